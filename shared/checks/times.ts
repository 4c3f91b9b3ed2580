import { type CalendarDate, type FoundDate, findDates, isFullDate } from '../dates/index.ts';
import type { CheckedBlock } from './rule.ts';

const known = new WeakMap<CheckedBlock, readonly FoundDate[]>();

/** The dates of a block in the language of the document; several rules ask for the same. */
export function datesOf(block: CheckedBlock): readonly FoundDate[] {
  let dates = known.get(block);
  if (!dates) {
    dates = findDates(block.text, block.language);
    known.set(block, dates);
  }
  return dates;
}

const OPENING = new Set(['title', 'subtitle', 'note', 'chapeau']);

/** The day of the text: the first full date in its opening. Null where it has none, or one that no calendar has. */
export function findOwnDate(blocks: readonly CheckedBlock[]): CalendarDate | null {
  for (const block of blocks) {
    if (!OPENING.has(block.kind)) continue;
    const found = datesOf(block).find(({ date, problem }) => isFullDate(date) && problem === null);
    if (found) return found.date;
  }
  return null;
}
