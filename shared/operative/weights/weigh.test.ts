import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '../../compare/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { weightRank, weighWords } from './weigh.ts';

function weights(before: string, after: string, language: TextLanguage): readonly string[] {
  return weighWords(diffWords(before, after, { language }).changes, { language }).map(
    ({ kind, before: old, after: now }) => `${kind}: ${old ?? '-'} → ${now ?? '-'}`,
  );
}

// language | before | after | weights
const CASES: [TextLanguage, string, string, ...string[]][] = [
  ['ja', '両国は、協力で一致した。', '両国は、協力に留意した。', 'verb: 一致した → 留意した'],
  ['ja', '首脳は、成果を歓迎した。', '甲国は、成果を歓迎した。', 'subject: 首脳 → 甲国'],
  ['ja', '両国は、成果を歓迎した。', '両国は、成果を歓迎しなかった。', 'negation: 歓迎した → 歓迎しなかった'],
  ['ja', '総額3兆円の目標を設定した。', '総額3億円の目標を設定した。', 'amount: 3兆円 → 3億円'],
  ['ja', '5年間で3兆円の目標を設定した。', '3年間で3兆円の目標を設定した。', 'number: 5年間 → 3年間'],
  ['ja', '2025年3月13日に署名した。', '2025年3月14日に署名した。', 'date: 2025年3月13日 → 2025年3月14日'],
  ['ja', '来年開催することで一致した。', '本年開催することで一致した。', 'date: 来年 → 本年'],
  ['ja', '両国は、成果を確認し、取組を歓迎した。', '両国は、成果に留意し、取組を歓迎した。', 'verb: 確認し → 留意し'],
  ['ja', '両国は、成果を歓迎した。', '両国は、顕著な成果を改めて歓迎した。'],
  ['ja', '両国は、２回の会合を歓迎した。', '両国は、2回の会合を歓迎した。'],
  ['ja', '両国は、協力を強化する。', '両国は、協力を強化すべきである。', 'verb: 強化する → 強化すべきである'],
  [
    'ja',
    '両国は一致した。両国は歓迎した。',
    '両国は歓迎した。両国は一致した。',
    'verb: - → 歓迎した',
    'verb: 歓迎した → -',
  ],
  ['en', 'The leaders agreed to meet.', 'The leaders noted the plan to meet.', 'verb: agreed → noted'],
  [
    'en',
    'The parties shall cooperate fully.',
    'The parties should cooperate fully.',
    'verb: shall cooperate → should cooperate',
  ],
  ['en', 'Malta welcomed the plan.', 'Iceland welcomed the plan.', 'subject: Malta → Iceland'],
  [
    'en',
    'They pledged US$ 5 million by 2030.',
    'They pledged US$ 7 million by 2031.',
    'amount: US$ 5 million → US$ 7 million',
    'date: 2030 → 2031',
  ],
  ['en', 'They did endorse the plan.', 'They did not endorse the plan.', 'negation: did endorse → did not endorse'],
  ['en', 'They met on 5 May 2021.', 'They met on 6 May 2021.', 'date: 5 May 2021 → 6 May 2021'],
  ['en', 'They named three areas.', 'They named four areas.', 'number: three → four'],
  ['en', 'They welcomed the big plan.', 'They welcomed the large plan.'],
  ['ru', 'Лидеры приветствовали план.', 'Лидеры отметили план.', 'verb: приветствовали → отметили'],
  ['ru', 'Стороны поддержали план.', 'Стороны не поддержали план.', 'negation: поддержали → не поддержали'],
  ['en', 'The leaders agreed.', 'The leaders failed to agree.', 'negation: agreed → failed to agree'],
  ['en', 'The leaders agreed to this.', 'The leaders never agreed to this.', 'negation: agreed → never agreed'],
  [
    'en',
    'The states supported the plan.',
    'No state supported the plan.',
    'negation: - → No',
    'subject: The states → No state',
  ],
  [
    'ja',
    '両国は、3校で合意に至った。',
    '両国は、5校で合意に至らなかった。',
    'negation: 合意に至った → 合意に至らなかった',
    'number: 3校 → 5校',
  ],
  ['ja', '両国は、提案を支持し、留意した。', '両国は、提案を支持せず、留意した。', 'negation: 支持し → 支持せず'],
  [
    'ja',
    '両国は、成果を歓迎した。',
    '両国は、成果を支持しなかった。',
    'negation: - → なかった',
    'verb: 歓迎した → 支持しなかった',
  ],
  ['ru', 'План был одобрен.', 'План не был одобрен.', 'negation: был одобрен → не был одобрен'],
  [
    'ru',
    'Встреча состоялась 5 мая 2021 года.',
    'Встреча состоялась 6 мая 2021 года.',
    'date: 5 мая 2021 года → 6 мая 2021 года',
  ],
];

describe('what weighs more than wording', () => {
  test.each(CASES)('%s: %s → %s', (language, before, after, ...wanted) => {
    expect(weights(before, after, language)).toEqual(wanted);
  });
});

test('a change far from verb and subject, in a long sentence', () => {
  const tail = '水資源、森林、農地、道路、港湾、鉄道、空港、学校、病院、研究所及び図書館の整備に関する協力';
  expect(weights(`両国は、北部の${tail}を歓迎した。`, `両国は、南部の${tail}を歓迎した。`, 'ja')).toEqual([]);
  expect(weights(`両国は、2つの${tail}を歓迎した。`, `両国は、3つの${tail}を歓迎した。`, 'ja')).toEqual([
    'number: 2つ → 3つ',
  ]);
});

test('a denied verb has no strength, and a denial stands first', () => {
  const denied = weighWords(diffWords('両国は2校で一致した。', '両国は3校で一致しなかった。').changes, {
    language: 'ja',
  });
  expect(denied.map(({ kind }) => kind)).toEqual(['negation', 'number']);
  expect(denied[0]?.strength).toEqual({ before: 6, after: null });
  expect([weightRank(denied), weightRank(denied.slice(1)), weightRank([])]).toEqual([0, 1, 2]);
});

test('strength of both verbs stands beside', () => {
  const [weight] = weighWords(diffWords('両国は一致した。', '両国は留意した。').changes, { language: 'ja' });
  expect(weight?.strength).toEqual({ before: 6, after: 1 });
});

test('numbers that changed places are other numbers', () => {
  expect(weights('甲国の3校と乙国の5校を支援した。', '甲国の5校と乙国の3校を支援した。', 'ja')).not.toEqual([]);
});

test('equal texts weigh nothing, and a change weighs both ways alike', () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        '両国は、',
        '首脳は、',
        '3兆円の',
        '来年、',
        '協力を',
        '歓迎した。',
        '一致した。',
        'しない。',
        '第2回',
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      expect(weights(a, a, 'ja')).toEqual([]);
      const there = weighWords(
        [
          { op: 'del', text: a },
          { op: 'ins', text: b },
        ],
        { language: 'ja' },
      );
      const back = weighWords(
        [
          { op: 'del', text: b },
          { op: 'ins', text: a },
        ],
        { language: 'ja' },
      );
      expect(back.length === 0).toBe(there.length === 0);
    }),
  );
});
