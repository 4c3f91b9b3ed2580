import { describe, expect, test } from 'vitest';
import { findings, lines, outline, take } from '../test-intake.ts';

describe('Markdown', () => {
  test('headings by rank, labels inside headings and emphasis', () => {
    const source = lines(
      '# 南都宣言',
      '',
      '## ◆ 総括',
      '',
      '#### これまで',
      '',
      '**(1)** 首脳は、*歩み*を確認した。',
      '',
      '(2) 首脳は、\\*印を見た。',
    );
    expect(outline(take(source, 'markdown'))).toEqual([
      'title | 南都宣言',
      'part | ◆ | 総括',
      'section | これまで',
      'paragraph | (1) | 首脳は、歩みを確認した。',
      'paragraph | (2) | 首脳は、*印を見た。',
    ]);
  });

  test('the metadata gives the title where the text has none, and is reported', () => {
    const intake = take(
      lines('---', 'title: "甲条例"', 'rank: x', '---', '', '**第一条（目的）**　目的を定める。'),
      'markdown',
    );
    expect(outline(intake)).toEqual(['title | 甲条例', 'paragraph | 第一条 | （目的）　目的を定める。']);
    expect(findings(intake)).toEqual(['front-matter 1:1 ---\ntitle: "甲条例"\nrank: x\n---']);
  });

  test('a heading without a number never stands among numbered ones', () => {
    const source = lines(
      '### 第一章　総則',
      '',
      '**第一条**　一。',
      '',
      '### 第二章　雑則',
      '',
      '**第二条**　二。',
      '',
      '### 附則',
      '',
      'この令は、公布の日から施行する。',
    );
    expect(outline(take(source, 'markdown')).slice(-2)).toEqual([
      'theme | 附則',
      'chapeau | この令は、公布の日から施行する。',
    ]);
  });

  test('line breaks: soft ones run on, asked-for ones stay', () => {
    expect(take(lines('1. The leaders', 'met.  ', 'They agreed.', '', '2. End.'), 'markdown').blocks[0]!.text).toBe(
      'The leaders met.\nThey agreed.',
    );
  });

  test('bold, italic and defined terms become marks', () => {
    const doc = take(lines('1. A **bold** and *thin* word (hereinafter “Word”).', '', '2. End.'), 'markdown').doc;
    const marked = doc
      .child(0)
      .children.flatMap((node) => node.marks.map((mark) => `${node.text}:${mark.attrs.style ?? mark.type.name}`));
    expect(marked).toEqual(['bold:bold', 'thin:italic', 'Word:defined_term']);
  });

  test.each([
    ['signs that do not pair', '2 * 3 and a_b_c', '2 * 3 and a_b_c'],
    ['escapes', '\\*not\\* \\_so\\_', '*not* _so_'],
    ['a line break in HTML', 'one<br>two', 'one\ntwo'],
  ])('%s', (_, source, text) => {
    expect(take(lines(`1. ${source}.`, '', '2. End.'), 'markdown').blocks[0]!.text).toBe(`${text}.`);
  });

  test('emphasis at the head of a line is no bullet', () => {
    const source = lines('# 宣言', '', '*（仮訳）*', '', '首脳は、会談した。', '', '1. 一である。', '2. 二である。');
    expect(outline(take(source, 'markdown')).slice(0, 3)).toEqual([
      'title | 宣言',
      'note | （仮訳）',
      'chapeau | 首脳は、会談した。',
    ]);
  });

  test('a list of nothing but ones is counted, and reported once', () => {
    const intake = take(lines('1. 一である。', '1. 二である。', '1. 三である。'), 'markdown');
    expect(intake.blocks.map(({ label }) => label)).toEqual(['1.', '2.', '3.']);
    expect(intake.doc.attrs.numbering.frozen).toBe(false);
    expect(findings(intake)).toEqual(['list-number 2:1 1.→2.']);
  });

  test('links keep their words, tables their cells, quotations their text', () => {
    const source = lines(
      ...[
        '1. See the [statement](https://example.org/a "T").',
        '',
        '> A remark.',
        '',
        '| Item | Date |',
        '|---|:-:|',
        '| Visit | May |',
      ],
      ...['', '2. End.'],
    );
    const intake = take(source, 'markdown');
    expect(outline(intake)).toEqual([
      'paragraph | 1. | See the statement.',
      'continuation | A remark.',
      'continuation | Item　Date',
      'continuation | Visit　May',
      'paragraph | 2. | End.',
    ]);
    expect(findings(intake)).toEqual(['link-target 1:24 https://example.org/a', 'table 6:1 |---|:-:|']);
  });

  test('a reading above a number is told; one without words, or whose words are not our markup, stays as it is', () => {
    const read = take(lines('<ruby>第一条<rt>だいいちじょう</rt></ruby>　目的。', '', '第二条　定義。'), 'markdown');
    expect(outline(read)).toEqual(['paragraph | 第一条 | 目的。', 'paragraph | 第二条 | 定義。']);
    expect(findings(read)).toContain('label-reading 1:7 だいいちじょう');
    for (const source of ['<ruby>　<rt>よみ</rt></ruby>', '<b> </b>', '<ruby>東<rt> </rt></ruby>'])
      expect(take(`1. The ${source} leaders`, 'markdown').blocks[0]!.text).toContain(source);
  });
});
