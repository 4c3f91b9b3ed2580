// The public face of dates: other folders import from here only.
export {
  type CalendarDate,
  compareDates,
  type DateProblem,
  dateProblem,
  EARLIEST_YEAR,
  type FullDate,
  isFullDate,
  parseIsoDate,
  printIsoDate,
  sameDate,
  weekdayOf,
} from './calendar.ts';
export { findDates, printDate } from './dates.ts';
export { type Digits, printNumber, readNumber, type WrittenNumber } from './digits.ts';
export {
  type DurationStyle,
  type DurationUnit,
  type FoundDuration,
  findDurations,
  printDuration,
} from './durations.ts';
export type { DateStyle, FoundDate } from './found-date.ts';
export { type FoundOrdinal, findOrdinals, type OrdinalStyle, printOrdinal } from './ordinals.ts';
export {
  type FoundRelative,
  findRelativeDates,
  printResolved,
  type RelativeUnit,
  resolveRelative,
} from './relative.ts';
export { readTypedDate, type TypedDate, typedForm } from './typed-date.ts';
