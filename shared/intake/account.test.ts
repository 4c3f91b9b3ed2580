import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIds } from '../model/document.ts';
import { seededIds } from '../model/ids.ts';
import { isHealing } from './healing/fold.ts';
import { intakeText } from './intake-text.ts';
import type { Intake } from './types.ts';

const piece = fc.constantFrom(
  ...[
    '首脳は、',
    '協力した。',
    '（ABC）',
    '(ABC)',
    'X＋Y',
    'X+Y',
    '「甲+乙」',
    '「甲＋乙」',
    '５年',
    '5年',
    'ﾃﾞｰﾀ',
    'データ',
  ],
  ...[
    'この点に関し、',
    '同分野',
    'アンナ＝マリア',
    '以下「甲」という。',
    'The leaders met.',
    'agreed to',
    'Стороны',
    '**',
    '*',
    '_',
    '\\*',
  ],
  ...['[語](https://a.org/b)', '[語]', '| 甲 | 乙 |', '・多様化を', '）', '「', '1,', '[2] ', '\u200b', '\u000b', '-'],
  ...['\u0000', '\ud800', '\u202e', '\ufffd', '𠮷', '　', ' ', '<br>', '。', '(', '）'],
);
const head = fc.constantFrom(
  ...[
    '',
    '- ',
    '・',
    '(1) ',
    '(2) ',
    '( 3) ',
    '（４）',
    '(1２)',
    '1. ',
    '2. ',
    'Ⅰ. ',
    'II. ',
    '◆ ',
    '第一条　',
    '第二条の二　',
    '２　',
    '一　',
  ],
  ...[
    '一、',
    '[1] ',
    '〔2〕',
    '１．',
    '⑶ ',
    '• ',
    '– ',
    '■ ',
    '○ ',
    '> ',
    '| ',
    '\u200b(3) ',
    '(2025) ',
    'イ　',
    'ア　',
    '(a) ',
    '(i) ',
    '(ア) ',
    '① ',
    'OP1 ',
    'PP2 ',
    'Article 5',
    'Статья 2. ',
    '# ',
    '## ',
    '　　',
    '- 3 -',
    '---',
    '\f',
    '※',
  ],
);
const line = fc.tuple(head, fc.array(piece, { maxLength: 5 })).map(([start, rest]) => start + rest.join(''));
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n', '\r', '\u2028')), { maxLength: 14 })
  .map((parts) => parts.map(([words, end]) => words + end).join(''));
const source = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

function everyIntake(check: (intake: Intake, source: string) => void): void {
  fc.assert(
    fc.property(source, fc.constantFrom('text', 'markdown'), (given, format) => {
      const result = intakeText(given, { ids: seededIds('p'), format });
      if (result.ok) check(result.value, given);
    }),
    { numRuns: 250 },
  );
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}

describe('the account of a source', { timeout: 60_000 }, () => {
  test('covers every character exactly once', () => {
    everyIntake(({ spans }, given) => {
      let at = 0;
      for (const span of spans) {
        expect(span.from).toBe(at);
        expect(span.to).toBeGreaterThan(span.from);
        at = span.to;
      }
      expect(at).toBe(given.length);
    });
  });

  test('what is kept stands in its block, in order', () => {
    everyIntake(({ spans, blocks }, given) => {
      blocks.forEach((block, i) => {
        const kept = spans.filter((span) => span.fate === 'kept' && span.block === i);
        expect(isSubsequence(kept.map(({ from, to }) => given.slice(from, to)).join(''), block.text)).toBe(true);
      });
    });
  });

  test('separators are white space; whatever else no block holds is a sign, never a letter', () => {
    everyIntake(({ spans, findings }, given) => {
      const metadata = findings.some(({ rule }) => rule === 'front-matter' || rule === 'link-target');
      for (const { from, to, fate, block } of spans) {
        const characters = given.slice(from, to);
        if (fate === 'separator') expect(characters).toMatch(/^[\s\ufeff]*$/u);
        if (fate === 'marker' && block < 0 && !metadata)
          expect(characters.replace(/<br ?\/?>/giu, '')).not.toMatch(/[\p{L}\p{N}]/u);
      }
    });
  });

  test('every repair is a healing: equal under NFKC without white space and list markers', () => {
    everyIntake(({ healed }) => {
      for (const { before, after } of healed) expect(isHealing(before, after)).toBe(true);
    });
  });

  test('the document passes its own checks, and the same source gives the same answer', () => {
    everyIntake(({ doc, blocks }, given) => {
      doc.check();
      expect(checkIds(doc).ok).toBe(true);
      expect(doc.childCount).toBe(blocks.length);
      const again = intakeText(given, { ids: seededIds('p'), format: 'text' });
      const twice = intakeText(given, { ids: seededIds('p'), format: 'text' });
      expect(again).toEqual(twice);
    });
  });
});
