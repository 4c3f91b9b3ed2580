import type { WordChange, WordOp } from '../../compare/index.ts';
import { groupReadings } from '../readings.ts';
import type { OutputRun } from '../types.ts';
import { comparedText } from './run-reader.ts';

/** Words under one reading, at their place in the joined text of a pair's side; equal `print` prints the same. */
interface Reading {
  readonly from: number;
  readonly to: number;
  readonly print: string;
}

/** The readings of a side of a pair, whose blocks are joined by one character each. */
function readingsOf(blocks: readonly (readonly OutputRun[])[]): readonly Reading[] {
  const found: Reading[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const { reading, runs } of groupReadings(block)) {
      const length = runs.reduce((sum, run) => sum + comparedText(run).length, 0);
      if (reading !== null) found.push({ from: at, to: at + length, print: JSON.stringify(runs) });
      at += length;
    }
    at++;
  }
  return found;
}

/**
 * The words of a pair with no reading cut apart: Word tracks no change of a reading, so words whose reading is not the same
 * on both sides are told as deleted and inserted, whole. Both texts stay what they were.
 */
export function wholeReadings(
  words: readonly WordChange[],
  old: readonly (readonly OutputRun[])[],
  fresh: readonly (readonly OutputRun[])[],
): readonly WordChange[] {
  const readings = { old: readingsOf(old), new: readingsOf(fresh) };
  if (readings.old.length + readings.new.length === 0) return words;
  const text = { old: sideText(words, 'ins'), new: sideText(words, 'del') };
  const kept = keptPlaces(words, text.old.length, text.new.length);
  let parted = true;
  for (let round = 0; parted; round++) {
    parted = part(readings.old, readings.new, kept.toNew, kept.toOld);
    parted = part(readings.new, readings.old, kept.toOld, kept.toNew) || parted;
    // Each round that parts anything takes at least one reading out of play.
    if (round > readings.old.length + readings.new.length) throw new RangeError('Readings part for ever');
  }
  return spell(text, kept.toNew, kept.toOld);
}

const NOWHERE = -1;

function sideText(words: readonly WordChange[], other: WordOp): string {
  return words.map(({ op, text }) => (op === other ? '' : text)).join('');
}

/** Where each character of a side stands on the other one. */
function keptPlaces(words: readonly WordChange[], oldLength: number, newLength: number) {
  const toNew = new Int32Array(oldLength).fill(NOWHERE);
  const toOld = new Int32Array(newLength).fill(NOWHERE);
  let [i, j] = [0, 0];
  for (const { op, text } of words) {
    if (op === 'keep') {
      for (let k = 0; k < text.length; k++) {
        toNew[i + k] = j + k;
        toOld[j + k] = i + k;
      }
    }
    if (op !== 'ins') i += text.length;
    if (op !== 'del') j += text.length;
  }
  return { toNew, toOld };
}

/** Parts kept characters under each reading that does not stand whole on the other side; true where any was parted. */
function part(readings: readonly Reading[], others: readonly Reading[], there: Int32Array, back: Int32Array): boolean {
  const byStart = new Map(others.map((other) => [other.from, other]));
  let parted = false;
  for (const { from, to, print } of readings) {
    const start = there[from] ?? NOWHERE;
    const isWhole = byStart.get(start)?.print === print && there.subarray(from, to).every((j, k) => j === start + k);
    if (isWhole) continue;
    for (let i = from; i < to; i++) {
      const j = there[i] ?? NOWHERE;
      if (j === NOWHERE) continue;
      there[i] = NOWHERE;
      back[j] = NOWHERE;
      parted = true;
    }
  }
  return parted;
}

function spell(
  text: { readonly old: string; readonly new: string },
  toNew: Int32Array,
  toOld: Int32Array,
): readonly WordChange[] {
  const words: WordChange[] = [];
  const add = (op: WordOp, piece: string) => {
    if (piece !== '') words.push({ op, text: piece });
  };
  let [i, j] = [0, 0];
  while (i < text.old.length || j < text.new.length) {
    const [oldStart, newStart] = [i, j];
    while (i < text.old.length && toNew[i] === NOWHERE) i++;
    while (j < text.new.length && toOld[j] === NOWHERE) j++;
    add('del', text.old.slice(oldStart, i));
    add('ins', text.new.slice(newStart, j));
    const kept = i;
    while (i < text.old.length && j < text.new.length && toNew[i] === j) {
      i++;
      j++;
    }
    add('keep', text.old.slice(kept, i));
  }
  return words;
}
