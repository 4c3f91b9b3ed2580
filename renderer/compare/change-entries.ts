import { changeWeight } from '../../shared/compare/index.ts';
import { BLOCK_JOINT, type ChangeKind } from '../../shared/compare/types.ts';
import { type Weight, weightRank } from '../../shared/operative/index.ts';
import {
  type ComparisonView,
  isChange,
  leadingKind,
  mainReplacement,
  orderedKinds,
  pairAt,
} from '../../shared/output/comparison/index.ts';
import { shorten } from '../app/shorten.ts';
import type { CompareState } from './compare-store.ts';

/** One line of the list of changes. */
export interface ChangeEntry {
  readonly pair: number;
  readonly kind: ChangeKind;
  readonly weight: number;
  /** What of it is more than wording, heaviest first. */
  readonly weights: readonly Weight[];
}

const NO_WEIGHTS: readonly Weight[] = [];

/** All changes of a comparison in document order. */
export function changeEntries(
  view: ComparisonView,
  weights: readonly (readonly Weight[])[] = [],
): readonly ChangeEntry[] {
  const entries: ChangeEntry[] = [];
  for (const [index, pair] of view.comparison.pairs.entries()) {
    if (!isChange(pair)) continue;
    entries.push({
      pair: index,
      kind: leadingKind(pair),
      weight: changeWeight(pair),
      weights: weights[index] ?? NO_WEIGHTS,
    });
  }
  return entries;
}

/**
 * The list as it is shown: filtered by any kind a pair carries; denials first, then what changed a verb, a
 * subject, a number and the like, then wording; each group by place or heaviest first.
 */
export function listedEntries(
  view: ComparisonView,
  entries: readonly ChangeEntry[],
  { order, filter }: Pick<CompareState, 'order' | 'filter'>,
): readonly ChangeEntry[] {
  const kept = filter === null ? entries : entries.filter((entry) => pairAt(view, entry.pair).kinds.includes(filter));
  // Sorting is stable: equal weights stay in document order.
  const ordered = order === 'weight' ? [...kept].sort((a, b) => b.weight - a.weight) : kept;
  return [...ordered].sort((a, b) => weightRank(a.weights) - weightRank(b.weights));
}

/** Whether more than wording changed. */
export function isWeighty({ weights }: ChangeEntry): boolean {
  return weights.length > 0;
}

/** The change to go to from `selected` (a pair that need not be listed): null at the end of the list. */
export function stepEntry(listed: readonly ChangeEntry[], selected: number | null, step: 1 | -1): ChangeEntry | null {
  if (listed.length === 0) return null;
  if (selected === null) return (step === 1 ? listed[0] : listed.at(-1)) ?? null;
  const at = listed.findIndex((entry) => entry.pair === selected);
  if (at >= 0) return listed[at + step] ?? null;
  // What was read is no change any more (it was taken over): go on from its place in the text.
  const beyond = listed.filter((entry) => (step === 1 ? entry.pair > selected : entry.pair < selected));
  const nearest = (a: ChangeEntry, b: ChangeEntry) => (step === 1 ? a.pair <= b.pair : a.pair >= b.pair);
  return beyond.reduce<ChangeEntry | null>((best, entry) => (best && nearest(best, entry) ? best : entry), null);
}

const HEAD = 24;

/** What the line says beside the number: the heaviest replacement, or the first words of what came or went. */
export interface EntryGist {
  readonly del: string;
  readonly ins: string;
}

export function entryGist(view: ComparisonView, pairIndex: number): EntryGist {
  const pair = pairAt(view, pairIndex);
  const replacement = mainReplacement(pair);
  const del = clip(replacement?.del ?? '');
  const ins = clip(replacement?.ins ?? '');
  if (del !== '' || ins !== '') return { del, ins };
  return { del: '', ins: clip(pair.words.map((word) => word.text).join('')) };
}

function clip(text: string): string {
  const flat = text.replaceAll(BLOCK_JOINT, '').replaceAll('\n', ' ').replaceAll('\ufffc', '…').trim();
  return shorten(flat, HEAD);
}

/** How many changes carry each kind: a moved and edited paragraph is found under both. */
export function kindCounts(view: ComparisonView, entries: readonly ChangeEntry[]): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>();
  for (const entry of entries) {
    for (const kind of orderedKinds(pairAt(view, entry.pair))) {
      if (kind !== 'renumbered' && kind !== 'unchanged') counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}
