import type { TextLanguage } from '../../model/settings.ts';
import type { WordChange } from '../types.ts';
import { borderAfter, borderBefore } from './borders.ts';
import { dropIslands, type Run, runsOf } from './clean-up.ts';
import { alignLong } from './long.ts';
import { reopenStretches } from './reopen.ts';
import { DICTIONARY, SIGN, SPACE, scriptTable } from './script.ts';
import { termFinder } from './terms.ts';
import { tokenEnds } from './tokens.ts';

export interface WordOptions {
  /** Language of the texts; 'ja' when not given. */
  readonly language?: TextLanguage;
  /** Names that are never cut. Hand in the same array for many pairs: its index is kept. */
  readonly terms?: readonly string[];
}

export interface WordDiff {
  /** Lossless: kept and deleted runs spell the old text, kept and inserted ones the new. */
  readonly changes: readonly WordChange[];
  /** True where the texts were too long and too different for the bounds: correct, but coarse. */
  readonly limited: boolean;
}

const NO_TERMS: readonly string[] = [];
/** Particles, spaces and signs are found everywhere: keeping one says a little less. */
const LIGHT = 0.8;

/** Word by word, what was kept, deleted and inserted. Never cuts a katakana word, a number, a term or a character. */
export function diffWords(before: string, after: string, options: WordOptions = {}): WordDiff {
  if (before === after) return { changes: before === '' ? [] : [{ op: 'keep', text: before }], limited: false };
  if (before === '') return { changes: [{ op: 'ins', text: after }], limited: false };
  if (after === '') return { changes: [{ op: 'del', text: before }], limited: false };
  const language = options.language ?? 'ja';
  const terms = termFinder(options.terms ?? NO_TERMS);
  const head = borderBefore(before, after, commonHead(before, after), terms);
  const tail = borderAfter(before, after, commonTail(before, after, head), terms);
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  const oldEnds = tokenEnds(a, language, terms);
  const newEnds = tokenEnds(b, language, terms);
  const numbers = new Map<string, number>();
  const rows = {
    a: numberTokens(a, oldEnds, numbers),
    b: numberTokens(b, newEnds, numbers),
    weightA: weigh(a, oldEnds),
    weightB: weigh(b, newEnds),
  };
  const { steps, limited } = alignLong(rows);
  const opened = reopenStretches(steps, rows, { text: a, ends: oldEnds }, { text: b, ends: newEnds });
  const middle = dropIslands(runsOf(opened, a, oldEnds, b, newEnds));
  return { changes: spell(before.slice(0, head), middle, before.slice(before.length - tail)), limited };
}

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let k = 0;
  while (k < most && a.charCodeAt(k) === b.charCodeAt(k)) k++;
  return k;
}

function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let k = 0;
  while (k < most && a.charCodeAt(a.length - 1 - k) === b.charCodeAt(b.length - 1 - k)) k++;
  return k;
}

function numberTokens(text: string, ends: readonly number[], numbers: Map<string, number>): Int32Array {
  const out = new Int32Array(ends.length);
  let from = 0;
  for (let k = 0; k < ends.length; k++) {
    const token = text.slice(from, ends[k]);
    from = ends[k]!;
    let number = numbers.get(token);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(token, number);
    }
    out[k] = number;
  }
  return out;
}

/** A token weighs its length, particles and signs less. */
function weigh(text: string, ends: readonly number[]): Float32Array {
  const script = scriptTable();
  const out = new Float32Array(ends.length);
  let from = 0;
  for (let k = 0; k < ends.length; k++) {
    const length = ends[k]! - from;
    const code = text.charCodeAt(from);
    const sort = script[code];
    const particle = sort === DICTIONARY && length <= 2 && code >= 0x3041 && code <= 0x309f;
    out[k] = sort === SPACE || sort === SIGN || particle ? length * LIGHT : length;
    from = ends[k]!;
  }
  return out;
}

function spell(head: string, middle: readonly Run[], tail: string): WordChange[] {
  const out: { op: WordChange['op']; text: string }[] = [];
  const push = (op: WordChange['op'], text: string) => {
    if (text === '') return;
    const last = out.at(-1);
    if (last?.op === op) last.text += text;
    else out.push({ op, text });
  };
  push('keep', head);
  for (const { kept, gone, come } of middle) {
    push('del', gone);
    push('ins', come);
    push('keep', kept);
  }
  push('keep', tail);
  return out;
}
