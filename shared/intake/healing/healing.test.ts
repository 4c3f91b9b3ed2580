import { describe, expect, test } from 'vitest';
import { healings, lines, outline, take } from '../test-intake.ts';

/** Only the repairs named, so that a case shows one thing. */
function healed(source: string, ...rules: readonly string[]): string[] {
  return healings(take(source)).filter((entry) => rules.some((rule) => entry.startsWith(`${rule} `)));
}

const LONG = '首脳は、これまでの長年にわたる協力の進展を高く評価し、';

describe('lines', () => {
  test.each([
    ['leading empty lines', lines('', '', '(1) 一。', '(2) 二。'), ['S1'], ['S1 1:0 \n→', 'S1 2:0 \n→']],
    ['no line feed at the end', '(1) 一。\n(2) 二。', ['S2'], ['S2 2:6 。→。\n']],
    ['bullets', lines('- (1) 一。', '• (2) 二。', '・(3) 三。'), ['S3'], ['S3 1:1 - →', 'S3 2:1 • →', 'S3 3:1 ・→']],
    ['heading signs', lines('■ 水', '(1) 一。', '■ 森', '(2) 二。'), ['S4'], ['S4 1:1 ■ →', 'S4 3:1 ■ →']],
    [
      'a page break inside a word',
      lines(`(1) ${LONG}平和的利`, '', '用を進めた。', '(2) 二。', '(3) 三。'),
      ['S6', 'S7', 'S8'],
      [`S6 1:35 し、平和的利\n\n用を進めた。→し、平和的利用を進めた。`, 'S7 2:0 \n→'],
    ],
    [
      'a page break with a form feed',
      lines('(1) 首脳は、', '\f', '協力した。', '(2) 二。'),
      ['S6', 'S7'],
      ['S6 1:8 首脳は、\n\n協力した。→首脳は、協力した。', 'S7 2:0 \f\n→'],
    ],
    [
      'a sentence over three pages',
      lines('(1) 首脳は、協力を', '', '深めることを', '', '確認した。', '(2) 二。'),
      ['S6'],
      [
        'S6 1:11 脳は、協力を\n\n深めることを→脳は、協力を深めることを',
        'S6 3:6 深めることを\n\n確認した。→深めることを確認した。',
      ],
    ],
    [
      'a heading that breaks off at a joining sign',
      lines('◆ 物流・交通・', '', '人的交流の強化', '', '(1) 一。', '(2) 二。'),
      ['S6'],
      ['S6 1:8 物流・交通・\n\n人的交流の強→物流・交通・人的交流の強'],
    ],
    [
      'an English page break joins with a space, before a small letter only',
      lines('1. The leaders agreed to', '', 'cooperate.', '2. They met.'),
      ['S6'],
      ['S6 1:24 eed to\n\ncooper→eed to cooper'],
    ],
    [
      'an empty line in a run that has none elsewhere',
      lines('(1) 一。', '(2) 二。', '', '(3) 三。', '(4) 四。'),
      ['S8'],
      ['S8 3:0 \n→'],
    ],
    ['empty lines that are the rule', lines('(1) 一。', '', '(2) 二。', '', '(3) 三。'), ['S8'], []],
    [
      'lines wrapped by a program',
      lines(
        '1. The leaders of the two countries met and discussed a wide range of',
        'issues of common interest.',
        '2. They met.',
      ),
      ['S10'],
      ['S10 1:69 nge of\nissues→nge of issues'],
    ],
  ] as const)('%s', (_, source, rules, expected) => {
    expect(healed(source, ...rules)).toEqual(expected);
  });

  test('a heading is told from the rest of a sentence by what stands before it', () => {
    expect(outline(take(lines('(1) 終わった。', '', '国際情勢', '', '(2) 二。')))).toContain('section | 国際情勢');
    expect(outline(take(lines('(1) 首脳は、', '', '協力した。', '', '(2) 二。')))[0]).toBe(
      'paragraph | (1) | 首脳は、協力した。',
    );
  });

  test('a sentence is joined across a page number, which stays and is a finding', () => {
    const intake = take(lines('(1) 首脳は、', '', '- 3 -', '', '協力した。', '(2) 二。'));
    expect(outline(intake)).toEqual(['paragraph | (1) | 首脳は、協力した。', 'note | - 3 -', 'paragraph | (2) | 二。']);
    expect(intake.findings.map(({ rule, line }) => [rule, line])).toEqual([['page-number', 3]]);
  });
});

describe('numbers', () => {
  test.each([
    [
      'stray space',
      lines('(9) 九。', '(1  0) 十。', '( 11) 十一。', '(12) 十二。'),
      ['N1 2:1 (1  0)→(10)', 'N1 3:1 ( 11)→(11)'],
    ],
    [
      'full width among half width',
      lines('(1) 一。', '（2）二。', '(3) 三。', '(４) 四。'),
      ['N2 2:1 （2）→(2) ', 'N2 4:1 (４)→(4)'],
    ],
    ['half width among full width', lines('（１）一。', '（２）二。', '(3) 三。'), ['N2 3:1 (3)→（３）']],
    [
      'Roman letters among Roman signs',
      lines('I. 水', '(1) 一。', 'Ⅱ. 森', '(2) 二。', 'Ⅲ. 山', '(3) 三。'),
      ['N3 1:1 I.→Ⅰ.', 'N3 3:1 Ⅱ.→Ⅱ.', 'N3 5:1 Ⅲ.→Ⅲ.'],
    ],
    ['one alphabet throughout', lines('I. 水', '(1) 一。', 'II. 森', '(2) 二。'), []],
  ])('%s', (_, source, expected) => {
    expect(healed(source, 'N1', 'N2', 'N3')).toEqual(expected);
  });
});

describe('widths', () => {
  test.each([
    ['parentheses round Japanese', lines('(1) 甲（仮）と乙（仮）と丙(仮の名)。'), ['C1 1:16 (仮の名)→（仮の名）']],
    ['parentheses round an abbreviation', lines('(1) 甲（ABC）と乙(DEF)。'), ['C6 1:13 (DEF)→（DEF）']],
    ['references in parentheses stay', lines('(1) 一。', '(2) 上記(1)及び(ア)のとおり。'), []],
    [
      'an abbreviation in two widths, clear majority: only the others',
      lines('(1) X+Y、X+Y、X+Y、X+Y、X＋Y。'),
      ['C5 1:21 X＋Y→X+Y'],
    ],
    [
      'thin majority: every place',
      lines('(1) X+Y、X+Y、X＋Y。'),
      ['C5 1:5 X+Y→X+Y', 'C5 1:9 X+Y→X+Y', 'C5 1:13 X＋Y→X+Y'],
    ],
    ['a quoted name', lines('(1) 「甲＋乙」と「甲＋乙」と「甲+乙」。'), ['C4 1:17 「甲+乙」→「甲＋乙」']],
    ['a number', lines('(1) 5年、5年、５年。'), ['C9 1:11 ５→5']],
    ['half-width katakana', lines('(1) テロとﾃﾞｰﾀとデータ。'), ['C10 1:8 ﾃﾞｰﾀ→データ']],
    ['English parentheses stay', lines('1. The Fund (IMF) met.', '2. They met.'), []],
  ])('%s', (_, source, expected) => {
    expect(healings(take(source)).filter((entry) => entry.startsWith('C'))).toEqual(expected);
  });
});
