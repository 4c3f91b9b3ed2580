import type { TextLanguage } from '../model/settings.ts';

/** Fewer letters than this (a name, a heading, a figure) say nothing about the language. */
const FEW_LETTERS = 12;
/** Share of letters that a script must have for a text to be written in it. Japanese texts are full of Latin names. */
const SHARE = { ja: 0.12, en: 0.75, ru: 0.5 } as const;
/** English has one of its commonest words in every dozen; a Latin text of this length without is another language. */
const ENGLISH_WORDS = 14;
const ENGLISH = /\b(?:the|of|and|to|in|for|on|with|by|that|as|we|our|is|are|be)\b/i;
// Letters of other languages in the same script: Kazakh, Kyrgyz, Ukrainian, Serbian.
const NOT_RUSSIAN = /[әғқңөұүһіїєґђљњџ]/i;
/** A run of this many Chinese characters without any kana is no Japanese sentence. */
const KANA_LESS = 40;

interface Letters {
  readonly kana: number;
  readonly han: number;
  readonly latin: number;
  readonly cyrillic: number;
  readonly all: number;
}

/**
 * Whether a block is written in the document's language, by its letters. Short blocks count as native: nothing can be
 * known of them. A text that is not native is left alone by all rules that read words.
 */
export function isNative(text: string, language: TextLanguage): boolean {
  const letters = countLetters(text);
  if (letters.all < FEW_LETTERS) return true;
  if (language === 'ja') {
    if (letters.han + letters.kana < SHARE.ja * letters.all) return false;
    return letters.kana > 0 || letters.han < KANA_LESS;
  }
  if (language === 'ru') return letters.cyrillic >= SHARE.ru * letters.all && !NOT_RUSSIAN.test(text);
  if (letters.latin < SHARE.en * letters.all) return false;
  return ENGLISH.test(text) || text.split(/\s+/, ENGLISH_WORDS).length < ENGLISH_WORDS;
}

function countLetters(text: string): Letters {
  let [kana, han, latin, cyrillic, other] = [0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    if (code < 0x250) {
      if ((code | 32) >= 0x61 && ((code | 32) <= 0x7a || code >= 0xc0)) latin++;
    } else if (code >= 0x400 && code < 0x530) cyrillic++;
    else if (code >= 0x3041 && code <= 0x30ff) kana++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
    // Greek, Hebrew, Arabic, Indic, Thai, Georgian, Hangul; not the signs and widths in between.
    else if ((code < 0x1e00 && code >= 0x370) || (code >= 0xac00 && code <= 0xd7a3)) other++;
  }
  return { kana, han, latin, cyrillic, all: kana + han + latin + cyrillic + other };
}
