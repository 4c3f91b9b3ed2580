import type { Pair } from '../../compare/types.ts';
import { HEADING_RANK } from '../../model/kinds.ts';
import { citedLabel } from '../../numbering/index.ts';
import { isChange } from './codes.ts';
import type { ComparedText, ComparisonView } from './compared-text.ts';

/** A pair that is shown in full. */
export interface PairRow {
  readonly type: 'pair';
  readonly pair: number;
  /** Its place among the changes, from 0; null for a heading kept as context and for an unfolded pair. */
  readonly change: number | null;
}

/** The labels at both ends of a run of blocks on one side; null where nothing in it carries a number. */
export interface LabelRange {
  readonly first: string;
  readonly last: string;
}

/** A run of pairs that say nothing new: one line, 「(3)〜(7)（略）」. */
export interface FoldRow {
  readonly type: 'fold';
  /** `moved`: a run of paragraphs that left together and arrived together, word for word. */
  readonly reason: 'unchanged' | 'renumbered' | 'moved';
  /** First and last position in the list of pairs, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly old: LabelRange | null;
  readonly new: LabelRange | null;
  /** Numbered paragraphs in the run; where it has none, blocks. */
  readonly count: number;
  readonly numbered: boolean;
}

/** The place in the old text that moved blocks left; the other end of the link. */
export interface DepartureRow {
  readonly type: 'departure';
  /** Positions of the moved pairs, in old order. */
  readonly pairs: readonly number[];
  readonly old: LabelRange | null;
  readonly new: LabelRange | null;
}

export type ComparisonRow = PairRow | FoldRow | DepartureRow;

export interface RowSettings {
  /** False: every pair is a row of its own. */
  readonly fold: boolean;
  /** First pair of each fold that a person opened. */
  readonly unfolded: ReadonlySet<number>;
  /** Runs of paragraphs that only moved become one line too; never on paper, where each says where it came from. */
  readonly foldMoved?: boolean;
}

/** A shorter run of moved paragraphs is shown in full: a fold that hides two rows saves nothing. */
const SHORTEST_MOVED_FOLD = 3;

export const FOLD_ALL: RowSettings = { fold: true, unfolded: new Set() };

/** Rows in the order of the new text; deleted blocks and departures where they stood in the old. */
export function comparisonRows(view: ComparisonView, settings: RowSettings = FOLD_ALL): readonly ComparisonRow[] {
  const { pairs } = view.comparison;
  const leaving = departures(pairs);
  const context = contextHeadings(view, leaving);
  const rows: ComparisonRow[] = [];
  let change = 0;
  let run: OpenRun | null = null;
  const close = (): null => {
    if (run?.reason === 'moved') change = appendMoved(rows, view, run, settings, change);
    else if (run) appendRun(rows, view, run, settings);
    return null;
  };
  const depart = (after: number) => {
    const groups = leaving.get(after);
    if (!groups) return;
    run = close();
    for (const group of groups) rows.push(departureRow(view, group));
  };
  depart(-1);
  for (const [index, pair] of pairs.entries()) {
    if (settings.fold && settings.foldMoved && isPlainMove(pair)) {
      if (run !== null && !(run.reason === 'moved' && isBehind(pairs[run.last], pair))) run = close();
      run = extended(run, index, 'moved');
    } else if (isChange(pair)) {
      run = close();
      rows.push({ type: 'pair', pair: index, change: change++ });
    } else if (context.has(index) || !settings.fold) {
      run = close();
      rows.push({ type: 'pair', pair: index, change: null });
    } else {
      const reason = foldReason(view, pair);
      if (run !== null && clashes(run, reason)) run = close();
      run = extended(run, index, reason);
    }
    depart(index);
  }
  run = close();
  return rows;
}

interface OpenRun {
  readonly first: number;
  readonly last: number;
  readonly reason: FoldRow['reason'] | null;
}

function clashes(run: OpenRun, reason: FoldRow['reason'] | null): boolean {
  return run.reason === 'moved' || (reason !== null && run.reason !== null && run.reason !== reason);
}

function isPlainMove(pair: Pair): boolean {
  return pair.kinds.includes('moved') && pair.kinds.every((kind) => kind === 'moved' || kind === 'renumbered');
}

// Neighbours in both texts.
function isBehind(before: Pair | undefined, pair: Pair): boolean {
  return before?.old.at(-1) === (pair.old[0] ?? 0) - 1;
}

function extended(run: OpenRun | null, index: number, reason: FoldRow['reason'] | null): OpenRun {
  return { first: run?.first ?? index, last: index, reason: run?.reason ?? reason };
}

// A block without a number belongs to whatever run it stands in.
function foldReason(view: ComparisonView, pair: Pair): FoldRow['reason'] | null {
  if (pair.kinds.includes('renumbered')) return 'renumbered';
  return pair.new.some((i) => view.new.blocks[i]?.label != null) ? 'unchanged' : null;
}

