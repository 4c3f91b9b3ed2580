import { blockRule, OFFICIAL_STYLE, type Spot } from '../rule.ts';

/** A number with its units of ten thousand: 3兆5,000億円, １億2000万. */
const NUMBER = /(?:[0-9０-９][0-9０-９,，.．]*[兆億万]){1,4}(?:[0-9０-９][0-9０-９,，]*)?/g;
const PART = /([0-9０-９,，.．]+)([兆億万]?)/g;
const RANK: Readonly<Record<string, number>> = { 兆: 3, 億: 2, 万: 1, '': 0 };
/** Each unit is ten thousand of the next: from here on the larger unit is due. */
const FULL = 10_000;

/** Units of ten thousand out of their order (5億3兆), twice (3億5億), or overfull (20,000億). */
export const numberUnits = blockRule({
  id: 'number-units',
  level: 'warning',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} I-4`,
  check: ({ text }) =>
    [...text.matchAll(NUMBER)].flatMap((match): Spot[] => {
      const parts = [...match[0].matchAll(PART)].map(([, digits, unit]) => ({
        value: Number(digits!.normalize('NFKC').replaceAll(',', '')),
        rank: RANK[unit!]!,
      }));
      const place = { from: match.index, to: match.index + match[0].length };
      if (parts.some(({ rank }, i) => i > 0 && rank >= parts[i - 1]!.rank))
        return [{ ...place, detail: { case: 'order' } }];
      // Nothing is above 兆 in common use; 1万2345 is a count with its rest.
      const over = parts.some(({ value, rank }) => rank < RANK.兆! && value >= FULL && Number.isFinite(value));
      return over ? [{ ...place, detail: { case: 'over' } }] : [];
    }),
});
