// The public face of dates: other folders import from here only.
export {
  type CalendarDate,
  compareDates,
  dateProblem,
  EARLIEST_YEAR,
  isFullDate,
  parseIsoDate,
  printIsoDate,
  sameDate,
  weekdayOf,
} from './calendar.ts';
export { findDates, printDate } from './dates.ts';
export { type FoundDuration, findDurations, printDuration } from './durations.ts';
export type { FoundDate } from './found-date.ts';
export { type FoundOrdinal, findOrdinals, printOrdinal } from './ordinals.ts';
export { type FoundRelative, findRelativeDates, printResolved, resolveRelative } from './relative.ts';
export { readTypedDate, typedForm } from './typed-date.ts';
