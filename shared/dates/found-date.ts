import type { CalendarDate, DateProblem } from './calendar.ts';
import type { EnglishStyle } from './english.ts';
import type { JapaneseStyle } from './japanese.ts';
import type { NumericStyle } from './numeric.ts';
import type { RussianStyle } from './russian.ts';

/** How a date was written, so that another one can be written the same way. */
export type DateStyle = JapaneseStyle | EnglishStyle | RussianStyle | NumericStyle;

/** A date in a text. Offsets are UTF-16 units, `to` exclusive. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly date: CalendarDate;
  readonly style: DateStyle;
  /** The weekday that stands beside it (0 is Sunday), right or wrong; null where there is none. */
  readonly weekday: number | null;
  /** Why nothing should be computed from it. */
  readonly problem: DateProblem | null;
}
