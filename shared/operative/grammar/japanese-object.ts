import type { Ladder } from '../types.ts';
import type { Predicate } from './japanese-predicate.ts';
import { ASIDE, QUOTED } from './mask.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

const NOUN = `\\p{Script=Han}々〆ヶ\\p{Script=Katakana}ー・＝A-Za-zＡ-Ｚａ-ｚ0-9０-９／/${QUOTED}${ASIDE}`;
/** Adverbs between an object and its verb. */
const ADVERBS =
  /(?:(?:改めて|引き続き|更に|さらに|特に|心から|温かく|大いに|共に|ともに|また|それぞれ|、)|\p{Script=Han}{1,2}[しき]?く|(?<=を)\p{Script=Han}{2,3}に)+$/u;
const PARTICLE = /(?:について|に対し(?:て)?|に関し(?:て)?|に向けて|を|に|で|と|が|も|へ)$/u;
/** Verbs of saying and having that mean nothing without their noun: 期待を表明した, 認識を共有した. */
const LIGHT = /^(?:表明|表|示|述べ|寄せ|共有|抱|払|新たに)/u;
/** Verbs that are a verb of drafting with one noun only: 一致を見る, 合意に至る, 決定を下す. */
const BARE = /^(?:見る|交換する|至る|達する|得る|下す)$/u;
const BARE_NOUN = /[\p{Script=Han}\p{Script=Katakana}ー]+[をに]$/u;
const LIGHT_NOUN = new RegExp(`(?:([${NOUN}]+)の意|([\\p{Script=Han}\\p{Script=Katakana}ー]+))を$`, 'u');
/** 認識で一致した, 見解で一致した: what they agreed in is part of the verb. */
const SHARED_VIEW = /(?:認識|見解|意見)で$/u;
const CLAUSE = /(?:こと|旨|点|よう)$/u;
const CLAUSE_VERB = new RegExp(
  `(?:([${NOUN}]+)を(?:[${NOUN}]+[にで])?)?((?:\\p{Script=Han}[りきしみえけちび])?[${NOUN}]+)(?:す|し|さ)?[ぁ-ん]{0,8}(?:こと|旨|点|よう)$`,
  'u',
);
const HEAD = new RegExp(`((?:[${NOUN}]+の)?[${NOUN}]+)$`, 'u');
/** A noun before の that says nothing on its own. */
const EMPTY_MODIFIER = /^(?:ため|上|下|間|中|以下|以上)の/u;

/** Objects and their particles stand within so many characters before the verb. */
const REACH = 64;

export interface Idiom {
  readonly from: number;
  readonly lemma: string;
  /** The lemma under which a ladder knows it, where it has the idiom under another verb of saying. */
  readonly ladderLemma: string;
}

/** Takes the noun of a light verb into it; any other predicate is answered as it is. */
export function completeIdiom(body: string, predicate: Predicate, ladder: Ladder): Idiom {
  const { lemma, from } = predicate;
  const plain = { from, lemma, ladderLemma: predicate.active };
  const cut = Math.max(0, from - REACH);
  const before = withoutAdverbs(body.slice(cut, from));
  if (lemma === '一致する') {
    const shared = SHARED_VIEW.exec(before);
    return shared === null ? plain : { from: cut + shared.index, lemma: shared[0] + lemma, ladderLemma: lemma };
  }
  if (LIGHT.test(lemma)) {
    const match = LIGHT_NOUN.exec(before);
    if (match === null) return plain;
    const noun = match[1] === undefined ? match[2]! : `${match[1]}の意`;
    // 謝意を表した: with a noun of stance 表する, not 表す.
    const idiom = `${noun}を${lemma === '表す' ? '表する' : lemma}`;
    const said = `${noun}を表明する`;
    return { from: cut + match.index, lemma: idiom, ladderLemma: ladder.knows('ja', said) ? said : lemma };
  }
  if (BARE.test(lemma)) {
    const noun = BARE_NOUN.exec(before)?.[0];
    if (noun !== undefined && ladder.knows('ja', noun + lemma))
      return { from: cut + before.length - noun.length, lemma: noun + lemma, ladderLemma: noun + lemma };
  }
  return plain;
}

/** 「…を重点分野として特定した」: what it is made stands between the object and the verb. */
const ROLE = new RegExp(`[${NOUN}]+として$`, 'u');
/** 「…に向けた決意を」: how an object is joined to the noun of a light verb. */
const JOINT =
  /(?:への|に対する|に関する|に関して|に向けた|についての|という|との|の|に対し(?:て)?|に|する|している|していく)$/u;

/** What the verb is about: the head noun before its particle, or the verb of a clause with こと. */
export function objectHead(body: string, verbFrom: number, subjectTo: number): Range | null {
  const cut = Math.max(0, verbFrom - REACH);
  const phrase = objectPhrase(body.slice(cut), verbFrom - cut);
  if (phrase === null) return null;
  const match = CLAUSE.test(phrase) ? CLAUSE_VERB.exec(phrase) : HEAD.exec(phrase);
  if (match === null) return null;
  const from = cut + match.index + (EMPTY_MODIFIER.exec(match[0])?.[0].length ?? 0);
  return from < subjectTo ? null : { from, to: cut + phrase.length };
}

function withoutRole(text: string): string {
  return text.endsWith('として') ? text.replace(ROLE, '') : text;
}

function objectPhrase(body: string, verbFrom: number): string | null {
  // 「…こととした」: the clause is what was decided.
  if (body.startsWith('こと', verbFrom)) return body.slice(0, verbFrom + 2);
  const before = withoutAdverbs(withoutRole(withoutAdverbs(body.slice(0, verbFrom))));
  const joint = PARTICLE.exec(before) ?? JOINT.exec(before);
  return joint === null ? null : withoutAdverbs(before.slice(0, joint.index));
}

/** The last characters of all adverbs above: a look that spares most phrases the pattern. */
const ADVERB_ENDS = 'てきにらくたれ、';

function withoutAdverbs(text: string): string {
  return ADVERB_ENDS.includes(text.at(-1) ?? '。') ? text.replace(ADVERBS, '') : text;
}
