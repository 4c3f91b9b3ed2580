import type { TextLanguage } from '../../model/settings.ts';
import { type CarryRule, isQuoted } from '../rule.ts';

/** "The past n meetings": how many have been held meanwhile no date can tell. */
const COUNTS: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /(?:過去|これまで(?:に|の)?|計|通算)(?<n>(?:[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4})回)(?!目)|(?<n2>(?:[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4})(?:回|度))(?=にわた)/gu,
  en: /\b(?:past|previous|preceding|last) (?<n>(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?!(?:years?|months?|weeks?|days?|decades?)\b)(?:[\p{L}'’-]+ ){0,3}\p{L}+s\b))/giu,
  ru: /(?:последни|прошедши|предыдущи)\p{L}+ (?<n>(?:[0-9]{1,3}|двух|трех|трёх|четырех|четырёх|пяти|шести|семи|восьми|девяти|десяти)(?= (?!(?:лет|год|месяц)\p{L}*)\p{L}+))/giu,
};

/** Numbers of meetings so far: a question, for the dates do not tell. */
export const countRule: CarryRule = ({ text }, { survey }) =>
  [...text.matchAll(COUNTS[survey.language])].flatMap((match) => {
    const n = match.groups?.n ?? match.groups?.n2 ?? '';
    const from = match.index + match[0].indexOf(n);
    const to = from + n.length;
    if (isQuoted(text, from, to)) return [];
    return [{ kind: 'count', from, to, after: null, confidence: 'unknown', reason: 'count-unknown' } as const];
  });
