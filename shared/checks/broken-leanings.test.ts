import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { type BlockId, seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import type { TextLanguage } from '../model/settings.ts';
import { brokenLeaning } from './rules/broken-leaning.ts';
import { checkDocument } from './run.ts';

const ids = seededIds('leanings');
const [A, B, C, D, NEW] = [ids(), ids(), ids(), ids(), ids()] as [BlockId, BlockId, BlockId, BlockId, BlockId];

type Line = readonly [id: BlockId, text: string, from?: readonly BlockId[]];
const doc = (lines: readonly Line[], language: TextLanguage = 'ja'): Node =>
  schema.node(
    'doc',
    { language },
    lines.map(([id, words, from = []]) =>
      words.startsWith('◆')
        ? schema.node('part_heading', { id }, [schema.text(words.slice(1))])
        : schema.node('paragraph', { id, from }, [schema.text(words)]),
    ),
  );

/** What the rule says of `now` after `before`: the case and what both paragraphs are called. */
const broken = (before: Node, now: Node) =>
  checkDocument(now, [brokenLeaning], { baseline: before }).map(({ detail }) =>
    `${detail?.here} ${detail?.case} ${detail?.on} ${detail?.between}`.trimEnd(),
  );

const ONE = '首脳は、貿易の拡大を歓迎した。';
const TWO = '首脳は、物流の改善について一致した。';
const LEANING = 'この文脈において、首脳は、研修の実施を歓迎した。';
const THREE = '首脳は、文化交流を評価した。';
const start: readonly Line[] = [
  [A, ONE],
  [B, TWO],
  [C, LEANING],
  [D, THREE],
];

describe('leaning on the paragraph before', () => {
  test.each<readonly [string, readonly Line[], readonly string[]]>([
    ['nothing changed', start, []],
    [
      'an edit of either',
      [
        [A, ONE],
        [B, `${TWO}${ONE}`],
        [C, `${LEANING}${ONE}`],
        [D, THREE],
      ],
      [],
    ],
    [
      'both moved together',
      [
        [B, TWO],
        [C, LEANING],
        [A, ONE],
        [D, THREE],
      ],
      [],
    ],
    [
      'deleted',
      [
        [A, ONE],
        [C, LEANING],
        [D, THREE],
      ],
      ['(2) deleted (2) (1)'],
    ],
    [
      'deleted, nothing before',
      [
        [C, LEANING],
        [D, THREE],
      ],
      ['(1) deleted (2)'],
    ],
    [
      'the leaning one moved',
      [
        [A, ONE],
        [C, LEANING],
        [B, TWO],
        [D, THREE],
      ],
      ['(2) moved (3) (1)'],
    ],
    [
      'the other moved',
      [
        [B, TWO],
        [A, ONE],
        [C, LEANING],
        [D, THREE],
      ],
      ['(3) moved (1) (2)'],
    ],
    [
      'inserted between',
      [
        [A, ONE],
        [B, TWO],
        [NEW, THREE],
        [C, LEANING],
      ],
      ['(4) inserted (2) (3)'],
    ],
    [
      'a heading inserted between',
      [
        [A, ONE],
        [B, TWO],
        [NEW, '◆文化'],
        [C, LEANING],
      ],
      ['(3) inserted (2) ◆'],
    ],
    [
      'the other split',
      [
        [A, ONE],
        [B, '首脳は、'],
        [NEW, '物流の改善について一致した。', [B]],
        [C, LEANING],
      ],
      ['(4) split (2) (3)'],
    ],
    [
      'a new one begun at its end',
      [
        [A, ONE],
        [B, TWO],
        [NEW, THREE, [B]],
        [C, LEANING],
      ],
      ['(4) inserted (2) (3)'],
    ],
    [
      'the other merged into the one before',
      [
        [A, ONE + TWO, [A, B]],
        [C, LEANING],
      ],
      [],
    ],
    [
      'the words taken out',
      [
        [A, ONE],
        [C, '首脳は、研修の実施を歓迎した。'],
        [B, TWO],
      ],
      [],
    ],
    ['a new leaning paragraph', [...start, [NEW, LEANING]], []],
  ])('%s', (_, lines, said) => expect(broken(doc(start), doc(lines))).toEqual(said));
});

describe('leaning inside a paragraph', () => {
  const whole = ONE + LEANING;
  const inside: readonly Line[] = [
    [A, TWO],
    [B, whole],
  ];
  test.each<readonly [string, readonly Line[], readonly string[]]>([
    ['nothing changed', inside, []],
    [
      'moved as a whole',
      [
        [B, whole],
        [A, TWO],
      ],
      [],
    ],
    [
      'the sentence before edited',
      [
        [A, TWO],
        [B, `首脳は、貿易の更なる拡大を歓迎した。${LEANING}`],
      ],
      [],
    ],
    [
      'split',
      [
        [A, TWO],
        [B, ONE],
        [NEW, LEANING, [B]],
      ],
      ['(3) split (2)'],
    ],
    [
      'the sentence before deleted',
      [
        [A, TWO],
        [B, LEANING],
      ],
      ['(2) cut (1)'],
    ],
    [
      'a sentence inserted',
      [
        [A, TWO],
        [B, ONE + THREE + LEANING],
      ],
      ['(2) between 「首脳は、貿易の拡大を歓迎…」 「首脳は、文化交流を評価し…」'],
    ],
    [
      'another sentence instead',
      [
        [A, TWO],
        [B, THREE.replace('首脳は、', '') + LEANING],
      ],
      ['(2) replaced 「首脳は、貿易の拡大を歓迎…」 「文化交流を評価した。」'],
    ],
  ])('%s', (_, lines, said) => expect(broken(doc(inside), doc(lines))).toEqual(said));

  test('split between a seminar and 同セミナー in one sentence', () => {
    const before = doc([[A, '首脳は、本年開催されたセミナーを歓迎し、同セミナーでの議論を評価した。']]);
    const now = doc([
      [A, '首脳は、本年開催されたセミナーを歓迎し、'],
      [B, '同セミナーでの議論を評価した。', [A]],
    ]);
    expect(broken(before, now)).toEqual(['(2) split (1)']);
  });
});

describe('in other languages', () => {
  const cases: readonly (readonly [TextLanguage, string, string])[] = [
    ['en', 'The leaders welcomed the growth of trade.', 'In this context, they welcomed the training.'],
    ['en', 'The leaders welcomed the seminar held in May.', 'The above-mentioned seminar was a success.'],
    ['ru', 'Лидеры приветствовали рост торговли.', 'В этой связи они приветствовали обучение.'],
  ];
  test.each(cases)('%s: %s %s', (language, one, other) => {
    const before = doc(
      [
        [A, one],
        [B, other],
        [C, one],
      ],
      language,
    );
    expect(
      broken(
        before,
        doc(
          [
            [B, other],
            [C, one],
          ],
          language,
        ),
      ),
    ).toHaveLength(1);
    expect(
      broken(
        before,
        doc(
          [
            [A, `${one} ${one}`],
            [B, other],
          ],
          language,
        ),
      ),
    ).toEqual([]);
  });
});

test('undoing takes the warning with it, and without a baseline there is none', () => {
  expect(broken(doc(start), doc(start))).toEqual([]);
  expect(checkDocument(doc(start.slice(2)), [brokenLeaning])).toEqual([]);
});

test.each(['同時に、', '同様に、', '同意を', '共同声明は', '合同委員会が'])('%s leans on nothing', (words) => {
  const before = doc([[A, `首脳は、${words}歓迎した。`]]);
  const now = doc([
    [A, '首脳は、'],
    [B, `${words}歓迎した。`, [A]],
  ]);
  expect(broken(before, now)).toEqual([]);
});
