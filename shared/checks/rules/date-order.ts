import { compareDates } from '../../dates/index.ts';
import { blockRule, type Spot, spotsOf } from '../rule.ts';
import { datesOf } from '../times.ts';

/** What stands between the two ends of a span. */
const BETWEEN = {
  ja: /^(?:から|より|[〜～―–-]|(?:に|、|の)?始まり)$/,
  en: /^ ?(?:to|until|through|–|—|-) ?(?:the )?$/,
  ru: /^ ?(?:по|до|–|—|-) ?$/,
} as const;

/** Two bare years, which are no dates by themselves: 2030–2026, from 2030 to 2026. */
const YEARS = /(?<![0-9./-])((?:19|20|21)[0-9]{2})(?: to |[–〜～-])((?:19|20|21)[0-9]{2})(?![0-9./-])/g;

const FOUR_DIGITS = /[12][0-9]{3}[ –〜～-]/;

/** A span that ends before it begins. */
export const dateOrder = blockRule({
  id: 'date-order',
  level: 'error',
  languages: ['ja', 'en', 'ru'],
  source: 'calendar',
  check: (block) => {
    const dates = datesOf(block);
    const years = spotsOf(FOUR_DIGITS.test(block.text) ? block.text : '', YEARS, ([, start, end]) =>
      Number(start) > Number(end) ? {} : null,
    );
    const spans = dates.slice(1).flatMap((end, i): Spot[] => {
      const start = dates[i]!;
      if (start.problem !== null || end.problem !== null) return [];
      if (!BETWEEN[block.language].test(block.text.slice(start.to, end.from))) return [];
      return compareDates(start.date, end.date) === 1 ? [{ from: start.from, to: end.to }] : [];
    });
    return [...spans, ...years.filter((spot) => !spans.some((span) => span.from <= spot.to && spot.from <= span.to))];
  },
});
