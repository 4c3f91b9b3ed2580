import { countryName, nameInText } from '../../countries/index.ts';
import { hostAfter } from '../host-rule.ts';
import type { CarryRule } from '../rule.ts';

/** The sentence that says who comes next: it names the one after the next host now. */
export const nextHostRule: CarryRule = (block, { survey, settled }) => {
  const { hostRule, list, language } = survey;
  if (hostRule === null || hostRule.block !== block.id || settled.meetings === 0) return [];
  const { from, to } = hostRule;
  const base = { kind: 'next-host', from, to } as const;
  if (settled.host === null) return [{ ...base, after: null, confidence: 'unknown', reason: 'host-missing' }];
  const host = countryName(settled.host, language);
  if (hostRule.order === null) {
    return [{ ...base, after: null, confidence: 'unknown', reason: 'next-host-named', values: { host } }];
  }
  // Whoever holds the meetings by turns are those who take part, without the one that the order began after.
  const countries = list?.entries.flatMap(({ country }) => country ?? []) ?? [];
  const following = hostAfter(hostRule, settled.host, countries);
  if (following === null || language === 'ru') {
    const values = { host, next: following === null ? '' : countryName(following, language) };
    return [{ ...base, after: null, confidence: 'unknown', reason: 'next-host-unknown', values }];
  }
  const after = nameInText(following, language, list?.entries ?? []);
  if (following === hostRule.country) return [];
  return [{ ...base, after, confidence: 'computed', reason: 'next-host-rule', values: { host, next: after } }];
};
