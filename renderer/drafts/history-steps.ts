import type { BlockAppearance, HistoryStep } from '../../shared/dossier/index.ts';
import type { BlockId } from '../../shared/model/ids.ts';

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

/** Another number than in the step before; `only` where that is all that happened to the paragraph. */
export interface NumberChange {
  readonly old: string;
  readonly new: string;
  readonly only: boolean;
}

/** The number that a step changed; null where it did not, or where one side prints none. */
export function numberChange(step: HistoryStep, before: HistoryStep): NumberChange | null {
  const old = before.blocks[0]?.label ?? null;
  const fresh = step.blocks[0]?.label ?? null;
  if (!step.kinds.includes('renumbered') || old === null || fresh === null) return null;
  return { old, new: fresh, only: step.kinds.every((kind) => kind === 'renumbered') };
}

/** The other blocks that a step ties to this one: the pieces of its split, or what a merge took in. */
export function familyOf(step: HistoryStep, before: HistoryStep | null, id: BlockId): readonly BlockAppearance[] {
  const tied = step.kinds.includes('merged') && before !== null ? [...step.blocks, ...before.blocks] : step.blocks;
  return tied.filter((block, i) => block.id !== id && tied.findIndex((other) => other.id === block.id) === i);
}
