import { compareDates, findOrdinals, sameDate } from '../../dates/index.ts';
import { meetingName } from '../meeting.ts';
import { type CarryRule, isQuoted, type Spot } from '../rule.ts';
import { isOpening } from '../survey.ts';
import { timesOf } from '../times.ts';

/** Behind a date, these make it a deadline, a beginning or a period, and no event. */
const NO_EVENT = /^(?:末|年末|半ば|頃|ごろ|度|中)?(?:まで|から|以降|以来|を(?:目途|目標|期限))|^\s*[-–—－〜~]/u;
const BEFORE_NO_EVENT = /(?:\b(?:by|since|until|till|from|before|after|end of)|(?:^|\s)(?:до|с|со|после|к))\s$/iu;

/** What the source reported with a date had happened before it. Whether it is still news a person decides. */
export const reportedEventRule: CarryRule = (block, { survey, settled }) => {
  const { text } = block;
  const own = settled.sourceDate;
  if (own === null || isOpening(block) || settled.meetings === 0) return [];
  return timesOf(block, survey.language).dates.flatMap(({ from, to, date, problem }): readonly Spot[] => {
    if (problem !== null || date.year === null || sameDate(date, own) || isQuoted(text, from, to)) return [];
    if (NO_EVENT.test(text.slice(to)) || BEFORE_NO_EVENT.test(text.slice(0, from))) return [];
    const order = compareDates(date, own);
    // Later in the source's own year was still ahead of it.
    if (order === 1 || (order === null && date.month !== null && own.month !== null && date.month > own.month))
      return [];
    if (isOwnMeeting(text.slice(to), survey.language, survey.meeting?.name ?? null)) return [];
    const values = { year: date.year };
    return [
      { kind: 'reported-event', from, to, after: null, confidence: 'unknown', reason: 'reported-before', values },
    ];
  });
};

/** 「2025年の第1回首脳会合」: the ordinal asks about that already. */
function isOwnMeeting(after: string, language: Parameters<typeof findOrdinals>[1], name: string | null): boolean {
  const [next] = findOrdinals(after.slice(0, 12), language);
  return name !== null && next !== undefined && next.from <= 2 && meetingName(after.slice(next.to), language) === name;
}
