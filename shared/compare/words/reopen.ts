import { alignTokens, DELETE, KEEP } from './align-tokens.ts';
import type { TokenRows } from './long.ts';

/** Cells of a replaced stretch that is looked at again: a few words on either side. */
const MAX_STRETCH = 256;
/** What a run costs at the second look, in characters. */
const CLOSE_RUN_COST = 1.2;
/** Kept text must be longer than this, in characters, to stop a reader's eye. */
const MAX_ISLAND = 2;
/** A word, what is kept, and a word again. */
const MIN_TOKENS = 3;

/** A text cut into tokens. */
export interface Tokens {
  readonly text: string;
  readonly ends: readonly number[];
}

/**
 * A changed number is a fact of its own, and reads better by itself: [-2025年-]{+2026年+}までに[-3か国-]{+5か国+}. The
 * table joined what stands around it, for two more runs cost it more than the words between. A stretch is opened again
 * where every kept piece in it stands beside a number that took another number's place.
 */
export function reopenStretches(steps: Uint8Array, rows: TokenRows, old: Tokens, fresh: Tokens): Uint8Array {
  const out: number[] = [];
  let opened = false;
  let i = 0;
  let j = 0;
  for (let k = 0; k < steps.length; ) {
    const from = k;
    const [oldFrom, newFrom] = [i, j];
    for (; k < steps.length && steps[k] !== KEEP; k++) {
      if (steps[k] === DELETE) i++;
      else j++;
    }
    const again = openStretch(rows, old, fresh, oldFrom, i, newFrom, j);
    if (again !== null) opened = true;
    for (const step of again ?? steps.subarray(from, k)) out.push(step);
    for (; k < steps.length && steps[k] === KEEP; k++) {
      out.push(KEEP);
      i++;
      j++;
    }
  }
  return opened ? Uint8Array.from(out) : steps;
}

/** Steps of one stretch with kept pieces in it, null where it stays as it is. */
function openStretch(
  { a, b, weightA, weightB }: TokenRows,
  old: Tokens,
  fresh: Tokens,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
): Uint8Array | null {
  const gone = oldTo - oldFrom;
  const come = newTo - newFrom;
  if (gone < MIN_TOKENS || come < MIN_TOKENS || (gone + 1) * (come + 1) > MAX_STRETCH) return null;
  if (!holdsNumber(old, oldFrom, oldTo) || !holdsNumber(fresh, newFrom, newTo)) return null;
  const steps = alignTokens(
    a.subarray(oldFrom, oldTo),
    b.subarray(newFrom, newTo),
    weightA.subarray(oldFrom, oldTo),
    weightB.subarray(newFrom, newTo),
    CLOSE_RUN_COST,
  );
  const isWorthIt = (island: number, before: boolean, after: boolean) => island > MAX_ISLAND && (before || after);
  let [i, j] = [oldFrom, newFrom];
  let island = 0;
  let before = false;
  let isOpen = false;
  for (let k = 0; k < steps.length; ) {
    const [oldAt, newAt] = [i, j];
    for (; k < steps.length && steps[k] !== KEEP; k++) {
      if (steps[k] === DELETE) i++;
      else j++;
    }
    const number = i === oldAt + 1 && j === newAt + 1 && isNumber(old, oldAt) && isNumber(fresh, newAt);
    if (island > 0 && !isWorthIt(island, before, number)) return null;
    for (island = 0; k < steps.length && steps[k] === KEEP; k++, j++) island += lengthAt(old, i++);
    if (island > 0) isOpen = true;
    before = number;
  }
  return isOpen && (island === 0 || isWorthIt(island, before, false)) ? steps : null;
}

function holdsNumber(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isNumber(tokens, k)) return true;
  return false;
}

const NUMBER = /第?[0-9０-９]/y;

function isNumber({ text, ends }: Tokens, token: number): boolean {
  NUMBER.lastIndex = token === 0 ? 0 : ends[token - 1]!;
  return NUMBER.test(text);
}

function lengthAt({ ends }: Tokens, token: number): number {
  return ends[token]! - (token === 0 ? 0 : ends[token - 1]!);
}
