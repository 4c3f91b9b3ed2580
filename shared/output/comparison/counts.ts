import type { ChangeKind, Comparison } from '../../compare/types.ts';
import { isChange, leadingKind } from './codes.ts';

/** How many pairs lead with each kind; `changes` is their sum without unchanged and renumber-only ones. */
export interface ChangeCounts {
  readonly changes: number;
  readonly of: Readonly<Record<ChangeKind, number>>;
}

/** Each pair counts once, under the kind that leads its name: the figures add up to the list beside them. */
export function countChanges(comparison: Comparison): ChangeCounts {
  const of: Record<ChangeKind, number> = {
    unchanged: 0,
    edited: 0,
    added: 0,
    deleted: 0,
    moved: 0,
    split: 0,
    merged: 0,
    renumbered: 0,
    'kind-changed': 0,
    formatted: 0,
  };
  let changes = 0;
  for (const pair of comparison.pairs) {
    of[leadingKind(pair)]++;
    if (isChange(pair)) changes++;
  }
  return { changes, of };
}
