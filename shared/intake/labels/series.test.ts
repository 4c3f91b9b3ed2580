import { describe, expect, test } from 'vitest';
import { findings, lines, outline, take } from '../test-intake.ts';

/** The labels of the numbered blocks, kept numbers and the findings about numbers. */
function labelsOf(source: string): readonly (string | null)[] {
  return take(source)
    .blocks.filter(({ kind }) => kind !== 'title')
    .map(({ label }) => label);
}

const numbered = (...labels: readonly string[]) =>
  lines('宣言', '', ...labels.map((label, i) => `${label} 首脳は、第${i}の事項を確認した。`));

describe('a series with gaps keeps its labels, and every gap is a finding', () => {
  test.each([
    ['every second number', ['(1)', '(3)', '(5)', '(7)'], 3],
    ['an excerpt', ['13.', '17.', '21.'], 3],
    ['doubled, missing and out of place', ['(1)', '(2)', '(2)', '(4)', '(5)', '(3)', '(6)', '(10)', '(11)'], 4],
    ['two swapped', ['(1)', '(2)', '(4)', '(3)', '(5)', '(6)'], 2],
    ['running back', ['(5)', '(4)', '(3)'], 3],
    ['wide digits', ['１．', '３．', '６．'], 2],
    ['circles', ['①', '④', '⑧'], 2],
    ['articles', ['第二条', '第五条', '第九条'], 3],
  ])('%s', (_, labels, breaks) => {
    const intake = take(numbered(...labels));
    expect(labelsOf(numbered(...labels))).toEqual(labels);
    expect(intake.findings.map(({ rule }) => rule)).toEqual(new Array(breaks).fill('number-sequence'));
    expect(intake.doc.attrs.numbering.frozen).toBe(true);
  });

  test('themes swapped with their paragraphs', () => {
    const source = lines(
      ...[
        '宣言',
        '',
        'I. 水',
        '',
        '(1) 一である。',
        '',
        'Ⅲ. 山',
        '',
        '(3) 三である。',
        '',
        'Ⅱ. 森',
        '',
        '(2) 二である。',
      ],
    );
    expect(labelsOf(source)).toEqual(['Ⅰ.', '(1)', 'Ⅲ.', '(3)', 'Ⅱ.', '(2)']);
    expect(findings(take(source))).toEqual([
      'number-sequence 7:1 Ⅲ.→Ⅱ.',
      'number-sequence 9:1 (3)→(2)',
      'number-sequence 11:1 Ⅱ.→Ⅳ.',
      'number-sequence 13:1 (2)→(4)',
    ]);
  });

  test('after parts that changed places the next number of the run is suggested', () => {
    const source = lines(
      ...['宣言', '', '◆ 甲', '', '(1) 一。', '(2) 二。', '', '◆ 丙', '', '(5) 五。', '(6) 六。', ''],
      ...['◆ 乙', '', '(3) 三。', '(4) 四。', '', '◆ 丁', '', '(7) 七。'],
    );
    expect(findings(take(source))).toEqual(['number-sequence 10:1 (5)→(3)', 'number-sequence 15:1 (3)→(7)']);
  });
});

describe('what is no label', () => {
  test.each([
    [
      'a year behind a page break',
      lines('(1) 首脳は、次の年である', '', '(2025) 年までに達成する。', '(2) 首脳は、歓迎した。'),
      ['paragraph | (1) | 首脳は、次の年である(2025) 年までに達成する。', 'paragraph | (2) | 首脳は、歓迎した。'],
    ],
    [
      'a reference at the head of a wrapped line',
      lines('(1) 一である。', '(2) 二である。', '(3) 首脳は、上記', '(1)及び(2)を確認した。', '(4) 四である。'),
      [
        'paragraph | (1) | 一である。',
        'paragraph | (2) | 二である。',
        'paragraph | (3) | 首脳は、上記(1)及び(2)を確認した。',
        'paragraph | (4) | 四である。',
      ],
    ],
  ])('%s', (_, source, expected) => {
    expect(outline(take(source))).toEqual(expected);
  });

  test.each([
    ['numbers of several steps', lines('(1) 一である。', '', '1-2 又である。', '', '(2) 二である。'), '1-2'],
    ['a number that counts with no other', lines('(1) 一である。', '', '7、七である。', '', '(2) 二である。'), '7、'],
  ])('%s are reported', (_, source, label) => {
    expect(findings(take(source))).toEqual([`unread-label 3:1 ${label}`]);
  });
});

