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
const MOVED: readonly ChangeKind[] = ['moved'];
/** Of a block without a partner in the old text. */
export const ADDED: readonly ChangeKind[] = ['added'];
const DELETED: readonly ChangeKind[] = ['deleted'];
const EDITED: readonly ChangeKind[] = ['edited'];
const RENUMBERED: readonly ChangeKind[] = ['renumbered'];

/** What `walkRows` meets, in the order of the new text. */
export interface RowVisitor {
  added(j: number): void;
  deleted(i: number): void;
  /** One old block became one new one. */
  single(i: number, j: number, stays: boolean): void;
  /** A split or a merge. */
  group(olds: readonly number[], news: readonly number[], stays: boolean): void;
}

/** Rows in the order of the new text, deleted blocks where they stood. */
export function rowsOf(alignment: Alignment, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): Row[] {
  const out: Row[] = [];
  walkRows(alignment, {
    added: (j) => out.push({ old: [], new: [j], kinds: ADDED }),
    deleted: (i) => out.push({ old: [i], new: [], kinds: DELETED }),
    single: (i, j, stays) => out.push({ old: [i], new: [j], kinds: singleKinds(old[i]!, fresh[j]!, stays) }),
    group: (olds, news, stays) => out.push({ old: olds, new: news, kinds: groupKinds(olds, news, stays, old, fresh) }),
  });
  return out;
}

/** The walk itself, for whoever needs no list of rows. */
export function walkRows({ newOf, oldOf, stays }: Alignment, visitor: RowVisitor): void {
  let passed = 0;
  const flush = (until: number) => {
    for (; passed < until; passed++) if (newOf[passed] === FREE) visitor.deleted(passed);
  };
  const mergedFrom = groupsOf(newOf, oldOf);
  const splitInto = groupsOf(oldOf, newOf);
  for (let j = 0; j < oldOf.length; j++) {
    const i = oldOf[j]!;
    if (i === FREE) {
      visitor.added(j);
      continue;
    }
    if (newOf[i] !== j) continue;
    const inPlace = stays[j] === 1;
    if (inPlace) flush(i);
    const [olds, news] = [mergedFrom.get(j), splitInto.get(i)];
    if (olds === undefined && news === undefined) visitor.single(i, j, inPlace);
    else visitor.group(olds ?? [i], news ?? [j], inPlace);
  }
  flush(newOf.length);
}

/** Where several blocks of one side went to one block of the other: that block → those, the first of them first. */
function groupsOf(there: Int32Array, back: Int32Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let k = 0; k < there.length; k++) {
    const partner = there[k]!;
    if (partner === FREE || back[partner] === k) continue;
    const list = groups.get(partner);
    if (list) list.push(k);
    else groups.set(partner, [back[partner]!, k]);
  }
  return groups;
}

/** Change kinds of one old block that became one new one. */
export function singleKinds(before: ComparedBlock, after: ComparedBlock, stays: boolean): readonly ChangeKind[] {
  const kinds = pairKinds(before, after);
  return stays ? kinds : kinds === UNCHANGED ? MOVED : [...MOVED, ...kinds];
}

/** Change kinds of a split or merge. */
export function groupKinds(
  olds: readonly number[],
  news: readonly number[],
  stays: boolean,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): readonly ChangeKind[] {
  const kinds: ChangeKind[] = stays ? [] : ['moved'];
  kinds.push(news.length > 1 ? 'split' : 'merged');
  if (isReworded(olds, news, old, fresh)) kinds.push('edited');
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
