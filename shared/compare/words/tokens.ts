import type { TextLanguage } from '../../model/settings.ts';
import { wordEnds } from './dictionary.ts';
import { DICTIONARY, DIGIT, KATAKANA, LETTER, MARK, SPACE, SURROGATE, scriptTable } from './script.ts';
import type { TermFinder } from './terms.ts';

/** What stands after digits and belongs to them: 3兆円, 5か国, 12月, 第1回, 10%. */
const COUNTER =
  /[兆億万千百]*(?:か国|カ国|ヵ国|箇国|か所|カ所|か月|カ月|ヶ月|箇月|か年|年間|年度|時間|日間|週間|世紀|世代|周年|段階|分野|項目|ドル|ユーロ|パーセント|メートル|キロ|トン|年|月|日|時|分|秒|人|名|回|件|個|条|項|号|章|節|款|編|部|歳|円|国|者|社|校|台|本|枚|次|度|倍|割|層|階|級|点|案|版|局|課|％|%|‰|℃|°)?/y;
/** Characters of the longest counter with what may stand before it (千億パーセント). */
export const MAX_COUNTER = 8;
const KANJI_NUMBER = /[〇一二三四五六七八九十百千]+/y;
const ORDINAL_SIGN = '第'.charCodeAt(0);
/** A quoted name this long or shorter is one token. */
export const MAX_QUOTED = 8;

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
        at = cutRun(text, at, language, terms, script, ends);
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
export function termAt(text: string, at: number, terms: TermFinder, script: Uint8Array): number {
  const length = terms.lengthAt(text, at);
  if (length === 0) return 0;
  const last = script[text.charCodeAt(at + length - 1)];
  const next = at + length < text.length ? script[text.charCodeAt(at + length)] : SPACE;
  return (last === LETTER || last === KATAKANA || last === DIGIT) && next === last ? 0 : length;
}

/** A run of kanji and hiragana, cut by the dictionary, up to a term or a 第 inside it. */
function cutRun(
  text: string,
  from: number,
  language: TextLanguage,
  terms: TermFinder,
  script: Uint8Array,
  ends: number[],
): number {
  if (text.charCodeAt(from) === ORDINAL_SIGN) {
    const number = ordinalNumberEnd(text, from, script, ends);
    if (number > from) return number;
  }
  let to = from + 1;
  while (to < text.length && script[text.charCodeAt(to)] === DICTIONARY) {
    if (text.charCodeAt(to) === ORDINAL_SIGN || (!terms.isEmpty && termAt(text, to, terms, script) > 0)) break;
    to++;
  }
  for (const end of wordEnds(text.slice(from, to), language)) ends.push(from + end);
  const end = withMarks(text, to, script);
  ends[ends.length - 1] = end;
  return end;
}

/** 第 with the number behind it: 第1回 is one token; 第七十一条 is 第, its number, and what follows. `from` where there is none. */
function ordinalNumberEnd(text: string, from: number, script: Uint8Array, ends: number[]): number {
  if (from + 1 < text.length && script[text.charCodeAt(from + 1)] === DIGIT) {
    const end = withMarks(text, numberEnd(text, from + 1, script), script);
    ends.push(end);
    return end;
  }
  KANJI_NUMBER.lastIndex = from + 1;
  const number = KANJI_NUMBER.exec(text);
  if (number === null) return from;
  ends.push(from + 1, withMarks(text, from + 1 + number[0].length, script));
  return ends.at(-1)!;
}

/** Digits with separators between them, then a counter or letters (3km, 20th). */
export function numberEnd(text: string, from: number, script: Uint8Array): number {
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

export function quotedEnd(text: string, at: number): number {
  const end = text.indexOf('」', at);
  if (end < 0 || end - at - 1 > MAX_QUOTED) return at + 1;
  return text.lastIndexOf('「', end) === at ? end + 1 : at + 1;
}
