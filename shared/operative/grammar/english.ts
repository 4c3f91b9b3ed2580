import type { Grammar, Ladder, Statement, Subject, Verb } from '../types.ts';
import { readAct } from './english-act.ts';
import { findVerb } from './english-clause.ts';
import { plainNegations } from './english-negation.ts';
import { maskBrackets } from './mask.ts';
import { sentencesOf, textBetween, type Word, wordsOf } from './words.ts';

/**
 * English: the finite verb after the subject ("The leaders also welcomed"), the verb that opens a paragraph of a resolution
 * ("Welcomes", "Recalling", "Deeply concerned"). Verbs of the ladder are known by name, any other by its ending and what
 * stands around it.
 */
export const readEnglish: Grammar = (text, ladder) => {
  const masked = maskBrackets(text);
  return sentencesOf(masked).map((span) => {
    const words = plainNegations(wordsOf(masked, span));
    return { ...span, ...readSentence(text, masked, words, ladder) };
  });
};

function readSentence(
  text: string,
  masked: string,
  words: readonly Word[],
  ladder: Ladder,
): Pick<Statement, 'subject' | 'verb' | 'beside' | 'object'> {
  const found = findVerb(words, ladder);
  if (found === null) return { subject: null, verb: null, beside: [], object: null };
  const { subject: range } = found;
  const subject: Subject | null = range && {
    text: textBetween(text, masked, words[range.from]!.from, words[range.to - 1]!.to),
    from: words[range.from]!.from,
    to: words[range.to - 1]!.to,
  };
  const act = readAct(words, found, ladder);
  const verb: Verb = { surface: text.slice(act.verb.from, act.verb.to), ...act.verb };
  const beside = act.beside.map((other): Verb => ({ surface: text.slice(other.from, other.to), ...other }));
  const object = act.object && textBetween(text, masked, act.object.from, act.object.to);
  return { subject, verb, beside, object };
}
