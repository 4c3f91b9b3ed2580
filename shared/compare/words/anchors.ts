/** Tokens in a row that make an anchor, longest first: what a long text repeats at one length it may not at another. */
const LENGTHS = [12, 5] as const;

/** A run of tokens that stands at `old` on the old side and at `fresh` on the new one. */
export interface Anchor {
  readonly old: number;
  readonly fresh: number;
  readonly length: number;
}

/**
 * Divides two long token sequences: runs of tokens that occur exactly once on either side, in the largest set whose order
 * agrees, grown as far as the tokens go on agreeing. About n log n, however much was changed.
 * @param a,b token numbers, equal where the tokens are
 * @returns anchors from the beginning; they do not overlap
 */
export function commonAnchors(a: Int32Array, b: Int32Array): Anchor[] {
  let anchors: Anchor[] = [];
  for (const length of LENGTHS) {
    const next: Anchor[] = [];
    let i = 0;
    let j = 0;
    for (const anchor of [...anchors, { old: a.length, fresh: b.length, length: 0 }]) {
      next.push(...anchorsBetween(a, b, i, anchor.old, j, anchor.fresh, length));
      if (anchor.length > 0) next.push(anchor);
      i = anchor.old + anchor.length;
      j = anchor.fresh + anchor.length;
    }
    anchors = next;
  }
  return anchors;
}

function anchorsBetween(
  a: Int32Array,
  b: Int32Array,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  length: number,
): Anchor[] {
  const out: Anchor[] = [];
  let [i, j] = [oldFrom, newFrom];
  for (const { old, fresh } of inOrder(uniqueRuns(a, b, oldFrom, oldTo, newFrom, newTo, length))) {
    if (old < i || fresh < j) continue;
    let from = 0;
    while (old - from > i && fresh - from > j && a[old - from - 1] === b[fresh - from - 1]) from++;
    let to = 0;
    while (old + to < oldTo && fresh + to < newTo && a[old + to] === b[fresh + to]) to++;
    if (to < length) continue;
    out.push({ old: old - from, fresh: fresh - from, length: from + to });
    i = old + to;
    j = fresh + to;
  }
  return out;
}

interface Place {
  readonly old: number;
  readonly fresh: number;
}

/** Runs of `length` tokens that stand once on either side, by hash; whoever grows an anchor looks at the tokens. */
function uniqueRuns(
  a: Int32Array,
  b: Int32Array,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  length: number,
): Place[] {
  const olds = onceOnly(a, oldFrom, oldTo, length);
  const out: Place[] = [];
  for (const [hash, fresh] of onceOnly(b, newFrom, newTo, length)) {
    const old = olds.get(hash);
    if (old !== undefined && old >= 0 && fresh >= 0) out.push({ old, fresh });
  }
  return out.sort((x, y) => x.fresh - y.fresh);
}

/** Hash → position of the run, -1 where it stands more than once. */
function onceOnly(tokens: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const out = new Map<number, number>();
  for (let k = from; k + length <= to; k++) {
    let hash = 0x1505;
    for (let n = 0; n < length; n++) hash = Math.imul(hash ^ tokens[k + n]!, 0x5bd1e995) ^ (hash >>> 15);
    out.set(hash, out.has(hash) ? -1 : k);
  }
  return out;
}

/** The longest chain of places that ascend on both sides (patience sorting). */
function inOrder(places: readonly Place[]): Place[] {
  const tops: number[] = [];
  const before = new Int32Array(places.length).fill(-1);
  places.forEach(({ old }, k) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[tops[middle]!]!.old < old) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[k] = tops[low - 1]!;
    tops[low] = k;
  });
  const out: Place[] = [];
  for (let k = tops.at(-1) ?? -1; k >= 0; k = before[k]!) out.push(places[k]!);
  return out.reverse();
}
