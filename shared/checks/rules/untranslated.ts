import type { TextLanguage } from '../../model/settings.ts';
import { blockRule, type Spot, spotsOf } from '../rule.ts';

/** Runs of a script that the text's language does not write. */
const FOREIGN: Readonly<Record<TextLanguage, RegExp>> = {
  // Four Latin words outside of brackets are a clause; names of three (New York Times) stay.
  ja: /(?:\p{sc=Cyrillic}{2,}(?:[\s-]+\p{sc=Cyrillic}+)*|\p{sc=Hangul}+(?:\s+\p{sc=Hangul}+)*|[A-Za-z][a-z’'-]*(?:,? [A-Za-z][a-z’'-]*){3,})/gu,
  en: /(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。「」]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+[ー、。「」]?|\p{sc=Cyrillic}{2,}(?:[\s-]+\p{sc=Cyrillic}+)*|\p{sc=Hangul}+)+/gu,
  ru: /(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。「」]+|\p{sc=Hangul}+|[a-z][a-z’'-]*(?:,? [a-z][a-z’'-]*){3,})/gu,
};
const SUSPECT: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /[\u0400-\u04ff\uac00-\ud7a3]|[a-z] [a-z]/,
  en: /[^\u0000-\u036f\u2000-\u22ff]/,
  ru: /[\u3040-\u9fff\uac00-\ud7a3]|[a-z] [a-z]/,
};
/** Fewer words are a name, a code or a line of metadata. */
const LEAST_WORDS = 4;
const OPENING = '（(「『“"«[［';
const CLOSING = '）)」』”"»]］';

/** A paragraph or a run of words in another language than the text: left over from a translation. Names in brackets may be. */
export const untranslated = blockRule({
  id: 'untranslated',
  level: 'warning',
  languages: 'any',
  source: 'conversion',
  check: ({ text, language, native }) => {
    const whole = text.trim();
    if (!native && whole !== '' && language !== 'en') {
      // Chinese without kana, Kazakh in Cyrillic: the language cannot be told from its letters, so nothing is said.
      return ownScript(text, language) || whole.split(/\s+/, LEAST_WORDS).length < LEAST_WORDS
        ? []
        : [{ from: text.indexOf(whole), to: text.indexOf(whole) + whole.length }];
    }
    if (!SUSPECT[language].test(text)) return [];
    return spotsOf(text, FOREIGN[language]).filter((spot) => !isBracketed(text, spot));
  },
});

function ownScript(text: string, language: TextLanguage): boolean {
  return language === 'ja' ? /^[\p{sc=Han}\P{L}]+$/u.test(text) : /^[\p{sc=Cyrillic}\P{L}]+$/u.test(text);
}

function isBracketed(text: string, { from, to }: Spot): boolean {
  const opening = OPENING.indexOf(text[from - 1] ?? ' ');
  const closing = CLOSING.indexOf(text[to] ?? ' ');
  return opening >= 0 && closing >= 0;
}
