import type { TextLanguage } from '../../model/settings.ts';
import { wordEnds } from './dictionary.ts';
import { DICTIONARY, DIGIT, KATAKANA, LETTER, MARK, SIGN, SPACE, SURROGATE, scriptTable } from './script.ts';
import { MAX_TERM_LENGTH, type TermFinder } from './terms.ts';

/** What stands after digits and belongs to them: 3兆円, 5か国, 12月, 第1回, 10%. */
const COUNTER =
  /[兆億万千百]*(?:か国|カ国|ヵ国|箇国|か所|カ所|か月|カ月|ヶ月|箇月|か年|年間|年度|時間|日間|週間|世紀|世代|周年|段階|分野|項目|ドル|ユーロ|パーセント|メートル|キロ|トン|年|月|日|時|分|秒|人|名|回|件|個|条|項|号|章|節|款|編|部|歳|円|国|者|社|校|台|本|枚|次|度|倍|割|層|階|級|点|案|版|局|課|％|%|‰|℃|°)?/y;
const ORDINAL =
  /第[〇一二三四五六七八九十百千]+(?:条|項|号|章|節|款|編|回|次|版|年|期|部|類|種|案)(?:の[〇一二三四五六七八九十百千]+)*/y;
/** A quoted name this long or shorter is one token. */
const MAX_QUOTED = 20;

/**
 * Cuts text into words, signs and spaces; whatever is never to be cut is one token: katakana words with ー and ・, Latin
 * words, numbers with their counters, defined terms, short 「…」 names, surrogate pairs and combining sequences.
 * @returns ends of the tokens, ascending; the last is the text's length
 */
export function tokenEnds(text: string, language: TextLanguage, terms: TermFinder): number[] {
  const script = scriptTable();
  const length = text.length;
  const ends: number[] = [];
  const classAt = (at: number) => (at < length ? script[text.charCodeAt(at)]! : SPACE);
  let at = 0;
  while (at < length) {
    const term = terms.isEmpty ? 0 : termAt(text, at, terms, script);
    if (term > 0) {
      at = withMarks(text, at + term, script);
      ends.push(at);
      continue;
    }
    switch (classAt(at)) {
      case DICTIONARY: {
        const ordinal = text.charCodeAt(at) === 0x7b2c ? ordinalEnd(text, at) : 0;
        if (ordinal > 0) {
          at = ordinal;
          ends.push(at);
        } else at = cutRun(text, at, language, terms, script, ends);
        continue;
      }
      case KATAKANA:
        at++;
        while (classAt(at) === KATAKANA || classAt(at) === MARK || (text[at] === '・' && classAt(at + 1) === KATAKANA))
          at++;
        break;
      case LETTER:
        at++;
        while (classAt(at) === LETTER || classAt(at) === MARK || classAt(at) === DIGIT || isInnerSign(text, at, script))
          at++;
        break;
      case DIGIT:
        at = numberEnd(text, at, script);
        break;
      case SURROGATE:
        at += text.codePointAt(at)! > 0xffff ? 2 : 1;
        break;
      case SPACE:
        at++;
        while (at < length && classAt(at) === SPACE && text[at] === text[at - 1]) at++;
        break;
      default:
        at = text[at] === '「' ? quotedEnd(text, at) : at + 1;
    }
    at = withMarks(text, at, script);
    ends.push(at);
  }
  return ends;
}

function withMarks(text: string, from: number, script: Uint8Array): number {
  let at = from;
  while (at < text.length && script[text.charCodeAt(at)] === MARK) {
    // A joiner also holds what comes after it.
    const joins = text.charCodeAt(at) === 0x200d;
    at++;
    if (joins && at < text.length) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}

/** A term counts where it begins and ends at a word's border, as far as letters tell. */
function termAt(text: string, at: number, terms: TermFinder, script: Uint8Array): number {
  const length = terms.lengthAt(text, at);
  if (length === 0) return 0;
  const last = script[text.charCodeAt(at + length - 1)];
  const next = at + length < text.length ? script[text.charCodeAt(at + length)] : SPACE;
  return (last === LETTER || last === KATAKANA || last === DIGIT) && next === last ? 0 : length;
}

/** A run of kanji and hiragana, cut by the dictionary, up to a term or an ordinal inside it. */
function cutRun(
  text: string,
  from: number,
  language: TextLanguage,
  terms: TermFinder,
  script: Uint8Array,
  ends: number[],
): number {
  let to = from + 1;
  while (to < text.length && script[text.charCodeAt(to)] === DICTIONARY) {
    const code = text.charCodeAt(to);
    if (code === 0x7b2c && (ordinalEnd(text, to) > 0 || script[text.charCodeAt(to + 1)] === DIGIT)) break;
    if (!terms.isEmpty && termAt(text, to, terms, script) > 0) break;
    to++;
  }
  // 第 before digits belongs to the number.
  if (
    to === from + 1 &&
    text.charCodeAt(from) === 0x7b2c &&
    to < text.length &&
    script[text.charCodeAt(to)] === DIGIT
  ) {
    const end = withMarks(text, numberEnd(text, to, script), script);
    ends.push(end);
    return end;
  }
  for (const end of wordEnds(text.slice(from, to), language)) ends.push(from + end);
  const end = withMarks(text, to, script);
  if (end > to) ends[ends.length - 1] = end;
  return end;
}

function ordinalEnd(text: string, at: number): number {
  ORDINAL.lastIndex = at;
  const match = ORDINAL.exec(text);
  return match ? at + match[0].length : 0;
}

/** Digits with separators between them, then a counter or letters (3km, 20th). */
function numberEnd(text: string, from: number, script: Uint8Array): number {
  let at = from;
  while (at < text.length) {
    const sort = script[text.charCodeAt(at)];
    if (sort === DIGIT || sort === LETTER || sort === MARK) at++;
    else if (/[.,．，:/]/.test(text[at]!) && at + 1 < text.length && script[text.charCodeAt(at + 1)] === DIGIT) at += 2;
    else break;
  }
  COUNTER.lastIndex = at;
  const counter = COUNTER.exec(text);
  return counter ? at + counter[0].length : at;
}

/** Apostrophes and hyphens between letters: don't, man-made. */
function isInnerSign(text: string, at: number, script: Uint8Array): boolean {
  const sign = text[at];
  if (sign !== "'" && sign !== '’' && sign !== '\u2011') return false;
  return at + 1 < text.length && script[text.charCodeAt(at + 1)] === LETTER;
}

function quotedEnd(text: string, at: number): number {
  const end = text.indexOf('」', at);
  if (end < 0 || end - at - 1 > MAX_QUOTED) return at + 1;
  return text.lastIndexOf('「', end) === at ? end + 1 : at + 1;
}

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
  // 第三条の二 is one number.
  if (/[の][〇一二三四五六七八九十百千]/.test(text.slice(at - 1, at + 1))) return false;
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

/** A quoted name or a term lies across `at`. */
function isInside(text: string, at: number, terms: TermFinder, script: Uint8Array): boolean {
  const from = Math.max(0, at - MAX_QUOTED - 1);
  for (let k = at - 1; k >= from && text[k] !== '」'; k--) if (text[k] === '「') return quotedEnd(text, k) > at;
  if (terms.isEmpty) return false;
  for (let k = at - 1; k >= 0 && k > at - MAX_TERM_LENGTH; k--)
    if (termAt(text, k, terms, script) > at - k) return true;
  return false;
}
