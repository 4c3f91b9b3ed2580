import type { Form } from './form.ts';
import { dai, daiUnit, kana, kanji } from './japanese.ts';
import { cyrillicLower, cyrillicUpper, latinLower, latinUpper, romanSign, word, working } from './letters.ts';
import { arabic, bracketArabic, circled } from './numbers.ts';
import { parenArabic, parenLetter } from './parentheses.ts';
import { sign } from './signs.ts';

const NO_FORMS: readonly Form[] = [];
const IN_PARENTHESES = [parenArabic, parenLetter];
const IN_BRACKETS = [bracketArabic];
const WITH_DAI = [daiUnit, dai];
const LATIN_UPPER = [word, working, latinUpper];
const CYRILLIC_UPPER = [word, cyrillicUpper];
const KATAKANA = [kana];
const KANJI = [kanji];
const SIGN = [sign];
const CIRCLED = [circled];
const LATIN_LOWER = [word, latinLower];
const ROMAN_SIGN = [romanSign];
const ARABIC = [arabic];
const CYRILLIC_LOWER = [word, cyrillicLower];

/** The forms that a line can start with, told from its first character: most lines have none and cost nothing more. */
export function formsAt(line: string): readonly Form[] {
  const code = line.charCodeAt(0);
  if (code < 0x80) {
    if (code === 0x28) return IN_PARENTHESES;
    if (code === 0x5b || code === 0x3c) return IN_BRACKETS;
    if (code >= 0x30 && code <= 0x39) return ARABIC;
    if (code >= 0x41 && code <= 0x5a) return LATIN_UPPER;
    return code >= 0x61 && code <= 0x7a ? LATIN_LOWER : NO_FORMS;
  }
  if (code === 0xff08) return IN_PARENTHESES;
  if (code === 0x3010 || code === 0x3014 || code === 0xff1c || code === 0xff3b) return IN_BRACKETS;
  if (code === 0x7b2c) return WITH_DAI;
  if (code >= 0x30a1 && code <= 0x30f4) return KATAKANA;
  if (code >= 0xff66 && code <= 0xff9d) return KATAKANA;
  if (code >= 0x410 && code <= 0x42f) return CYRILLIC_UPPER;
  if (code >= 0x430 && code <= 0x44f) return CYRILLIC_LOWER;
  if (code >= 0x2160 && code <= 0x216b) return ROMAN_SIGN;
  if (code >= 0x2460 && code <= 0x2487) return CIRCLED;
  if (code >= 0x3251 && code <= 0x32bf) return CIRCLED;
  if (code >= 0x25a0 && code <= 0x2606) return SIGN;
  if (code >= 0xff10 && code <= 0xff19) return ARABIC;
  if (code >= 0xff21 && code <= 0xff3a) return LATIN_UPPER;
  if (code >= 0xff41 && code <= 0xff5a) return LATIN_LOWER;
  return '〇一二三四五六七八九十百千'.includes(line.charAt(0)) ? KANJI : NO_FORMS;
}
