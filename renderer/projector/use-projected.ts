import type { Node } from 'prosemirror-model';
import { useMemo } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import { useDeskState } from '../app/desk.ts';
import { type Source, sameSource } from '../compare/compare-store.ts';
import { chosenSources, type ResolvedSource, resolveSource } from '../compare/sources.ts';
import { useComparison } from '../compare/use-comparison.ts';
import { comparedText } from '../compare/view-model.ts';
import type { ProjectorState } from './projector-store.ts';
import { comparedSteps, plainSteps, type Step } from './steps.ts';

export interface Projected {
  readonly steps: readonly Step[];
  /** What the changes are since; null where none are shown. */
  readonly against: ResolvedSource | null;
  readonly state: 'plain' | 'comparing' | 'compared' | 'failed';
}

/** The working text as steps: at once without changes, with them as soon as the comparison is there. */
export function useProjected(dossier: Dossier, working: Node, { changes, against }: ProjectorState): Projected {
  const locale = useDeskState((desk) => desk.locale);
  const opened = useDeskState((desk) => desk.opened);
  const old = changes ? chosenSources({ old: against, new: null }, dossier, opened).old : null;
  const resolved = useMemo(
    () => old && resolveSource(old, dossier, { working, opened }, locale),
    [old, dossier, working, opened, locale],
  );
  const key = old === null ? '-' : old.kind === 'draft' ? old.draft : old.kind;
  const { run } = useComparison(resolved?.doc ?? null, resolved === null ? null : working, key);
  const plain = useMemo(() => plainSteps(comparedText(working)), [working]);
  const compared = useMemo(() => (run.state === 'done' ? comparedSteps(run.view) : null), [run]);
  if (resolved === null) return { steps: plain, against: null, state: 'plain' };
  if (compared !== null) return { steps: compared, against: resolved, state: 'compared' };
  return { steps: plain, against: resolved, state: run.state === 'failed' ? 'failed' : 'comparing' };
}

/** What the text can be compared with, in the order in which the projector goes through it: the newest draft first. */
export function comparable(dossier: Dossier, opened: Node | null): readonly Source[] {
  const drafts = dossier.drafts.map((draft): Source => ({ kind: 'draft', draft: draft.id })).reverse();
  return opened === null ? drafts : [...drafts, { kind: 'opened' }];
}

export function sourceAfter(sources: readonly Source[], now: Source | null): Source | null {
  const at = now === null ? -1 : sources.findIndex((source) => sameSource(source, now));
  return sources[(at + 1) % Math.max(1, sources.length)] ?? null;
}
