import { HEADING_RANK } from '../../model/kinds.ts';
import type { ComparedBlock } from '../types.ts';
import { FREE, link, type Matching } from './matching.ts';

/**
 * Links that the text of a block cannot tell and its neighbours can, once these are known: which of several equal texts
 * ("Description" above each section) is which, and what a heading became that shares no word with what it was.
 * @param oldKeys,newKeys what is compared of each block's text
 */
export function followCompanions(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  oldKeys: readonly string[],
  newKeys: readonly string[],
): void {
  reuniteEqual(matching, oldKeys, newKeys);
  linkRenamed(matching, old, fresh);
}

/** Old blocks with equal texts change partners where more of them then stand beside the partners of their neighbours. */
function reuniteEqual(matching: Matching, oldKeys: readonly string[], newKeys: readonly string[]): void {
  const { newOf, oldOf } = matching;
  const isSingle = (i: number, j: number) => isOnly(newOf, oldOf, i, j) && oldKeys[i] === newKeys[j];
  const beside = (i: number, j: number) =>
    (isBeside(matching, i, j, 1) ? 1 : 0) + (isBeside(matching, i, j, -1) ? 1 : 0);
  for (let i = 0; i < newOf.length; i++) {
    const j = newOf[i]!;
    if (j === FREE) continue;
    for (const step of [1, -1] as const) {
      const neighbour = newOf[i + step] ?? FREE;
      const wanted = neighbour - step;
      if (neighbour === FREE || wanted === j || newKeys[wanted] !== oldKeys[i] || !isSingle(i, j)) continue;
      const holder = oldOf[wanted]!;
      if (holder !== FREE && !isSingle(holder, wanted)) continue;
      const now = beside(i, j) + (holder === FREE ? 0 : beside(holder, wanted));
      const then = beside(i, wanted) + (holder === FREE ? 0 : beside(holder, j));
      if (then <= now) continue;
      oldOf[j] = holder;
      if (holder !== FREE) newOf[holder] = j;
      newOf[i] = wanted;
      oldOf[wanted] = i;
      break;
    }
  }
}

/** The neighbours of i and j on one side are partners. */
function isBeside({ newOf }: Matching, i: number, j: number, step: 1 | -1): boolean {
  const neighbour = newOf[i + step] ?? FREE;
  return neighbour !== FREE && neighbour === j + step;
}

/** Old block i became new block j and nothing else did. */
function isOnly(newOf: Int32Array, oldOf: Int32Array, i: number, j: number): boolean {
  if (newOf[i] !== j || oldOf[j] !== i) return false;
  return oldOf[j + 1] !== i && oldOf[j - 1] !== i && newOf[i + 1] !== j && newOf[i - 1] !== j;
}

/** A heading that went and one that came stand above blocks that are partners: the section got another name. */
function linkRenamed(matching: Matching, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): void {
  const { newOf, oldOf } = matching;
  for (let j = 0; j + 1 < fresh.length; j++) {
    const { kind } = fresh[j]!;
    if (oldOf[j] !== FREE || HEADING_RANK[kind] === 0) continue;
    const i = oldOf[j + 1]! - 1;
    if (i < 0 || newOf[i] !== FREE || newOf[i + 1] !== j + 1 || old[i]!.kind !== kind) continue;
    link(matching, i, i, j, j);
  }
}
