import { findParticipants } from '../participants.ts';
import type { CheckedBlock, Rule, Spot } from '../rule.ts';
import { definedTerms } from '../terms.ts';

/** The term that stands for all who met, and the countries among them. */
interface Facts {
  readonly term: string;
  readonly pattern: RegExp;
}

/** All who met thank one of them: whoever is thanked cannot be among those who thank. */
export const ownThanks: Rule<Facts | null> = {
  id: 'own-thanks',
  level: 'notice',
  languages: ['ja'],
  source: 'drafting',
  survey: (blocks) => {
    const participants = findParticipants(blocks);
    const term = participants ? definedTerms([participants.chapeau])[0] : undefined;
    if (!participants || term === undefined) return null;
    const names = participants.countries.map(({ name }) => name).join('|');
    const thanks = '(?:に対し(?:て)?|への|に)?(?:深い|深甚なる|心からの)?(?:謝意|感謝)';
    return { term, pattern: new RegExp(`(?:${names})(?:国)?(?:政府)?の[^、。]{1,16}?${thanks}`, 'gu') };
  },
  check: (block, facts) => (facts && /謝意|感謝/.test(block.text) ? findThanks(block, facts) : []),
};

function findThanks({ text }: CheckedBlock, { term, pattern }: Facts): readonly Spot[] {
  return [...text.matchAll(pattern)].flatMap((match): Spot[] => {
    const sentence = text.slice(text.lastIndexOf('。', match.index) + 1, match.index);
    // 「中央アジア諸国の首脳は」 are some of them only.
    if (!new RegExp(`(?:^|、|\\n)${term}は`).test(sentence)) return [];
    return [{ from: match.index, to: match.index + match[0].length, detail: { term } }];
  });
}
