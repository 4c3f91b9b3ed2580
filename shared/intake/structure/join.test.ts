import { describe, expect, test } from 'vitest';
import { findings, lines, outline, take } from '../test-intake.ts';

/** The text of the first block that carries the label (1), 1. or (a). */
function joined(source: string): string {
  return take(source).blocks.find(({ label }) => label !== null && /^(?:\(1\)|（１）|１|1\.)$/u.test(label))!.text;
}

const END = ['(2) 首脳は、歓迎した。', '(3) 首脳は、支持した。'];

describe('sentences that lines cut', () => {
  test.each([
    [
      'a short line',
      ['(1) 首脳は、資源の持続可能', 'な利用について一致した。'],
      '首脳は、資源の持続可能な利用について一致した。',
    ],
    [
      'a middle dot at the head',
      ['(1) 首脳は、産業の高度化', '・多様化を支援した。'],
      '首脳は、産業の高度化・多様化を支援した。',
    ],
    [
      'a middle dot behind a page break',
      ['(1) 首脳は、協力の深化、友好', '', '・信頼の雰囲気を評価した。'],
      '首脳は、協力の深化、友好・信頼の雰囲気を評価した。',
    ],
    [
      'two page breaks',
      ['(1) 首脳は、脱炭素を達成し、ネット・ゼロ', '', '目標に向けた協力', '', 'について一致した。'],
      '首脳は、脱炭素を達成し、ネット・ゼロ目標に向けた協力について一致した。',
    ],
    [
      'two page breaks with page numbers, inside words',
      ['(1) 首脳は、国際社', '', '- 2 -', '', '会における法の支', '', '3', '', '配を確認した。'],
      '首脳は、国際社会における法の支配を確認した。',
    ],
    [
      'a bracket that is still open',
      ['(1) 首脳は、「甲', '', '乙」対話を歓迎した。'],
      '首脳は、「甲乙」対話を歓迎した。',
    ],
    ['a closing bracket at the head', ['(1) 首脳は、援助（ABC', '）を歓迎した。'], '首脳は、援助（ABC）を歓迎した。'],
    ['an abbreviation', ['(1) 首脳は、機構（AB', '', 'C）と連携した。'], '首脳は、機構（ABC）と連携した。'],
    ['a name with a plus', ['(1) 首脳は、対話（AB+', 'CDE）を歓迎した。'], '首脳は、対話（AB+CDE）を歓迎した。'],
    ['a number', ['(1) 首脳は、総額5', '00億円を表明した。'], '首脳は、総額500億円を表明した。'],
    ['a number at its comma', ['(1) 首脳は、総額1,', '000億円を表明した。'], '首脳は、総額1,000億円を表明した。'],
    ['a short beginning', ['(1) 会議の参', '加国は、協力で一致した。'], '会議の参加国は、協力で一致した。'],
    [
      'a page break behind a bracket',
      [
        '(1) 首脳は、「甲＋乙」',
        '',
        '対話における議論を歓迎し、今後も様々な分野における協力を継続していくことについて一致した。',
      ],
      '首脳は、「甲＋乙」対話における議論を歓迎し、今後も様々な分野における協力を継続していくことについて一致した。',
    ],
    ['a letter left alone', ['(1) 首脳は、中央', '', 'ア', '', 'ジアを訪問した。'], '首脳は、中央アジアを訪問した。'],
    ['two Latin words', ['(1) 首脳は、「Silk', 'Road」を歓迎した。'], '首脳は、「Silk Road」を歓迎した。'],
  ])('%s', (_, source, text) => {
    expect(joined(lines(...source, ...END))).toBe(text);
  });

  test.each([
    [
      'in wide parentheses',
      [
        '（１）首脳は、国境を越える犯罪、テロリズム',
        '　　の課題に対処することで一致した。',
        '（２）首脳は、歓迎した。',
      ],
      '首脳は、国境を越える犯罪、テロリズムの課題に対処することで一致した。',
    ],
    [
      'inside words',
      ['１　首脳は、犯罪、テロリズ', '　ム等に対処していくことで一致', '　した。', '２　首脳は、歓迎した。'],
      '首脳は、犯罪、テロリズム等に対処していくことで一致した。',
    ],
    [
      'in English, above a capital',
      ['1. The Leaders discussed cooperation with', '   Central Asia.', '2. They met.'],
      'The Leaders discussed cooperation with Central Asia.',
    ],
  ])('a hanging indent %s', (_, source, text) => {
    expect(joined(lines(...source))).toBe(text);
  });

  test('a sentence that ends right at the edge of the page is no line break', () => {
    const full = (end: string) => `${'協'.repeat(30 - end.length)}${end}`;
    const source = lines(`(1) ${full('')}`.slice(0, 30), full(''), full('した。'), 'また、首脳は、歓迎した。', ...END);
    expect(joined(source)).not.toContain('\n');
  });

  test('a divided word keeps its hyphen and is a finding', () => {
    const source = lines('1. The Leaders promote invest-', '   ment.', '2. They met.');
    expect(joined(source)).toBe('The Leaders promote invest-ment.');
    expect(findings(take(source))).toEqual(['broken-word 1:24 invest-ment→investment']);
  });
});

