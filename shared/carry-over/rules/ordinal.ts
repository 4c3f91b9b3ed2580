import { findDates, printOrdinal } from '../../dates/index.ts';
import { meetingName } from '../meeting.ts';
import { type CarryRule, isQuoted, type Spot } from '../rule.ts';
import { isOpening } from '../survey.ts';
import { timesOf } from '../times.ts';

/** A year so close before the ordinal belongs to it: 「2025年の第1回首脳会合」. */
const YEAR_REACH = 16;

/** The meeting's own number and those ahead of it step on by one; earlier ones are history and stay. */
export const ordinalRule: CarryRule = (block, { survey, settled }) => {
  const { meeting, language } = survey;
  if (meeting === null) return [];
  return timesOf(block, language).ordinals.flatMap((found): readonly Spot[] => {
    if (found.value < meeting.ordinal || isQuoted(block.text, found.from, found.to)) return [];
    if (meetingName(block.text.slice(found.to), language) !== meeting.name) return [];
    const base = { kind: 'ordinal', from: found.from, to: found.to } as const;
    const head = block.text.slice(Math.max(0, found.from - YEAR_REACH), found.from);
    const dated = findDates(head, language).some(({ date }) => date.year === settled.sourceDate?.year);
    // With its year beside it the sentence stays true as history; whether it is to stay is a matter of what is meant.
    if (!isOpening(block) && dated && found.value === meeting.ordinal) {
      return [{ ...base, after: null, confidence: 'unknown', reason: 'ordinal-dated' }];
    }
    if (settled.meetings === null || settled.meetings === 0) return [];
    const value = found.value + settled.meetings;
    const after = printOrdinal(value, found.style);
    const values = { from: found.value, to: value };
    return after === null
      ? [{ ...base, after, confidence: 'unknown', reason: 'ordinal-inflected', values }]
      : [{ ...base, after, confidence: 'computed', reason: 'ordinal-next', values }];
  });
};
