import type { TextLanguage } from '../model/settings.ts';

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ENDS: Readonly<Record<TextLanguage, RegExp>> = {
  // The 。 of （以下「首脳」という。） ends no sentence.
  ja: /(?:[^。\n]|。(?=[）」』]))+。?/g,
  // A full stop ends a sentence where a capital or the end follows; "e.g. this" and "5.3" do not.
  en: /\S(?:[^.!?\n]|[.!?](?!\s+[A-Z“"(]|\s*$|\n))*[.!?]?/g,
  ru: /\S(?:[^.!?\n]|[.!?](?!\s+[А-ЯЁ«(]|\s*$|\n))*[.!?]?/g,
};

/** The sentences of one block with their places, white space around them left out. */
export function readSentences(text: string, language: TextLanguage): readonly Sentence[] {
  return [...text.matchAll(ENDS[language])].map((match) => {
    const skipped = match[0].length - match[0].trimStart().length;
    const from = match.index + skipped;
    const words = match[0].trim();
    return { from, to: from + words.length, text: words };
  });
}
