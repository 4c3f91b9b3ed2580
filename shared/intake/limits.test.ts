import { describe, expect, test } from 'vitest';
import { seededIds } from '../model/ids.ts';
import { intakeText } from './intake-text.ts';
import { MAX_BLOCKS, MAX_SOURCE_LENGTH } from './limits.ts';
import { take } from './test-intake.ts';

// What grows here grows by its own length only: a step that is quadratic would not come to an end.
describe('large and strange texts', { timeout: 60_000 }, () => {
  test.each([
    ['one paragraph of a megabyte', `(1) ${'首脳は、協力を歓迎した。'.repeat(90_000)}`, 1],
    ['a megabyte without a stop', '協力地域'.repeat(250_000), 1],
    ['a megabyte of opening brackets', '（「'.repeat(500_000), 1],
    ['a megabyte of stars', '*a '.repeat(300_000), 1],
    ['a megabyte of elements that never end', '<ruby>あ<b>'.repeat(100_000), 1],
    ['a megabyte of backslashes in an element', `<ruby>${'\\'.repeat(1_000_000)}</ruby>`, 1],
    ['a megabyte of readings', '<ruby>東<rt>ひがし</rt></ruby>'.repeat(40_000), 1],
    ['a megabyte of space inside a line', `# 甲${' '.repeat(1_000_000)}乙`, 1],
    ['a hundred thousand names in a row', `以下${'「甲」、'.repeat(100_000)}`, 1],
    ['a name with signs that patterns know', '(1) 「甲＋乙-丙」と「甲+乙-丙」、[中央アジア＋--日本]を歓迎。', 1],
    ['ten thousand headings', Array.from({ length: 10_000 }, (_, i) => `◆ 見出し${i}`).join('\n\n'), 10_000],
    ['ten thousand page numbers', '3\n\n'.repeat(10_000), 10_000],
    ['a hundred thousand short lines', '甲。\n'.repeat(100_000), 100_000],
  ])('%s', (_, source, blocks) => {
    expect(take(source).blocks).toHaveLength(blocks);
    expect(take(source, 'markdown').blocks.length).toBeGreaterThan(0);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n　\n\t', 'empty'],
    ['control characters only', '\u0000\u0001\n\u0002', 'empty'],
    ['a mark only', '\ufeff', 'empty'],
    ['too many characters', ' '.repeat(MAX_SOURCE_LENGTH + 1), 'text-too-large'],
    ['too many lines', `甲${'\n'.repeat(MAX_BLOCKS + 1)}`, 'too-many-blocks'],
  ])('refused: %s', (_, source, code) => {
    expect(intakeText(source, { ids: seededIds('limits') })).toMatchObject({ ok: false, code });
  });
});
