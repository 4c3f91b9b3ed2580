import type { TextLanguage } from '../../model/settings.ts';

export const KANJI = '\\u3005\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const HIRAGANA = '\\u3041-\\u309f';
export const KATAKANA = '\\u30a1-\\u30fa\\u30fc-\\u30ff';

const JAPANESE = new RegExp(`[${KANJI}${HIRAGANA}${KATAKANA}]`, 'u');
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** How much of a text is looked at to tell its language. */
const LANGUAGE_SAMPLE = 100_000;
/** Japanese texts are full of Latin abbreviations; one kana or kanji in twenty letters already tells. */
const JAPANESE_SHARE = 20;

/** The language of a text by its script; kanji without kana count as Japanese, the only such language here. */
export function detectLanguage(text: string): TextLanguage {
  let japanese = 0;
  let cyrillic = 0;
  let latin = 0;
  for (let i = 0; i < text.length && i < LANGUAGE_SAMPLE; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) japanese++;
    else if (code >= 0x400 && code <= 0x52f) cyrillic++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
  }
  if (japanese > 0 && japanese * JAPANESE_SHARE >= latin + cyrillic) return 'ja';
  return cyrillic > latin ? 'ru' : 'en';
}

export function hasJapanese(text: string): boolean {
  return JAPANESE.test(text);
}

// A Latin word as against an abbreviation, a number or a piece of one.
const WORD_END = /[A-Za-zＡ-Ｚａ-ｚ][a-z]+$|[a-z][A-Za-z]+$/u;
const WORD_START = /^[A-Za-z]*[a-z][A-Za-z]*/u;
const OPENS = /[([（「『【〔“‘«-]$/u;
const CLOSES = /^[)\]）」』】〕”’»,.;:!?]/u;

/**
 * What stands between two texts where a line end stood: nothing in Japanese, except between two whole Latin words (a
 * page may break inside WCO, 500 or CA+JAD); a space in Latin and Cyrillic, except at brackets and hyphens.
 */
export function glueBetween(before: string, after: string): '' | ' ' {
  if (before === '' || /[\s‐-]$/u.test(before) || OPENS.test(before) || CLOSES.test(after)) return '';
  if (WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1))) return '';
  if (!hasJapanese(before) && !hasJapanese(after)) return ' ';
  const next = WORD_START.exec(after)?.[0] ?? '';
  return WORD_END.test(before) && next.length > 1 ? ' ' : '';
}

/** White space as JavaScript's \s has it, by code: a test per character of a long line must not cost a regular expression. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return (
    code <= 0x200a ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0xfeff
  );
}
