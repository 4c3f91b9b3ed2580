import type { HistoryStep } from '../../shared/dossier/index.ts';

/** A step that is shown, or a run of drafts in which nothing happened to the paragraph. */
export type HistoryItem =
  | { readonly type: 'step'; readonly step: HistoryStep; readonly before: HistoryStep | null }
  | { readonly type: 'quiet'; readonly steps: readonly HistoryStep[] };

/** A quiet run shorter than this is shown step by step: a fold that hides one line saves nothing. */
const SHORTEST_FOLD = 3;

/**
 * The history from now back to the beginning. Drafts before the paragraph existed are left out; runs of drafts without
 * a change are folded, but the newest and the first step always stand by themselves.
 */
export function historyItems(steps: readonly HistoryStep[]): readonly HistoryItem[] {
  const start = steps.findIndex((step) => step.blocks.length > 0);
  if (start < 0) return [];
  const items: HistoryItem[] = [];
  let quiet: number[] = [];
  const single = (at: number): HistoryItem => ({
    type: 'step',
    step: steps[at]!,
    before: at > start ? steps[at - 1]! : null,
  });
  const close = () => {
    if (quiet.length >= SHORTEST_FOLD) items.push({ type: 'quiet', steps: quiet.map((at) => steps[at]!) });
    else items.push(...quiet.map(single));
    quiet = [];
  };
  for (let at = steps.length - 1; at >= start; at--) {
    const fold = at < steps.length - 1 && at > start && isQuiet(steps[at]!);
    if (fold) quiet.push(at);
    else {
      close();
      items.push(single(at));
    }
  }
  return items;
}

export function isQuiet(step: HistoryStep): boolean {
  return step.kinds.length === 0 || step.kinds.every((kind) => kind === 'unchanged');
}
