import { type FoundDuration, printDuration } from '../../dates/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { type CarryContext, type CarryRule, isQuoted, type Spot } from '../rule.ts';
import { timesOf } from '../times.ts';
import type { CarryBlock } from '../types.ts';

/** How far from the number the words stand that tell past from future. */
const REACH = 24;

interface Signs {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** A span that ends on the day of the text. */
export const PAST: Readonly<Record<TextLanguage, Signs>> = {
  ja: {
    before: /(?:以降|以来|過去|これまで(?:の)?|この|樹立から|設立から|発足から|開始から)[、の]?$/u,
    after: /^(?:にわた|に及|を経|の(?:積み?重ね|歴史|歩み|経験|協力の成果|節目)|を迎え|の間に|前)/u,
  },
  en: {
    before: /\b(?:past|last|previous|preceding|throughout the|during the|over the)[ \u00a0]$/i,
    after:
      /^[ \u00a0](?:since|ago|of (?:diplomatic|cooperation|co-operation|partnership|friendship|dialogue|relations))\b/i,
  },
  ru: {
    before: /(?:за|на протяжении|в течение|более|свыше)(?: (?:последни|прошедши|минувши|предыдущи)\p{L}+)?[ \u00a0]$/iu,
    after: /^[ \u00a0](?:назад|со дня|с момента|со времени|сотрудничества|партн[её]рства|дипломатических|дружбы)/iu,
  },
};

/** A span that begins on the day of the text: a term, which a commitment counts by. */
export const AHEAD: Readonly<Record<TextLanguage, Signs>> = {
  ja: {
    before: /(?:今後|向こう|次の|来たる|来る|これからの)[、の]?$/u,
    after: /^(?:で(?:総額|[0-9０-９]|合計|約|計)|以内|内に|を(?:目途|目標|期限)|の(?:計画|目標|期間|行動計画))/u,
  },
  en: {
    before: /\b(?:next|coming|within|forthcoming|following)[ \u00a0]$/i,
    after: /^[ \u00a0](?:plan|period|target|programme|program)\b/i,
  },
  ru: {
    before: /(?:ближайши|следующи|предстоящи|будущи)\p{L}+[ \u00a0]$/iu,
    after: /^[ \u00a0](?:вперед|впер[её]д)/iu,
  },
};

/** Whether the words round a duration say so. */
export function hasSigns(text: string, found: FoundDuration, { before, after }: Signs): boolean {
  const head = text.slice(Math.max(0, found.from - REACH), found.from);
  return before.test(head) || after.test(text.slice(found.to, found.to + REACH));
}

/** Numbers of years that somewhere in the text plainly end on its day; the same number elsewhere most likely does, too. */
const knownPast = new WeakMap<readonly CarryBlock[], ReadonlySet<number>>();

function pastNumbers({ blocks, survey: { language } }: CarryContext): ReadonlySet<number> {
  let numbers = knownPast.get(blocks);
  if (!numbers) {
    numbers = new Set(
      blocks.flatMap((block) =>
        timesOf(block, language)
          .durations.filter((found) => found.unit === 'year' && hasSigns(block.text, found, PAST[language]))
          .map(({ value }) => value),
      ),
    );
    knownPast.set(blocks, numbers);
  }
  return numbers;
}

/** Years since something: they grow by the years between the two meetings. */
export const elapsedRule: CarryRule = (block, context) => {
  const { language } = context.survey;
  return timesOf(block, language).durations.flatMap((found): readonly Spot[] => {
    if (found.unit !== 'year' && found.unit !== 'anniversary') return [];
    if (isQuoted(block.text, found.from, found.to) || hasSigns(block.text, found, AHEAD[language])) return [];
    if (found.unit === 'anniversary' || hasSigns(block.text, found, PAST[language])) {
      return answered(found, context, false);
    }
    if (pastNumbers(context).has(found.value)) return answered(found, context, true);
    const { from, to } = found;
    return [{ kind: 'elapsed', from, to, after: null, confidence: 'unknown', reason: 'elapsed-unclear' }];
  });
};

function answered(found: FoundDuration, { settled }: CarryContext, inferred: boolean): readonly Spot[] {
  const { from, to, value } = found;
  const { years, sourceDate, date, earlierInYear } = settled;
  const base = { kind: 'elapsed', from, to } as const;
  if (years === null) return [{ ...base, after: null, confidence: 'unknown', reason: 'elapsed-date-missing' }];
  if (settled.meetings === null || years <= 0) return [];
  const after = printDuration(value + years, found);
  const values = {
    since: sourceDate!.year! - value,
    from: value,
    to: value + years,
    source: sourceDate!.year!,
    next: date!.year!,
  };
  if (after === null) return [{ ...base, after, confidence: 'unknown', reason: 'elapsed-inflected', values }];
  if (inferred) return [{ ...base, after, confidence: 'likely', reason: 'elapsed-same-number', values }];
  if (earlierInYear === null) return [{ ...base, after, confidence: 'likely', reason: 'elapsed-day-open', values }];
  // Earlier in the year than last time, the last year may not be full: the beginning's day decides, and is not known.
  return earlierInYear || found.unit === 'anniversary'
    ? [{ ...base, after, confidence: 'likely', reason: 'elapsed-before-day', values }]
    : [{ ...base, after, confidence: 'computed', reason: 'elapsed-years', values }];
}
