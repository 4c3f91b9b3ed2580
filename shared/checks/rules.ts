import type { Rule } from './rule.ts';
import { abbreviationEarly } from './rules/abbreviation-early.ts';
import { abbreviationRedefined } from './rules/abbreviation-redefined.ts';
import { abbreviationUndefined } from './rules/abbreviation-undefined.ts';
import { abbreviationUnused } from './rules/abbreviation-unused.ts';
import { bareNounDe } from './rules/bare-noun-de.ts';
import { brokenLeaning } from './rules/broken-leaning.ts';
import { clippedName } from './rules/clipped-name.ts';
import { commaOyobi } from './rules/comma-oyobi.ts';
import { countMismatch } from './rules/count-mismatch.ts';
import { counterKa } from './rules/counter-ka.ts';
import { dateOrder } from './rules/date-order.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { elapsedMismatch } from './rules/elapsed-mismatch.ts';
import { elapsedTime } from './rules/elapsed-time.ts';
import { englishQuotes } from './rules/english-quotes.ts';
import { eraYear } from './rules/era-year.ts';
import { latinWord } from './rules/latin-word.ts';
import { leaning } from './rules/leaning.ts';
import { lineHead } from './rules/line-head.ts';
import { listSequence } from './rules/list-sequence.ts';
import { loneNarabini } from './rules/lone-narabini.ts';
import { longSentence } from './rules/long-sentence.ts';
import { lookAlike } from './rules/look-alike.ts';
import { missingFullStop } from './rules/missing-full-stop.ts';
import { missingReference } from './rules/missing-reference.ts';
import { mixedDigits } from './rules/mixed-digits.ts';
import { mixedWidth } from './rules/mixed-width.ts';
import { nadoTou } from './rules/nado-tou.ts';
import { nameVariant } from './rules/name-variant.ts';
import { nestedOyobi } from './rules/nested-oyobi.ts';
import { numberGroups } from './rules/number-groups.ts';
import { numberUnits } from './rules/number-units.ts';
import { oldForm } from './rules/old-form.ts';
import { ordinalConflict } from './rules/ordinal-conflict.ts';
import { ownMeeting } from './rules/own-meeting.ts';
import { ownThanks } from './rules/own-thanks.ts';
import { participantsMissing } from './rules/participants-missing.ts';
import { participantsOrder } from './rules/participants-order.ts';
import { rangeDash } from './rules/range-dash.ts';
import { referenceNowhere } from './rules/reference-nowhere.ts';
import { relativeDate } from './rules/relative-date.ts';
import { relativeYear } from './rules/relative-year.ts';
import { repeatedName } from './rules/repeated-name.ts';
import { russianQuotes } from './rules/russian-quotes.ts';
import { serialComma } from './rules/serial-comma.ts';
import { spacing } from './rules/spacing.ts';
import { spanParticle } from './rules/span-particle.ts';
import { subjectComma } from './rules/subject-comma.ts';
import { tenseDate } from './rules/tense-date.ts';
import { termEarly } from './rules/term-early.ts';
import { termRedefined } from './rules/term-redefined.ts';
import { termUnused } from './rules/term-unused.ts';
import { termVariant } from './rules/term-variant.ts';
import { typedReference } from './rules/typed-reference.ts';
import { unbalancedBracket } from './rules/unbalanced-bracket.ts';
import { untranslated } from './rules/untranslated.ts';
import { weekday } from './rules/weekday.ts';

/** All rules. Adding one: a file, a line here, a sentence in the messages. */
export const RULES: readonly Rule[] = [
  abbreviationEarly,
  abbreviationRedefined,
  abbreviationUndefined,
  abbreviationUnused,
  bareNounDe,
  brokenLeaning,
  clippedName,
  commaOyobi,
  countMismatch,
  counterKa,
  dateOrder,
  doubledWord,
  elapsedMismatch,
  elapsedTime,
  englishQuotes,
  eraYear,
  latinWord,
  leaning,
  lineHead,
  listSequence,
  loneNarabini,
  longSentence,
  lookAlike,
  missingFullStop,
  missingReference,
  mixedDigits,
  mixedWidth,
  nadoTou,
  nameVariant,
  nestedOyobi,
  numberGroups,
  numberUnits,
  oldForm,
  ordinalConflict,
  ownMeeting,
  ownThanks,
  participantsMissing,
  participantsOrder,
  rangeDash,
  referenceNowhere,
  relativeDate,
  relativeYear,
  repeatedName,
  russianQuotes,
  serialComma,
  spacing,
  spanParticle,
  subjectComma,
  tenseDate,
  termEarly,
  termRedefined,
  termUnused,
  termVariant,
  typedReference,
  unbalancedBracket,
  untranslated,
  weekday,
];
