import type { Grammar, Ladder, Statement, Subject, Verb } from '../types.ts';
import { besideVerbs } from './japanese-beside.ts';
import { completeIdiom, objectHead } from './japanese-object.ts';
import { readPredicate } from './japanese-predicate.ts';
import { findTopic } from './japanese-topic.ts';
import { ASIDE, maskBrackets } from './mask.ts';

/** Sentences end with 。, and with the end of a line or of a block. */
const SENTENCE = /[^。．\n\u2029]+[。．]?/gu;
/** A longer sentence is no sentence of a declaration: it is passed over. */
const MAX_SENTENCE = 4_000;

/**
 * Japanese: the predicate stands at the end of the sentence, the subject is the topic (…は、) before it. An unknown verb is
 * recognised by its conjugation; what stands in quotation marks or parentheses governs nothing.
 */
export const readJapanese: Grammar = (text, ladder) => {
  const masked = maskBrackets(text);
  const statements: Statement[] = [];
  for (const { 0: sentence, index } of masked.matchAll(SENTENCE)) {
    if (sentence.length > MAX_SENTENCE || sentence.trim() === '') continue;
    statements.push(readSentence(text, masked, index, index + sentence.length, ladder));
  }
  return statements;
};

function readSentence(text: string, masked: string, from: number, to: number, ladder: Ladder): Statement {
  const body = masked.slice(from, to).replace(/[\s。．]+$/u, '');
  const end = from + body.length;
  const predicate = readPredicate(body, ladder);
  const topic = findTopic(body, predicate?.from ?? body.length);
  const subject: Subject | null = topic && spanOf(text, masked, from + topic.from, from + topic.to);
  const statement = { from, to: end, subject, beside: besideVerbs(text, body, from, predicate, ladder) };
  if (predicate === null) return { ...statement, verb: null, object: null };
  const idiom = completeIdiom(body, predicate, ladder);
  const verb: Verb = {
    surface: text.slice(from + idiom.from, from + predicate.to),
    lemma: idiom.lemma,
    rung: predicate.negated ? null : ladder.rungOf('ja', idiom.lemma, idiom.ladderLemma),
    modality: predicate.modality,
    negated: predicate.negated,
    from: from + idiom.from,
    to: from + predicate.to,
  };
  const head = objectHead(body, idiom.from, topic?.to ?? 0);
  return { ...statement, verb, object: head && spanOf(text, masked, from + head.from, from + head.to).text };
}

function spanOf(text: string, masked: string, from: number, to: number): Subject {
  let out = '';
  for (let i = from; i < to; i++) if (masked[i] !== ASIDE) out += text[i];
  return { text: out, from, to };
}
