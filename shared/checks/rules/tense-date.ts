import { type CalendarDate, compareDates } from '../../dates/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import type { CheckedBlock, Rule, Spot } from '../rule.ts';
import { datesOf, findOwnDate } from '../times.ts';

interface Tense {
  /** Right behind the date, or for English and Russian right before it. */
  readonly past: RegExp;
  readonly future: RegExp;
}

const JA_WAY = '(?:に|、)?[^。、]{0,24}?';
const BEHIND: Tense = {
  past: new RegExp(
    `^${JA_WAY}(?:開催|署名|発足|発効|採択|開設|設立|実施|締結|訪問|発表|立ち上げ)(?:された|られた|した|し(?=、))`,
  ),
  future: new RegExp(`^${JA_WAY}(?:される|する|れる|行う)(?:予定|見込み|運び)`),
};
/** Only the verb and a preposition stand between it and its date: what is further off may belong to another clause. */
const BEFORE: Readonly<Record<Exclude<TextLanguage, 'ja'>, Tense>> = {
  en: {
    past: /(?<!be )(?<!to be )\b(?:held|signed|adopted|launched|established|convened|concluded|took place|opened)(?: in [A-Z]\w+)? (?:in|on) $/,
    future: /\b(?:to be|will be) (?:held|signed|adopted|launched|convened|opened)(?: in [A-Z]\w+)? (?:in|on) $/,
  },
  ru: {
    past: /(?:состоявш\p{L}+|состоял\p{L}+|прошедш\p{L}+|подписанн\p{L}+|проведенн\p{L}+|проведённ\p{L}+|принят\p{L}+)(?: в [А-ЯЁ]\p{L}+)?(?: в)? $/u,
    future:
      /(?:состоится|состоятся|будет проведен\p{L}*|будет подписан\p{L}*|запланированн\p{L}+)(?: в [А-ЯЁ]\p{L}+)?(?: в)? $/u,
  },
};

/** A past tense with a date after the day of the text, or something to come with a date before it. */
export const tenseDate: Rule<CalendarDate | null> = {
  id: 'tense-date',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'own-date',
  survey: findOwnDate,
  check: (block, own) => (own === null ? [] : conflicts(block, own)),
};

function conflicts(block: CheckedBlock, own: CalendarDate): readonly Spot[] {
  return datesOf(block).flatMap(({ from, to, date, problem }): Spot[] => {
    const side = problem === null ? compareDates(date, own) : null;
    if (side === null || side === 0) return [];
    const { language, text } = block;
    const tense = language === 'ja' ? BEHIND : BEFORE[language];
    const words = language === 'ja' ? text.slice(to) : text.slice(0, from);
    if (side > 0 && tense.past.test(words)) return [{ from, to, detail: { case: 'past' } }];
    return side < 0 && tense.future.test(words) ? [{ from, to, detail: { case: 'future' } }] : [];
  });
}