describe('labels are printed as the source writes them', () => {
  test.each([
    [['１．', '２．']],
    [['1．', '2．']],
    [['1、', '2、']],
    [['一、', '二、', '三、']],
    [['[1]', '[2]']],
    [['〔1〕', '〔2〕']],
    [['【１】', '【２】']],
    [['第１項', '第２項', '第２項の２']],
    [['第1項', '第2項']],
    [['a', 'b', 'c']],
    [['Ⅰ．', 'Ⅱ．']],
    [['（Ⅰ）', '（Ⅱ）']],
  ])('%j', (labels) => {
    expect(labelsOf(numbered(...labels))).toEqual(labels);
    expect(findings(take(numbered(...labels)))).toEqual([]);
  });

  test.each([
    ['PART I', 'PART II'],
    ['PART I.', 'PART II.'],
    ['Chapter 1.', 'Chapter 2.'],
    ['Раздел I.', 'Раздел II.'],
    ['ГЛАВА I', 'ГЛАВА II'],
  ])('%s, %s', (first, second) => {
    const source = lines('TREATY', '', `${first} Aims`, '', '1. They met.', '', `${second} Means`, '', '2. They left.');
    expect(labelsOf(source)).toEqual([first, '1.', second, '2.']);
  });

  test('a lone division with its stop', () => {
    const source = lines(
      'ДЕКЛАРАЦИЯ',
      '',
      '1) Стороны встретились.',
      '',
      'Раздел II. Экономика',
      '',
      '2) Стороны решили.',
    );
    expect(labelsOf(source)).toEqual(['1)', 'Раздел II.', '2)']);
  });

  test.each(['•', '–', '・', '-'])('the bullet %s', (bullet) => {
    expect(labelsOf(lines('1. They met:', `${bullet} trade;`, `${bullet} energy.`, '2. End.'))).toEqual([
      ...['1.', bullet, bullet, '2.'],
    ]);
  });

  test.each([
    ['a sign of the keyboard', ['(7)', '(8)', '(9)'], lines('(7) 七。', '⑻ 八。', '(9) 九。'), 'N2'],
    ['a space of no width in front', ['(1)', '(2)'], lines('\u200b(1) 一。', '(2) 二。'), 'C11'],
    ['an em space behind', ['(1)', '(2)'], lines('(1)\u2003一。', '(2)\u2003二。'), null],
  ] as const)('%s', (_, labels, source, rule) => {
    const intake = take(source);
    expect(intake.blocks.map(({ label }) => label)).toEqual(labels);
    expect(intake.healed.map((repair) => repair.rule)).toEqual(rule === null ? [] : [rule]);
  });

  test('one in another case is shown like the others, and reported', () => {
    const source = lines('PART I Aims', '1. One.', 'PART II Means', '2. Two.', 'Part III End', '3. Three.');
    expect(labelsOf(source)).toEqual(['PART I', '1.', 'PART II', '2.', 'PART III', '3.']);
    expect(findings(take(source))).toEqual(['label-form 5:1 Part III→PART III']);
  });
});

describe('signs', () => {
  test.each([
    [
      'one sign for parts, another for items',
      lines('宣言', '', '■ 政治', '', '○ 継続する。', '○ 往来する。', '', '■ 経済', '', '○ 促進する。'),
      ['title | 宣言', 'part | ■ | 政治', 'paragraph | ○ | 継続する。', 'paragraph | ○ | 往来する。'].concat([
        'part | ■ | 経済',
        'paragraph | ○ | 促進する。',
      ]),
    ],
    [
      'a sign above numbers that start again',
      lines('宣言', '', '◆ 甲', '(1) 一である。', '(2) 二である。', '◆ 乙', '(1) 一である。'),
      ['title | 宣言', 'part | ◆ | 甲', 'paragraph | (1) | 一である。', 'paragraph | (2) | 二である。'].concat([
        'part | ◆ | 乙',
        'paragraph | (1) | 一である。',
      ]),
    ],
    [
      'signs inside a numbered paragraph',
      lines('(1) 次を確認した。', '▲ 水', '▲ 森', '(2) 以上である。'),
      ['paragraph | (1) | 次を確認した。', 'sub1 | ▲ | 水', 'sub1 | ▲ | 森', 'paragraph | (2) | 以上である。'],
    ],
    [
      'bullets inside bullets',
      lines('1. They met:', '• trade:', '– goods;', '– services;', '• energy.', '2. End.'),
      ['paragraph | 1. | They met:', 'sub1 | • | trade:', 'sub2 | – | goods;', 'sub2 | – | services;'].concat([
        'sub1 | • | energy.',
        'paragraph | 2. | End.',
      ]),
    ],
  ])('%s', (_, source, expected) => {
    expect(outline(take(source))).toEqual(expected);
  });
});
