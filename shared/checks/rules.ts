import type { Rule } from './rule.ts';
import { abbreviationRedefined } from './rules/abbreviation-redefined.ts';
import { abbreviationUndefined } from './rules/abbreviation-undefined.ts';
import { abbreviationUnused } from './rules/abbreviation-unused.ts';
import { commaOyobi } from './rules/comma-oyobi.ts';
import { counterKa } from './rules/counter-ka.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { elapsedTime } from './rules/elapsed-time.ts';
import { latinWord } from './rules/latin-word.ts';
import { leaning } from './rules/leaning.ts';
import { lineHead } from './rules/line-head.ts';
import { longSentence } from './rules/long-sentence.ts';
import { missingReference } from './rules/missing-reference.ts';
import { mixedDigits } from './rules/mixed-digits.ts';
import { mixedWidth } from './rules/mixed-width.ts';
import { nadoTou } from './rules/nado-tou.ts';
import { nestedOyobi } from './rules/nested-oyobi.ts';
import { oldForm } from './rules/old-form.ts';
import { ownMeeting } from './rules/own-meeting.ts';
import { rangeDash } from './rules/range-dash.ts';
import { relativeDate } from './rules/relative-date.ts';
import { russianQuotes } from './rules/russian-quotes.ts';
import { spacing } from './rules/spacing.ts';
import { subjectComma } from './rules/subject-comma.ts';
import { termRedefined } from './rules/term-redefined.ts';
import { termVariant } from './rules/term-variant.ts';
import { unbalancedBracket } from './rules/unbalanced-bracket.ts';
import { weekday } from './rules/weekday.ts';

/** All rules. Adding one: a file, a line here, a sentence in the messages. */
export const RULES: readonly Rule[] = [
  abbreviationRedefined,
  abbreviationUndefined,
  abbreviationUnused,
  commaOyobi,
  counterKa,
  doubledWord,
  elapsedTime,
  latinWord,
  leaning,
  lineHead,
  longSentence,
  missingReference,
  mixedDigits,
  mixedWidth,
  nadoTou,
  nestedOyobi,
  oldForm,
  ownMeeting,
  rangeDash,
  relativeDate,
  russianQuotes,
  spacing,
  subjectComma,
  termRedefined,
  termVariant,
  unbalancedBracket,
  weekday,
];
