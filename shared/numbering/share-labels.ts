import { type AlternativeWord, type Label, printLabel } from './label.ts';

/** Numbers of a text and what they print, both by position. */
export interface SharedLabels {
  readonly numbers: readonly (Label | null)[];
  readonly labels: readonly (string | null)[];
  /** The word they are printed with. */
  readonly word: AlternativeWord;
}

export const NO_LABELS: SharedLabels = { numbers: [], labels: [], word: 'alt' };

/** Where to look for a number that is not where the one before it was found. */
const STEPS = [1, -1, 2, -2] as const;

/**
 * Numbers and what they print, as the very objects of another text wherever they say the same: the drafts of a text hold
 * its numbers once. A block more or less moves what stands behind it by a position; what lies further away is new.
 */
export function shareLabels(
  before: SharedLabels,
  numbers: readonly (Label | null)[],
  word: AlternativeWord,
): SharedLabels {
  const shared = numbers.slice();
  const labels: (string | null)[] = new Array(numbers.length);
  const canPrint = word === before.word;
  let shift = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    labels[i] = null;
    if (number === null) continue;
    const at = findNear(before.numbers, number, i + shift);
    if (at >= 0) {
      shift = at - i;
      shared[i] = before.numbers[at]!;
    }
    labels[i] = at >= 0 && canPrint ? before.labels[at]! : printLabel(number, word) || null;
  }
  return { numbers: shared, labels, word };
}

/** The position of a number that says the same, at a place or near it; -1 where there is none. */
function findNear(numbers: readonly (Label | null)[], wanted: Label, place: number): number {
  if (isSameLabel(wanted, numbers[place])) return place;
  for (const step of STEPS) if (isSameLabel(wanted, numbers[place + step])) return place + step;
  return -1;
}

function isSameLabel(a: Label, b: Label | null | undefined): boolean {
  if (!b) return false;
  return a.n === b.n && a.inserted === b.inserted && a.alternative === b.alternative && a.style === b.style;
}
