import type { Span } from '../types.ts';
import { type Hunk, hunkOf } from './hunks.ts';

/** What stands in the place of what; null where one side has nothing there. */
export interface Replacement<T> {
  readonly old: T | null;
  readonly now: T | null;
}

/** A paragraph does not hold more verbs, numbers or dates than this; what is beyond is not compared. */
const MAX_ITEMS = 400;

/**
 * What replaced what among the items that a change touches. Equal sequences have no replacement, whatever was moved around
 * them. Else an item stays only where it is equal and in the same place: "3 for A and 5 for B" is not "5 for A and 3 for B".
 */
export function replacements<T extends Span>(
  old: readonly T[],
  now: readonly T[],
  hunks: readonly Hunk[],
  keyOf: (item: T) => string,
): readonly Replacement<T>[] {
  const sides = { old: old.slice(0, MAX_ITEMS), now: now.slice(0, MAX_ITEMS) };
  const keys = { old: sides.old.map(keyOf), now: sides.now.map(keyOf) };
  if (keys.old.length === keys.now.length && keys.old.every((key, i) => key === keys.now[i])) return [];
  const touched = (side: 'old' | 'now') =>
    sides[side].flatMap((item, i) => {
      const hunk = hunkOf(item, hunks, side);
      return hunk < 0 ? [] : [{ item, key: `${hunk} ${keys[side][i]!}` }];
    });
  return pairUp(touched('old'), touched('now'));
}

/** Equal items in order are kept (a longest common subsequence); those between replace each other one by one. */
function pairUp<T>(
  old: readonly { readonly item: T; readonly key: string }[],
  now: readonly { readonly item: T; readonly key: string }[],
): readonly Replacement<T>[] {
  const kept = commonPairs(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  const found: Replacement<T>[] = [];
  let i = 0;
  let j = 0;
  for (const [nextI, nextJ] of [...kept, [old.length, now.length] as const]) {
    for (; i < nextI || j < nextJ; i++, j++) {
      found.push({ old: i < nextI ? old[i]!.item : null, now: j < nextJ ? now[j]!.item : null });
    }
    i = nextI + 1;
    j = nextJ + 1;
  }
  return found;
}

/** Positions of a longest common subsequence, ascending. */
function commonPairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