/** @returns the place of the next change */
function appendMoved(
  rows: ComparisonRow[],
  view: ComparisonView,
  { first, last }: OpenRun,
  settings: RowSettings,
  change: number,
): number {
  const count = last - first + 1;
  if (count >= SHORTEST_MOVED_FOLD && !settings.unfolded.has(first)) rows.push(foldRow(view, first, last, 'moved'));
  else for (let i = 0; i < count; i++) rows.push({ type: 'pair', pair: first + i, change: change + i });
  return change + count;
}

function appendRun(rows: ComparisonRow[], view: ComparisonView, open: OpenRun, settings: RowSettings): void {
  const { first, last } = open;
  if (settings.unfolded.has(first)) {
    for (let pair = first; pair <= last; pair++) rows.push({ type: 'pair', pair, change: null });
    return;
  }
  rows.push(foldRow(view, first, last, open.reason ?? 'unchanged'));
}

function foldRow(view: ComparisonView, first: number, last: number, reason: FoldRow['reason']): FoldRow {
  const run = view.comparison.pairs.slice(first, last + 1);
  const paragraphs = run.filter((pair) => pair.new.some((i) => view.new.blocks[i]?.kind === 'paragraph')).length;
  const old = run.flatMap((pair) => pair.old);
  const fresh = run.flatMap((pair) => pair.new);
  return {
    type: 'fold',
    reason,
    first,
    last,
    old: labelRange(view.old, old),
    new: labelRange(view.new, fresh),
    count: paragraphs > 0 ? paragraphs : run.length,
    numbered: paragraphs > 0,
  };
}

/** The first and last number that people would cite, as they would cite them: paragraphs before sub-paragraphs before headings. */
export function labelRange(text: ComparedText, positions: readonly number[]): LabelRange | null {
  for (const kinds of [['paragraph'], ['sub_paragraph'], null]) {
    const labels = positions
      .map((i) => text.blocks[i]!)
      .filter((block) => kinds === null || kinds.includes(block.kind))
      .flatMap((block) => citedLabel(block.label) ?? []);
    const first = labels[0];
    if (first !== undefined) return { first, last: labels[labels.length - 1] ?? first };
  }
  return null;
}

/**
 * Which moved pairs left from behind which pair: key is the position after which the departure is shown (-1: at the
 * top). Neighbours that left together and arrived together form one group.
 */
function departures(pairs: readonly Pair[]): ReadonlyMap<number, readonly (readonly number[])[]> {
  const moved: number[] = [];
  const settled: { old: number; pair: number }[] = [];
  for (const [index, pair] of pairs.entries()) {
    if (pair.old.length === 0) continue;
    if (pair.kinds.includes('moved')) moved.push(index);
    else settled.push({ old: pair.old[0]!, pair: index });
  }
  const groups = new Map<number, number[][]>();
  if (moved.length === 0) return groups;
  settled.sort((a, b) => a.old - b.old);
  moved.sort((a, b) => pairs[a]!.old[0]! - pairs[b]!.old[0]!);
  let at = 0;
  for (const index of moved) {
    const old = pairs[index]!.old[0]!;
    while (at < settled.length && settled[at]!.old < old) at++;
    const anchor = at === 0 ? -1 : settled[at - 1]!.pair;
    const list = groups.get(anchor) ?? [];
    const open = list[list.length - 1];
    const before = open?.[open.length - 1];
    if (open && before === index - 1) open.push(index);
    else list.push([index]);
    groups.set(anchor, list);
  }
  return groups;
}

function departureRow(view: ComparisonView, pairs: readonly number[]): DepartureRow {
  const of = (side: 'old' | 'new') => pairs.flatMap((index) => view.comparison.pairs[index]?.[side] ?? []);
  return { type: 'departure', pairs, old: labelRange(view.old, of('old')), new: labelRange(view.new, of('new')) };
}

// An unchanged heading is shown where something below it (before the next heading of its rank) is: a reader of changes
// needs to know where they are.
function contextHeadings(view: ComparisonView, leaving: ReadonlyMap<number, unknown>): ReadonlySet<number> {
  const { pairs } = view.comparison;
  const found = new Set<number>();
  const open: (number | null)[] = [null, null, null, null];
  for (const [index, pair] of pairs.entries()) {
    const rank = pair.new.length > 0 ? HEADING_RANK[view.new.blocks[pair.new[0]!]!.kind] : 0;
    if (rank > 0) {
      open.fill(null, rank);
      if (!isChange(pair)) open[rank] = index;
    }
    if (isChange(pair) || leaving.has(index)) {
      for (const heading of open) if (heading !== null) found.add(heading);
      open.fill(null);
    }
  }
  return found;
}
