import { printDate, printIsoDate, sameDate } from '../../dates/index.ts';
import type { CarryRule, Spot } from '../rule.ts';
import { isOpening } from '../survey.ts';
import { timesOf } from '../times.ts';

/** Words of the closing formula: the day there is the day of the text. */
const CLOSING = /採択|署名|作成した|Done at|Adopted|Issued|Принят|Совершено/i;

/** The day of the meeting, in the way it is written, wherever the text speaks of its own day. */
export const dateRule: CarryRule = (block, { survey, settled }) => {
  const own = settled.sourceDate;
  if (own === null) return [];
  const { date } = settled;
  return timesOf(block, survey.language).dates.flatMap((found): readonly Spot[] => {
    const { from, to } = found;
    if (found.problem !== null || !sameDate(found.date, own)) return [];
    const base = { kind: 'date', from, to } as const;
    if (!isOpening(block) && !CLOSING.test(block.text)) {
      return [{ ...base, after: null, confidence: 'unknown', reason: 'date-again' }];
    }
    if (date === null) return [{ ...base, after: null, confidence: 'unknown', reason: 'date-missing' }];
    const after = date.day === null ? null : printDate(date, found.style);
    const values = { date: printIsoDate(date) };
    return after === null
      ? [{ ...base, after: null, confidence: 'unknown', reason: 'date-too-coarse', values }]
      : [{ ...base, after, confidence: 'computed', reason: 'date-of-meeting', values }];
  });
};
