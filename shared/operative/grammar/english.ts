import type { Ladder, Subject, Verb } from '../types.ts';
import { readAct } from './english-act.ts';
import { findVerb } from './english-clause.ts';
import { plainNegations } from './english-negation.ts';
import { letteredGrammar, NO_READING, type Reading } from './lettered.ts';
import { textBetween, type Word } from './words.ts';

/**
 * English: the finite verb after the subject ("The leaders also welcomed"), the verb that opens a paragraph of a resolution
 * ("Welcomes", "Recalling", "Deeply concerned"). Verbs of the ladder are known by name, any other by its ending and what
 * stands around it.
 */
export const readEnglish = letteredGrammar(plainNegations, readSentence);

function readSentence(text: string, masked: string, words: readonly Word[], ladder: Ladder): Reading {
  const found = findVerb(words, ladder);
  if (found === null) return NO_READING;
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
