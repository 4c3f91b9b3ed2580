import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_LANGUAGES } from '../model/settings.ts';
import { readStatements } from './statements.ts';
import { weighWords } from './weights/weigh.ts';

const PIECES = [
  ...[
    '首脳は、',
    '歓迎した',
    '。',
    '「',
    '」',
    '（',
    '）',
    '3兆円',
    '来年',
    'しない',
    '\n',
    '\u2029',
    '\ud800',
    '\ufffc',
    'ー',
  ],
  ...['The leaders ', 'welcomed ', 'shall ', 'not ', ', ', '. ', '“', '”', 'US$ 5 ', 'which ', 'having '],
  ...['Лидеры ', 'приветствовали ', 'не ', 'который ', '«', '»', '5 мая ', ' ', '\u200f', '12 '],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join(''));

test.each(TEXT_LANGUAGES)('%s: whatever a text holds, every span lies in it and says what stands there', (language) => {
  fc.assert(
    fc.property(text, (given) => {
      let last = 0;
      for (const { from, to, verb, beside, subject } of readStatements(given, language)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeLessThanOrEqual(given.length);
        last = from;
        for (const found of verb === null ? beside : [...beside, verb]) {
          expect(given.slice(found.from, found.to)).toBe(found.surface);
          expect(found.surface).not.toBe('');
          expect(found.from).toBeGreaterThanOrEqual(from);
          expect(found.to).toBeLessThanOrEqual(to);
        }
        if (subject) expect(subject.to).toBeGreaterThan(subject.from);
      }
    }),
  );
});

test.each(TEXT_LANGUAGES)('%s: any two texts can be weighed', (language) => {
  fc.assert(
    fc.property(text, text, text, (kept, gone, come) => {
      const words = [
        { op: 'keep', text: kept },
        { op: 'del', text: gone },
        { op: 'ins', text: come },
        { op: 'keep', text: kept },
      ] as const;
      for (const { kind, before, after } of weighWords(words, { language })) {
        // A subject is told without remarks in parentheses and with single spaces.
        if (kind === 'subject') continue;
        if (before !== null) expect((kept + gone + kept).includes(before)).toBe(true);
        if (after !== null) expect((kept + come + kept).includes(after)).toBe(true);
      }
    }),
  );
});
