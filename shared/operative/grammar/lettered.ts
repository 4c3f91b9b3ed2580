import type { Grammar, Ladder, Statement } from '../types.ts';
import { maskBrackets } from './mask.ts';
import { sentencesOf, type Word, wordsOf } from './words.ts';

/** What a sentence says, without where it stands. */
export type Reading = Pick<Statement, 'subject' | 'verb' | 'beside' | 'object'>;

/** Of a sentence in which grammar finds no verb. */
export const NO_READING: Reading = { subject: null, verb: null, beside: [], object: null };

/** @param masked the text with all hidden that is quoted or in brackets, as long as the text */
type ReadSentence = (text: string, masked: string, words: readonly Word[], ladder: Ladder) => Reading;

/** The grammar of a language in letters, whose sentences are words with spaces between them. */
export function letteredGrammar(
  plainNegations: (words: readonly Word[]) => readonly Word[],
  readSentence: ReadSentence,
): Grammar {
  return (text, ladder) => {
    const masked = maskBrackets(text);
    return sentencesOf(masked).map((span) => {
      const words = plainNegations(wordsOf(masked, span));
      return { ...span, ...readSentence(text, masked, words, ladder) };
    });
  };
}
