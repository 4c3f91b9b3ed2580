import type { AttributeSpec } from 'prosemirror-model';
import { isBlockId } from './ids.ts';
import { MAX_SUB_LEVEL } from './kinds.ts';

/**
 * A number that is kept while the document is frozen: `[n, inserted, alternative]`.
 * `[12,1,0]` is 12, `[12,2,0]` is 12 bis (第十二条の二), `[12,3,0]` 12 ter, `[12,1,1]` 12 alt, `[12,1,2]` 12 alt 2.
 */
export type Pin = readonly [n: number, inserted: number, alternative: number];

const MAX_NUMBER = 1_000_000;

function isPin(value: unknown): value is Pin {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    value.every((part) => Number.isSafeInteger(part) && part >= 0 && part <= MAX_NUMBER) &&
    value[1] >= 1
  );
}

function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(sentence);
}

/**
 * The three attributes every block type declares, with their validators (run by `Node.check()`). `null` as id means "not
 * given yet": only a fragment in flight may have it. `from` is the lineage: the blocks this one came from by split, merge
 * or import, empty for most.
 */
export const blockAttributes: Readonly<Record<string, AttributeSpec>> = {
  id: {
    default: null,
    validate: (value: unknown) => demand(value === null || isBlockId(value), `Not a block id: ${String(value)}`),
  },
  from: {
    default: [],
    validate: (value: unknown) =>
      demand(Array.isArray(value) && value.every(isBlockId), 'Lineage must be a list of block ids'),
  },
  pin: {
    default: null,
    validate: (value: unknown) =>
      demand(value === null || isPin(value), 'A kept number must be [n, inserted, alternative]'),
  },
};

export const levelAttribute: AttributeSpec = {
  default: 1,
  validate: (value: unknown) =>
    demand(
      Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_SUB_LEVEL,
      `A sub-paragraph's level is 1 to ${MAX_SUB_LEVEL}`,
    ),
};

/** One of a fixed set of words. */
export function choiceAttribute<T extends string>(choices: readonly T[], fallback: T): AttributeSpec {
  return {
    default: fallback,
    validate: (value: unknown) => demand(choices.includes(value as T), `Expected one of ${choices.join(', ')}`),
  };
}
