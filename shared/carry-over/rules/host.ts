import { findCountry, nameInText } from '../../countries/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import type { CarryContext, CarryRule, Spot } from '../rule.ts';
import { isOpening } from '../survey.ts';

/** How texts thank the host; the group is the country. The meeting's name stands in the Japanese one. */
function hostPattern(language: TextLanguage, meeting: string | null): RegExp {
  if (language === 'ja') {
    const name = meeting ?? '(?:会合|会議|サミット)';
    return new RegExp(`(?<host>[^、。「」は]{1,20})が[^。]{0,60}?${name}[^。]{0,8}?(?:主催|開催)した`, 'gu');
  }
  return language === 'en'
    ? /\b(?:(?:hosted by|to|thanked) (?<host>(?:the Government of )?(?:the )?\p{Lu}[\p{L} ’'-]*?)(?= for (?:hosting|having hosted|organi[sz]ing))|hosted by (?<host2>(?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*))/gu
    : /(?<host>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?= за (?:проведение|организацию|при[её]м))/gu;
}

/** Paragraphs without any of these thank nobody: the pattern itself tries every word. */
const HINT = /主催|開催した|host|organi[sz]|проведение|организацию|при[её]м/i;

/** Thanks to the host of the meeting: 「日本が首脳会合を主催したこと」, "to Japan for hosting". */
export const hostRule: CarryRule = (block, context) => {
  const { survey } = context;
  if (survey.host === null || isOpening(block) || !HINT.test(block.text)) return [];
  const spots: Spot[] = [];
  for (const match of block.text.matchAll(hostPattern(survey.language, survey.meeting?.name ?? null))) {
    const named = match.groups?.host ?? match.groups?.host2 ?? '';
    const found = findCountry(named, survey.language);
    if (found?.code !== survey.host) continue;
    const start = match.index + match[0].indexOf(named);
    spots.push(answered(start + found.from, start + found.to, context));
  }
  return spots;
};

function answered(from: number, to: number, { survey, settled }: CarryContext): Spot {
  const base = { kind: 'host', from, to } as const;
  if (settled.host === null) return { ...base, after: null, confidence: 'unknown', reason: 'host-missing' };
  const after = nameInText(settled.host, survey.language, survey.list?.entries ?? []);
  if (survey.language === 'ru') {
    return { ...base, after: null, confidence: 'unknown', reason: 'host-inflected', values: { host: after } };
  }
  return { ...base, after, confidence: 'computed', reason: 'host-of-meeting', values: { host: after } };
}
