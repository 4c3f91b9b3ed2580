import { diffArrays } from 'diff';
import type { Watch } from '../watch.ts';
import { FREE, link, type Matching } from './matching.ts';
import { inPlace } from './order.ts';

/** A text this short ("削除", "2.") is no evidence by itself that a block travelled; it is matched only where it stands. */
const MIN_TRAVELLING_LENGTH = 6;
/** Cells of the table that aligns repeated texts between two anchors; above it Myers does, within MAX_REPEAT_EDITS. */
const MAX_REPEAT_TABLE = 250_000;
const MAX_REPEAT_EDITS = 2_000;

/** One number for each distinct text, the same on both sides; texts that occur on one side only are FREE. */
interface Keys {
  readonly old: Int32Array;
  readonly new: Int32Array;
  readonly oldCount: Int32Array;
  readonly newCount: Int32Array;
}

function numberKeys(oldKeys: readonly string[], newKeys: readonly string[]): Keys {
  const numbers = new Map<string, number>();
  const old = new Int32Array(oldKeys.length);
  for (let i = 0; i < oldKeys.length; i++) {
    const known = numbers.get(oldKeys[i]!);
    old[i] = known ?? numbers.size;
    if (known === undefined) numbers.set(oldKeys[i]!, numbers.size);
  }
  const fresh = new Int32Array(newKeys.length);
  for (let j = 0; j < newKeys.length; j++) fresh[j] = numbers.get(newKeys[j]!) ?? FREE;
  const oldCount = new Int32Array(numbers.size);
  const newCount = new Int32Array(numbers.size);
  for (let i = 0; i < old.length; i++) oldCount[old[i]!]!++;
  for (let j = 0; j < fresh.length; j++) if (fresh[j] !== FREE) newCount[fresh[j]!]!++;
  return { old, new: fresh, oldCount, newCount };
}

/**
 * Links blocks whose texts are the same, wherever they stand: texts that occur once first, then their neighbours, then
 * repeated texts in order between the anchors, and what is left of those in document order.
 */
export function linkExact(
  matching: Matching,
  oldKeys: readonly string[],
  newKeys: readonly string[],
  watch: Watch,
): void {
  const keys = numberKeys(oldKeys, newKeys);
  linkUnique(matching, keys);
  growFromAnchors(matching, keys);
  linkRepeated(matching, keys, watch);
  growFromAnchors(matching, keys);
  linkTravelled(matching, keys, oldKeys);
}

function linkUnique(matching: Matching, keys: Keys): void {
  const at = new Int32Array(keys.oldCount.length).fill(FREE);
  for (let i = 0; i < keys.old.length; i++) {
    const key = keys.old[i]!;
    if (keys.oldCount[key] === 1 && matching.newOf[i] === FREE) at[key] = i;
  }
  for (let j = 0; j < keys.new.length; j++) {
    const key = keys.new[j]!;
    if (key === FREE || keys.newCount[key] !== 1 || matching.oldOf[j] !== FREE || at[key] === FREE) continue;
    link(matching, at[key]!, at[key]!, j, j);
  }
}

/** Equal neighbours of linked blocks are linked too: repeated texts travel with what stands around them. */
function growFromAnchors(matching: Matching, keys: Keys): void {
  const { newOf, oldOf } = matching;
  const fits = (i: number, j: number) =>
    i >= 0 &&
    j >= 0 &&
    i < newOf.length &&
    j < oldOf.length &&
    newOf[i] === FREE &&
    oldOf[j] === FREE &&
    keys.old[i] === keys.new[j];
  for (let j = 0; j < oldOf.length; j++) {
    const i = oldOf[j]!;
    if (i !== FREE && fits(i + 1, j + 1)) link(matching, i + 1, i + 1, j + 1, j + 1);
  }
  for (let j = oldOf.length - 1; j > 0; j--) {
    const i = oldOf[j]!;
    if (i !== FREE && fits(i - 1, j - 1)) link(matching, i - 1, i - 1, j - 1, j - 1);
  }
}

/** Repeated texts between two neighbouring anchors, in order. */
function linkRepeated(matching: Matching, keys: Keys, watch: Watch): void {
  const { newOf, oldOf } = matching;
  const stays = inPlace(matching, () => 1);
  let oldFrom = 0;
  let newFrom = 0;
  for (let j = 0; j <= oldOf.length; j++) {
    if (j < oldOf.length && stays[j] !== 1) continue;
    const i = j < oldOf.length ? oldOf[j]! : newOf.length;
    if (i > oldFrom && j > newFrom) linkGap(matching, keys, oldFrom, i, newFrom, j, watch);
    oldFrom = i + 1;
    newFrom = j + 1;
  }
}

function linkGap(matching: Matching, keys: Keys, a: number, b: number, c: number, d: number, watch: Watch): void {
  const free = (from: number, to: number, side: Int32Array, partner: Int32Array, other: Int32Array): number[] => {
    const out: number[] = [];
    for (let i = from; i < to; i++) {
      const key = side[i]!;
      if (partner[i] === FREE && key !== FREE && other[key]! > 0) out.push(i);
    }
    return out;
  };
  const olds = free(a, b, keys.old, matching.newOf, keys.newCount);
  const news = free(c, d, keys.new, matching.oldOf, keys.oldCount);
  let head = 0;
  const same = (x: number | undefined, y: number | undefined) =>
    x !== undefined && y !== undefined && keys.old[x] === keys.new[y];
  while (same(olds[head], news[head])) {
    link(matching, olds[head]!, olds[head]!, news[head]!, news[head]!);
    head++;
  }
  let tail = 0;
  while (
    olds.length - tail > head &&
    news.length - tail > head &&
    same(olds[olds.length - 1 - tail], news[news.length - 1 - tail])
  ) {
    tail++;
    const i = olds[olds.length - tail]!;
    const j = news[news.length - tail]!;
    link(matching, i, i, j, j);
  }
  const left = olds.slice(head, olds.length - tail);
  const right = news.slice(head, news.length - tail);
  if (left.length === 0 || right.length === 0) return;
  const runs = diffArrays(
    left.map((i) => keys.old[i]!),
    right.map((j) => keys.new[j]!),
    { maxEditLength: left.length * right.length <= MAX_REPEAT_TABLE ? left.length + right.length : MAX_REPEAT_EDITS },
  );
  if (runs === undefined) {
    watch.limit({ reason: 'repeated-blocks', old: [a, b], new: [c, d] });
    return;
  }
  let x = 0;
  let y = 0;
  for (const run of runs) {
    if (run.removed) x += run.count;
    else if (run.added) y += run.count;
    else
      for (let k = 0; k < run.count; k++) {
        const i = left[x++]!;
        const j = right[y++]!;
        link(matching, i, i, j, j);
      }
  }
}

/** What is left of the repeated texts, first with first: they travelled, if they are long enough to tell. */
function linkTravelled(matching: Matching, keys: Keys, oldKeys: readonly string[]): void {
  const waiting = new Map<number, number[]>();
  for (let i = matching.newOf.length - 1; i >= 0; i--) {
    const key = keys.old[i]!;
    if (matching.newOf[i] !== FREE || keys.newCount[key] === 0 || oldKeys[i]!.length < MIN_TRAVELLING_LENGTH) continue;
    const list = waiting.get(key);
    if (list) list.push(i);
    else waiting.set(key, [i]);
  }
  for (let j = 0; j < matching.oldOf.length; j++) {
    if (matching.oldOf[j] !== FREE) continue;
    const i = waiting.get(keys.new[j]!)?.pop();
    if (i !== undefined) link(matching, i, i, j, j);
  }
}
