import { DIGIT, MARK, SIGN, SPACE, SURROGATE, scriptTable } from './script.ts';
import { MAX_TERM_LENGTH, type TermFinder } from './terms.ts';
import { MAX_COUNTER, MAX_QUOTED, numberEnd, quotedEnd, termAt } from './tokens.ts';

/** How far back a token can begin: longer runs of one class are cut by force where texts have no border at all. */
const MAX_BACK_OFF = 200;

/** Whether a token begins at `at` for certain, seen from the characters around it alone. */
function isBorder(text: string, at: number, script: Uint8Array): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const left = script[before]!;
  const right = script[after]!;
  if (right === MARK || left === MARK) return false;
  if (left === SPACE) return right !== SPACE;
  if (left === SIGN) return !/[.,．，:/・'’\u2011]/.test(text[at - 1]!) && text[at - 1] !== '「';
  // は首脳, を歓迎: after hiragana a word of another script begins.
  const hiragana = before >= 0x3041 && before <= 0x309f;
  return hiragana && right !== SURROGATE && !(after >= 0x3041 && after <= 0x309f) && right !== SIGN;
}

/**
 * The last position at or before `at` where tokens of `text` begin for certain and no term or quoted name is open.
 * @param other the text that shares everything before `at`
 */
export function borderBefore(text: string, other: string, at: number, terms: TermFinder): number {
  const script = scriptTable();
  const least = Math.max(0, at - MAX_BACK_OFF);
  for (let k = at; k > least; k--) {
    if (!isBorder(text, k, script) || (k === at && !isBorder(other, k, script))) continue;
    if (!isInside(text, k, terms, script) && !(k > at - MAX_TERM_LENGTH && isInside(other, k, terms, script))) return k;
  }
  return least === 0 ? 0 : whole(text, least);
}

/** As `borderBefore`, from the end: how many characters of a common tail of `tail` characters may be left out. */
export function borderAfter(text: string, other: string, tail: number, terms: TermFinder): number {
  const script = scriptTable();
  const least = Math.max(0, tail - MAX_BACK_OFF);
  for (let k = tail; k > least; k--) {
    if (!isBorder(text, text.length - k, script)) continue;
    // The character before the tail differs between the texts, and a term may reach into it from there.
    if (!isBorder(other, other.length - k, script)) continue;
    if (isInside(text, text.length - k, terms, script) || isInside(other, other.length - k, terms, script)) continue;
    return k;
  }
  return least === 0 ? 0 : text.length - whole(text, text.length - least);
}

/** A position that does not part a surrogate pair or a combining sequence. */
function whole(text: string, at: number): number {
  const script = scriptTable();
  let k = at;
  while (k > 0 && k < text.length && (script[text.charCodeAt(k)] === MARK || isLow(text.charCodeAt(k)))) k--;
  return k;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A quoted name, a number with its counter (3か国) or a term lies across `at`. */
function isInside(text: string, at: number, terms: TermFinder, script: Uint8Array): boolean {
  const from = Math.max(0, at - MAX_QUOTED - 1);
  for (let k = at - 1; k >= from && text[k] !== '」'; k--) if (text[k] === '「') return quotedEnd(text, k) > at;
  if (isInNumber(text, at, script)) return true;
  if (terms.isEmpty) return false;
  for (let k = at - 1; k >= 0 && k > at - MAX_TERM_LENGTH; k--)
    if (termAt(text, k, terms, script) > at - k) return true;
  return false;
}

/** Between the digits before `at` and the end of their counter. */
function isInNumber(text: string, at: number, script: Uint8Array): boolean {
  const least = Math.max(0, at - MAX_COUNTER);
  for (let k = at - 1; k >= least; k--) {
    if (script[text.charCodeAt(k)] === DIGIT) return numberEnd(text, k, script) > at;
  }
  return false;
}
