import type { Alignment } from './align/align.ts';
import { typedLabelLength } from './align/content.ts';
import { FREE } from './align/matching.ts';
import type { ChangeKind, ComparedBlock } from './types.ts';

/** One row before its words: positions, kinds, and the journey it shares with others. */
export interface Row {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly kinds: readonly ChangeKind[];
}

const UNCHANGED: readonly ChangeKind[] = ['unchanged'];
const ADDED: readonly ChangeKind[] = ['added'];
const DELETED: readonly ChangeKind[] = ['deleted'];
const EDITED: readonly ChangeKind[] = ['edited'];
const RENUMBERED: readonly ChangeKind[] = ['renumbered'];

/** Rows in the order of the new text, deleted blocks where they stood. */
export function rowsOf(alignment: Alignment, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): Row[] {
  const { newOf, oldOf, stays } = alignment;
  const out: Row[] = [];
  let passed = 0;
  const flush = (until: number) => {
    for (; passed < until; passed++) if (newOf[passed] === FREE) out.push({ old: [passed], new: [], kinds: DELETED });
  };
  const mergedFrom = new Map<number, number[]>();
  newOf.forEach((j, i) => {
    if (j === FREE || oldOf[j] === i) return;
    const list = mergedFrom.get(j);
    if (list) list.push(i);
    else mergedFrom.set(j, [oldOf[j]!, i]);
  });
  const splitInto = new Map<number, number[]>();
  oldOf.forEach((i, j) => {
    if (i === FREE || newOf[i] === j) return;
    const list = splitInto.get(i);
    if (list) list.push(j);
    else splitInto.set(i, [newOf[i]!, j]);
  });
  for (let j = 0; j < fresh.length; j++) {
    const i = oldOf[j]!;
    if (i === FREE) {
      out.push({ old: [], new: [j], kinds: ADDED });
      continue;
    }
    if (newOf[i] !== j) continue;
    const olds = mergedFrom.get(j) ?? [i];
    const news = splitInto.get(i) ?? [j];
    if (stays[j] === 1) flush(i);
    out.push({ old: olds, new: news, kinds: kindsOf(olds, news, stays[j] === 1, old, fresh) });
  }
  flush(newOf.length);
  return out;
}

/** What became of blocks that have partners; `stays` says that they stand where they stood. */
export function kindsOf(
  olds: readonly number[],
  news: readonly number[],
  stays: boolean,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): readonly ChangeKind[] {
  const before = old[olds[0]!]!;
  const after = fresh[news[0]!]!;
  const single = olds.length === 1 && news.length === 1;
  if (single && stays) return pairKinds(before, after);
  const kinds: ChangeKind[] = stays ? [] : ['moved'];
  if (news.length > 1) kinds.push('split', ...(isReworded(olds, news, old, fresh) ? (['edited'] as const) : []));
  else if (olds.length > 1) kinds.push('merged', ...(isReworded(olds, news, old, fresh) ? (['edited'] as const) : []));
  else kinds.push(...pairKinds(before, after).filter((kind) => kind !== 'unchanged'));
  return kinds;
}

/** What differs between two blocks of one identity, their place apart; the usual answers are one object each. */
function pairKinds(before: ComparedBlock, after: ComparedBlock): readonly ChangeKind[] {
  const otherText = before.text !== after.text;
  const otherHead = otherText && sameButNumber(before.text, after.text);
  const edited = otherText && !otherHead;
  const renumbered = otherHead || before.label !== after.label;
  const formatted = !otherText && before.formatting !== after.formatting;
  const kindChanged = before.kind !== after.kind || before.level !== after.level;
  if (!formatted && !kindChanged) {
    if (!edited) return renumbered ? RENUMBERED : UNCHANGED;
    if (!renumbered) return EDITED;
  }
  const kinds: ChangeKind[] = edited ? ['edited'] : formatted ? ['formatted'] : [];
  if (kindChanged) kinds.push('kind-changed');
  if (renumbered) kinds.push('renumbered');
  return kinds;
}

/** Only a number typed at the head differs. */
function sameButNumber(before: string, after: string): boolean {
  const a = typedLabelLength(before);
  const b = typedLabelLength(after);
  return (a > 0 || b > 0) && before.length > a && before.slice(a) === after.slice(b);
}

// A split or merge is reworded where more than the joints and the space around them differs.
function isReworded(
  olds: readonly number[],
  news: readonly number[],
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): boolean {
  return !sameLetters(olds.map((i) => old[i]!.text).join(''), news.map((j) => fresh[j]!.text).join(''));
}

const SPACE = /\s/;

/** The texts are one but for the space in them. */
function sameLetters(a: string, b: string): boolean {
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(j)) {
      j++;
      continue;
    }
    while (j < b.length && SPACE.test(b[j]!)) j++;
    if (SPACE.test(a[i]!)) continue;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
    j++;
  }
  while (j < b.length && SPACE.test(b[j]!)) j++;
  return j === b.length;
}

/**
 * Numbers the journeys: moved rows that follow one another on both sides travelled together.
 * @returns for each row its journey, or -1 where it travelled alone or not at all
 */
export function journeysOf(rows: readonly Row[], alignment: Alignment): Int32Array {
  const out = new Int32Array(rows.length).fill(-1);
  let journeys = 0;
  let last = -1;
  rows.forEach((row, r) => {
    if (row.old.length === 0 || row.new.length === 0) return;
    if (!row.kinds.includes('moved')) {
      last = -1;
      return;
    }
    if (last >= 0 && follows(rows[last]!.old.at(-1)!, row.old[0]!, alignment)) {
      if (out[last] === -1) out[last] = journeys++;
      out[r] = out[last]!;
    }
    last = r;
  });
  return out;
}

/** Old block b comes after a with nothing but deleted blocks between. */
function follows(a: number, b: number, alignment: Alignment): boolean {
  if (b <= a) return false;
  for (let i = a + 1; i < b; i++) if (alignment.newOf[i] !== FREE) return false;
  return true;
}