describe('lines that stay apart', () => {
  test.each([
    [
      'a sentence below a list of nouns',
      lines('覚書', '', '(1) 研修', '(2) 専門家派遣', '', '署名は東京で行う。'),
      ['title | 覚書', 'paragraph | (1) | 研修', 'paragraph | (2) | 専門家派遣', 'continuation | 署名は東京で行う。'],
    ],
    [
      'clauses of a preamble',
      lines(
        '甲宣言',
        '',
        '我々首脳は、',
        '',
        '憲章を想起し、',
        '協力二十五周年を歓迎し、',
        '',
        '次のとおり宣言する。',
        '',
        '1. 開催する。',
        '2. 支援する。',
      ),
      [
        'title | 甲宣言',
        'chapeau | 我々首脳は、',
        'paragraph | 憲章を想起し、',
        'paragraph | 協力二十五周年を歓迎し、',
        'chapeau | 次のとおり宣言する。',
        'paragraph | 1. | 開催する。',
        'paragraph | 2. | 支援する。',
      ],
    ],
    [
      'clauses of an English preamble, one of them wrapped',
      lines(
        ...[
          'RESOLUTION',
          '',
          'The Assembly,',
          '',
          'Recalling its resolutions 61/194 of 20 December 2006 and 62/188 of 19',
        ],
        ...['December 2007,', '', 'Noting the report,', '', '1. Decides;', '2. Requests.'],
      ),
      [
        'title | RESOLUTION',
        'chapeau | The Assembly,',
        'paragraph | Recalling its resolutions 61/194 of 20 December 2006 and 62/188 of 19 December 2007,',
        'paragraph | Noting the report,',
        'paragraph | 1. | Decides;',
        'paragraph | 2. | Requests.',
      ],
    ],
    [
      'bullets, one alone and several',
      lines('(1) 次を確認した。', '・水である。', '(2) 次を歓迎した。', '・森', '・山', '(3) 以上である。'),
      [
        'paragraph | (1) | 次を確認した。',
        'sub1 | ・ | 水である。',
        'paragraph | (2) | 次を歓迎した。',
        'sub1 | ・ | 森',
        'sub1 | ・ | 山',
        'paragraph | (3) | 以上である。',
      ],
    ],
    [
      'a heading below a sentence without its stop',
      lines('(1) 首脳は、一致した。', '(2) 首脳は、確認した', '', '文化交流', '', '(3) 首脳は、歓迎した。'),
      [
        'paragraph | (1) | 首脳は、一致した。',
        'paragraph | (2) | 首脳は、確認した',
        'section | 文化交流',
        'paragraph | (3) | 首脳は、歓迎した。',
      ],
    ],
    [
      'headings in brackets keep one kind, whatever number stands below',
      lines(
        '声明',
        '',
        '＜安全＞',
        '',
        '１　一である。',
        '',
        '＜経済＞',
        '',
        '２　二である。',
        '',
        '＜科学＞',
        '',
        '３　三である。',
      ),
      [
        'title | 声明',
        ...['安全', '経済', '科学'].flatMap((name, i) => [
          `section | ＜${name}＞`,
          `paragraph | ${'１２３'[i]} | ${'一二三'[i]}である。`,
        ]),
      ],
    ],
    [
      'an annex with a caption above its first article',
      lines('甲規則', '', '第一条　一。', '第二条　二。', '', '附　則', '', '（施行期日）', '第一条　三。'),
      [
        'title | 甲規則',
        'paragraph | 第一条 | 一。',
        'paragraph | 第二条 | 二。',
        'subtitle | 附　則',
        'note | （施行期日）',
        'paragraph | 第一条 | 三。',
      ],
    ],
  ])('%s', (_, source, expected) => {
    expect(outline(take(source))).toEqual(expected);
  });
});
