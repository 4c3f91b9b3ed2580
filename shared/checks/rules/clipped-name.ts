import { OFFICIAL_STYLE, type Rule, type Spot } from '../rule.ts';

/** How Japanese shortens the first part of an institution's name … */
const PARTS: Readonly<Record<string, string>> = {
  安保: '安全保障',
  経社: '経済社会',
  公取: '公正取引',
  証取: '証券取引',
  経産: '経済産業',
  厚労: '厚生労働',
  国交: '国土交通',
  農水: '農林水産',
  文科: '文部科学',
  中労: '中央労働',
  中環: '中央環境',
  人権: '人権',
};
/** … and its last one. */
const HEADS: Readonly<Record<string, string>> = {
  理: '理事会',
  委: '委員会',
  審: '審議会',
  省: '省',
  相: '大臣',
};

// 国連安保理, 安保理決議: kanji before belong to the name, those behind do not; 安保理事会 is another cut.
const CLIPPED = new RegExp(
  `(?<before>\\p{sc=Han}{0,4})(?<part>${Object.keys(PARTS).join('|')})(?<head>[${Object.keys(HEADS).join('')}])(?!事会|員会|議会)`,
  'gu',
);

const PART = new RegExp(Object.keys(PARTS).join('|'));
const FULL = new RegExp(`(?:${Object.values(PARTS).join('|')})(?:${Object.values(HEADS).join('|')})`, 'g');

/** Full names that the text gives somewhere. */
type Facts = ReadonlySet<string>;

/** An institution by its clipped name (安保 + 理) where the text never gives the full one nor says that it will be clipped. */
export const clippedName: Rule<Facts> = {
  id: 'clipped-name',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} I-6 ク`,
  survey: (blocks) => new Set(blocks.flatMap(({ text }) => text.match(FULL) ?? [])),
  check: ({ text }, given) =>
    (PART.test(text) ? [...text.matchAll(CLIPPED)] : []).flatMap((match): Spot[] => {
      const { part = '', head = '' } = match.groups!;
      const full = PARTS[part]! + HEADS[head]!;
      if (given.has(full) || text[match.index - 1] === '「') return [];
      return [{ from: match.index, to: match.index + match[0].length, detail: { name: part + head, full } }];
    }),
};
