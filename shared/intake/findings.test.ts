import { describe, expect, test } from 'vitest';
import { findings, healings, lines, outline, take } from './test-intake.ts';

describe('findings', () => {
  test.each([
    ['a gap', lines('(1) 一。', '(3) 三。', '(4) 四。'), ['number-sequence 2:1 (3)→(2)']],
    ['a repeated number', lines('(1) 一。', '(2) 二。', '(2) 又。', '(3) 三。'), ['number-sequence 3:1 (2)→(3)']],
    ['an inserted number is in order', lines('(1) 一。', '(1 bis) 又。', '(2) 二。'), []],
    ['a list that starts again', lines('(1) 一。', '(a) 甲。', '(b) 乙。', '(2) 二。', '(a) 丙。'), []],
    ['a deleted range', lines('第一条　一。', '第二条から第四条まで　削除', '第五条　五。'), []],
    [
      'a hard break',
      lines('(1) 一である。', '続きである。', '(2) 二。'),
      ['S9 1:9 一である。\n続きである。→一である。続きである。'],
    ],
    ['NUL', lines('(1) 一\u0000。', '(2) 二。'), ['control-character 1:6 U+0000→']],
    ['a lone surrogate', lines('(1) 一\ud800。', '(2) 二。'), ['lone-surrogate 1:6 U+D800→\ufffd']],
    ['marks of direction', lines('(1) 一\u202e。', '(2) 二。'), ['bidi-mark 1:6 U+202E→']],
    ['a zero-width space', lines('(1) 一\u200b。', '(2) 二。'), ['invisible-character 1:6 U+200B→']],
    ['a lost character', lines('(1) 一\ufffd。', '(2) 二。'), ['replacement-character 1:6 U+FFFD']],
    [
      'an insertion into an insertion',
      lines('第一条　一。', '第一条の二の三　又。', '第二条　二。'),
      ['unread-label 2:1 第一条の二の三'],
    ],
    ['a number of several steps', lines('1. 一。', '1.1 又。', '2. 二。'), ['unread-label 2:1 1.1']],
    [
      'a head that comes back beside page numbers',
      lines('(1) 一。', '1', '宣言（案）', '(2) 二。', '2', '宣言（案）', '(3) 三。', '3', '宣言（案）', '(4) 四。'),
      [2, 5, 8].flatMap((line, k) => [`page-number ${line}:1 ${k + 1}→`, `running-head ${line + 1}:1 宣言（案）→`]),
    ],
    [
      'a foot that names its page, and the head below it',
      lines(
        ...[1, 2, 3].flatMap((n) => [`(${n}) 首脳は歓迎した。`, '', `Page ${n} of 4`, 'Draft', '']),
        '(4) 終わる。',
      ),
      [1, 2, 3].flatMap((n) => [`running-head ${5 * n - 2}:1 Page ${n} of 4→`, `running-head ${5 * n - 1}:1 Draft→`]),
    ],
    ['headings that come back are none', lines('(1) 一。', '記', '(2) 二。', '記', '(3) 三。', '記', '(4) 四。'), []],
    ['an open end', lines('(1) 首脳は、', '', '水', '', '(2) 二。'), ['unfinished-sentence 1:8 首脳は、']],
  ])('%s', (_, source, expected) => {
    expect(findings(take(source))).toEqual(expected);
  });

  test('numbers out of sequence stay what they are', () => {
    const intake = take(lines('(1) 一。', '(3) 三。', '(3 bis) 又。', '(7) 七。'));
    expect(outline(intake).map((line) => line.split(' | ')[1])).toEqual(['(1)', '(3)', '(3 bis)', '(7)']);
    expect(intake.doc.attrs.numbering.frozen).toBe(true);
    expect(intake.doc.child(1).attrs.pin).toEqual([3, 1, 0]);
  });

  test('marks of direction stay in the text, control characters do not', () => {
    expect(take(lines('(1) 一\u202e二\u0000三。', '(2) 二。')).blocks[0]!.text).toBe('一\u202e二三。');
  });

  test.each([
    ['NUL', lines('(1) 一\u0000二。', '(2) 三。'), '一二。', ['C11 1:6 \u0000→']],
    ['a vertical tab is a line break', lines('(1) 一\u000b二。', '(2) 三。'), '一\n二。', ['C11 1:6 \u000b→\n']],
  ])('dropped and logged: %s', (_, source, text, healed) => {
    const intake = take(source);
    expect(intake.blocks[0]!.text).toBe(text);
    expect(healings(intake)).toEqual(healed);
  });

  test('the source of a page', () => {
    expect(findings(take(lines('<!DOCTYPE html>', '<p>(1) 首脳は</p>')))).toEqual([
      'markup-source 1:1 <!DOCTYPE html>\n<p>(',
    ]);
  });
});
