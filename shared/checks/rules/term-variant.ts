import { isMajority, type Rule, type Spot } from '../rule.ts';
import { countIn, definedTerms } from '../terms.ts';

const PLURALS = ['ら', '達', 'たち'];

/** Plural forms the text slips into, with the defined term. */
type Facts = ReadonlyMap<string, string>;

/** A defined term with a plural ending that the text does not use elsewhere. */
export const termVariant: Rule<Facts> = {
  id: 'term-variant',
  level: 'warning',
  languages: ['ja'],
  source: 'text',
  survey: (blocks) => {
    const slips = new Map<string, string>();
    for (const term of definedTerms(blocks)) {
      const uses = countIn(blocks, term);
      for (const plural of PLURALS) {
        const variants = countIn(blocks, term + plural);
        if (!term.endsWith(plural) && isMajority(uses - variants, variants)) slips.set(term + plural, term);
      }
    }
    return slips;
  },
  check: ({ text }, slips) => {
    const spots: Spot[] = [];
    for (const [variant, term] of slips) {
      for (let from = text.indexOf(variant); from >= 0; from = text.indexOf(variant, from + variant.length)) {
        // 首脳らしい, 首脳られ are other words.
        if (/^[しれ]/.test(text.slice(from + variant.length))) continue;
        spots.push({ from, to: from + variant.length, suggestion: term, detail: { term } });
      }
    }
    return spots;
  },
};
