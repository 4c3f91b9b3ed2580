import { ASIDE, QUOTED } from './mask.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** は behind a noun: not では, には, とは, または, あるいは, もしくは … */
const BEFORE_TOPIC = new RegExp(
  `[\\p{Script=Han}々ヶ\\p{Script=Katakana}ーA-Za-z0-9０-９らたちの${QUOTED}${ASIDE}]`,
  'u',
);
const NOT_A_TOPIC = /(?:又|或い)は$/u;
const BEFORE_GA = new RegExp(`[\\p{Script=Han}々ヶ\\p{Script=Katakana}ーA-Za-z0-9０-９ら${QUOTED}${ASIDE}]`, 'u');
/** What makes a clause a part of another one: a が before it belongs to that part. */
const NOMINALISER = /こと|旨|もの|よう|ため|とき|際|とともに|[るた]の[をにがで]/u;
/** What joins the last member of an enumeration: 「A、B及びC」. */
const COORDINATOR = /及び|並びに|又は|若しくは|と|や/u;
const NOUN_END = new RegExp(`[\\p{Script=Han}々ヶ\\p{Script=Katakana}ーA-Za-z0-9０-９${QUOTED}${ASIDE}]$`, 'u');
/** Nouns that make an adverbial before a comma, not a member of an enumeration. */
const ADVERBIAL_NOUN =
  /(?:結果|際|後|間|今日|現在|同日|年|月|日|上|場合|中|以来|以降|一方|他方|当面|今後|次|観点|時|折|機会|下)$/u;
/** Adverbials that stand before a subject without a comma. */
const ADVERBIAL =
  /^.*(?:ため(?:に)?|において|に関し(?:て)?|に際し(?:て)?|に基づき|を踏まえ|に当たり|とともに|を通じ(?:て)?|として|に対し(?:て)?|また|さらに|更に|なお|加えて|その上で|一方)(?=[^、]*$)/u;

/**
 * The topic of the main clause: …は、 with its comma is preferred to a bare …は, which may belong to a clause inside (首脳は、次の
 * 議長国はAとすることを確認した). Without any, the が-subject of the main clause.
 */
export function findTopic(body: string, before: number): Range | null {
  const clause = body.slice(0, before);
  const topics = particles(clause, 'は', BEFORE_TOPIC).filter((at) => !isConjunction(clause, at));
  const marked = topics.filter((at) => /^は(?:、|また|さらに)/u.test(clause.slice(at)));
  const at = marked.at(-1) ?? topics[0];
  if (at !== undefined) return nounPhrase(clause, at);
  const subject = particles(clause, 'が', BEFORE_GA).at(-1);
  if (subject === undefined || NOMINALISER.test(clause.slice(subject))) return null;
  return nounPhrase(clause, subject);
}

/** Where the particle stands behind a noun. */
function particles(clause: string, particle: string, before: RegExp): readonly number[] {
  const found: number[] = [];
  for (let at = clause.indexOf(particle, 1); at > 0; at = clause.indexOf(particle, at + 1)) {
    if (before.test(clause[at - 1]!)) found.push(at);
  }
  return found;
}

function isConjunction(clause: string, at: number): boolean {
  return NOT_A_TOPIC.test(clause.slice(0, at + 1));
}

/** The noun phrase that ends at `to`: from the comma before it, further back where it is an enumeration. */
function nounPhrase(clause: string, to: number): Range | null {
  let from = clause.lastIndexOf('、', to - 1) + 1;
  if (COORDINATOR.test(clause.slice(from, to))) {
    while (from > 1) {
      const earlier = clause.lastIndexOf('、', from - 2) + 1;
      const member = clause.slice(earlier, from - 1);
      if (!NOUN_END.test(member) || ADVERBIAL_NOUN.test(member)) break;
      from = earlier;
    }
  }
  from += ADVERBIAL.exec(clause.slice(from, to))?.[0].length ?? 0;
  // 「第一条　この省令は」: what stands before a wide space is a label or a heading.
  from = Math.max(from, clause.lastIndexOf('\u3000', to - 1) + 1);
  while (from < to && /[\s、]/u.test(clause[from]!)) from++;
  return from < to ? { from, to } : null;
}
