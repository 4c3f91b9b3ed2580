import { isMajority, OFFICIAL_STYLE, type Rule, type Spot } from '../rule.ts';
import { definedTerms } from '../terms.ts';

/** Defined terms after which the text has settled on 「は、」. */
type Facts = readonly string[];

/** A subject without 、 where the text has it everywhere else. */
export const subjectComma: Rule<Facts> = {
  id: 'subject-comma',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} I-5(1)`,
  survey: (blocks) => {
    return definedTerms(blocks).filter((term) => {
      let many = 0;
      let few = 0;
      for (const { text } of blocks) {
        for (const spot of subjects(text, term)) {
          if (text[spot.to] === '、') many++;
          else few++;
        }
      }
      return isMajority(many, few);
    });
  },
  check: ({ text }, terms) =>
    terms.flatMap((term) =>
      subjects(text, term)
        .filter((spot) => text[spot.to] !== '、')
        .map((spot) => ({ ...spot, suggestion: `${text.slice(spot.from, spot.to)}、`, detail: { term } })),
    ),
};

/** 「首脳は」 and 「首脳らは」 at the head of a sentence or clause; 「における首脳は」 is a subject of another kind. */
function subjects(text: string, term: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + term.length)) {
    const before = text[from - 1];
    if (before !== undefined && !/[、。\n\s）]/.test(before)) continue;
    const tail = text.slice(from + term.length).match(/^(?:ら|達|たち)?は/);
    if (tail) spots.push({ from, to: from + term.length + tail[0].length });
  }
  return spots;
}
