import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../dates/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import { proposeCarryOver, surveyDocument } from './propose.ts';
import { answers, declaration, OPENINGS, proposedFor } from './test-carry-over.ts';
import { type CarryOverAnswers, NO_ANSWERS, type ProposalKind } from './types.ts';

type Row = readonly [TextLanguage, string, readonly string[]];

describe('the survey reads a text by itself', () => {
  test.each([
    ['ja', 'ヘルシンキ', '首脳会合'],
    ['en', 'Helsinki', 'summit'],
    ['ru', 'Токио', 'саммит'],
  ] as const)('%s', (language, place, meeting) => {
    const { survey } = surveyDocument(declaration(language, [OPENINGS[language]]));
    expect(survey.date).toEqual({ year: 2025, month: 6, day: 3 });
    expect(survey.place?.text).toBe(place);
    expect(survey.meeting).toEqual({ ordinal: 1, name: meeting });
    expect(survey.list?.entries.map(({ country }) => country)).toEqual(['FI', 'SE', 'NO']);
    expect(survey.host).toBe('FI');
  });

  test('a person called like a country stands for no country', () => {
    const opening =
      '2025年6月3日、オスロにおいて、アマリ・ソマリ・タンザニア大統領及びヨルダン・ベイ・ケニア大統領は、会談した。';
    const { survey } = surveyDocument(declaration('ja', [opening]));
    expect(survey.list?.entries.map(({ country, name }) => [country, name])).toEqual([
      ['TZ', 'アマリ・ソマリ'],
      ['KE', 'ヨルダン・ベイ'],
    ]);
  });

  test.each<[TextLanguage, string, readonly (readonly [string, string])[]]>([
    [
      'en',
      'We, the President of the Republic of Kenya Anna Berg, the Prime Minister of Norway Ole Lund, the President of the Kyrgyz Republic Bek Aliev, and the President of Finland H.E. Mr. Kai Aho, met in Oslo on 3 June 2025.',
      [
        ['KE', 'Anna Berg'],
        ['NO', 'Ole Lund'],
        ['KG', 'Bek Aliev'],
        ['FI', 'H.E. Mr. Kai Aho'],
      ],
    ],
    [
      'ru',
      'Президент Республики Кения А.Берг, Премьер-министр Норвегии О. Лунд и Президент Финляндии К.Ахо встретились в Осло 3 июня 2025 года.',
      [
        ['KE', 'А.Берг'],
        ['NO', 'О. Лунд'],
        ['FI', 'К.Ахо'],
      ],
    ],
  ])('%s: leaders named behind their country, every one and nothing beside them', (language, opening, expected) => {
    const { list } = surveyDocument(declaration(language, [opening])).survey;
    expect(list?.entries.map(({ country, name }) => [country, name])).toEqual(expected);
    expect(opening.slice(list!.from, list!.to)).not.toMatch(/^We|met|встретились/u);
  });

  test('a text that says nothing about itself is asked, not guessed', () => {
    const { survey } = surveyDocument(declaration('ja', ['首脳は、議論した。', '協力を歓迎した。']));
    expect(survey).toMatchObject({ date: null, place: null, meeting: null, list: null, host: null, hostRule: null });
  });
});

describe('the opening', () => {
  const opening = (language: TextLanguage, kind: ProposalKind, more: Partial<CarryOverAnswers> = {}) =>
    proposeCarryOver(declaration(language, [OPENINGS[language]]), answers(language, more))
      .proposals.filter((proposal) => proposal.kind === kind)
      .map(({ before, after }) => `${before}→${after ?? '?'}`);

  test.each<[TextLanguage, ProposalKind, string[]]>([
    ['ja', 'place', ['ヘルシンキ→マルメ']],
    ['ja', 'date', ['2025年6月3日→2027年9月10日']],
    ['ja', 'ordinal', ['第1回→第2回']],
    ['en', 'place', ['Helsinki→Malmö']],
    ['en', 'date', ['3 June 2025→10 September 2027']],
    ['en', 'ordinal', ['first→second']],
    ['ru', 'place', ['Токио→Осло']],
    ['ru', 'date', ['3 июня 2025 года→10 сентября 2027 года']],
    ['ru', 'ordinal', ['первый→второй']],
  ])('%s %s', (language, kind, expected) => {
    expect(opening(language, kind)).toEqual(expected);
  });

  test.each<[TextLanguage, string]>([
    [
      'ja',
      'ヨハン・リンド・スウェーデン王国首相、ペール・ハンセン・ノルウェー王国首相及びアンナ・ベルグ・フィンランド共和国大統領',
    ],
    [
      'en',
      'Johan Lind, Prime Minister of the Kingdom of Sweden, Anna Berg, President of the Republic of Finland, and Per Hansen, Prime Minister of Norway',
    ],
    ['ru', 'Премьер-министр Швеции Юхан Линд, Президент Финляндии Анна Берг и Премьер-министр Норвегии Пер Хансен'],
  ])('%s: the host first, the separators where they stood', (language, after) => {
    expect(opening(language, 'participants', { order: 'host-first' })[0]?.split('→')[1]).toBe(after);
  });

  test('a name and an office that a person gave go into the list; who was confirmed is asked no more', () => {
    const participants = [
      { index: 1, name: 'エバ・ストーム', office: '首相', confirmed: true },
      { index: 2, name: 'ペール・ハンセン', office: '首相', confirmed: true },
    ];
    const [after] = opening('ja', 'participants', { order: 'host-first', participants });
    expect(after).toContain('→エバ・ストーム・スウェーデン王国首相、');
    expect(opening('ja', 'leader', { participants })).toEqual(['アンナ・ベルグ・フィンランド共和国大統領→?']);
  });

  test('without answers everything is a question', () => {
    const { proposals } = proposeCarryOver(declaration('ja', [OPENINGS.ja]), NO_ANSWERS);
    const computed = proposals.filter(({ kind, after }) => kind !== 'ordinal' && after !== null);
    expect(computed).toEqual([]);
  });

  test('a Russian place that changes its form is asked', () => {
    expect(opening('ru', 'place', { place: 'Астана' })).toEqual(['Токио→?']);
  });

  test('a date without a day is not put where a day stands', () => {
    expect(opening('ja', 'date', { date: parseIsoDate('2027-09') })).toEqual(['2025年6月3日→?']);
  });

  test.each([
    ['2027', '33年間→35年間 elapsed-day-open'],
    ['2027-06', '33年間→35年間 elapsed-day-open'],
    ['2027-05', '33年間→35年間 elapsed-before-day'],
    ['2027-09', '33年間→35年間 elapsed-years'],
  ])('with %s for a date it says what that does not tell', (date, expected) => {
    const text = '外交関係樹立以降33年間にわたる発展を評価した。';
    expect(proposedFor('ja', text, { date: parseIsoDate(date) })).toEqual([expected]);
  });

  test.each([
    ['2025', 'date-perhaps-not-after', 'remark'],
    ['2025-06', 'date-perhaps-not-after', 'remark'],
    ['2025-05', 'date-before-source', 'contradiction'],
    ['2024', 'date-before-source', 'contradiction'],
    ['1899', 'date-before-1900', 'contradiction'],
  ])('%s after a meeting on 3 June 2025: %s', (date, code, level) => {
    const { problems } = proposeCarryOver(
      declaration('ja', [OPENINGS.ja]),
      answers('ja', { date: parseIsoDate(date) }),
    );
    expect(problems).toMatchObject([{ code, level }]);
  });
});

describe('paragraphs, two years later', () => {
  test.each<Row>([
    ['ja', '外交関係樹立以降33年間にわたる発展を評価した。', ['33年間→35年間 elapsed-years']],
    ['ja', '過去２１年にわたり協力してきた。', ['２１年→２３年 elapsed-years']],
    ['ja', '過去三十三年間の成果を歓迎した。', ['三十三年間→三十五年間 elapsed-years']],
    ['ja', '今後5年間で総額3兆円の目標を設定した。', ['5年間→? term-running']],
    ['ja', '3年間の協力を確認した。', ['3年間→? elapsed-unclear']],
    ['ja', '2030年を展望し、令和7年の成果を確認した。', ['令和7年→? reported-before']],
    ['en', 'welcomed the progress of the past 21 years.', ['21 years→23 years elapsed-years']],
    [
      'en',
      'recalled thirty-three years of diplomatic relations.',
      ['thirty-three years→thirty-five years elapsed-years'],
    ],
    ['en', 'agreed on a target for the next five years.', ['five years→? term-running']],
    ['ru', 'отметили развитие за последние 33 года.', ['33 года→35 лет elapsed-years']],
    ['ru', 'на протяжении 21 года сотрудничали.', ['21 года→23 лет elapsed-years']],
  ])('elapsed years: %s %s', (language, text, expected) => {
    expect(proposedFor(language, text)).toEqual(expected);
  });

  test.each<Row>([
    ['ja', '2026年に専門家会合を開催することを決定した。', ['開催する→? planned-past-unsure']],
    ['ja', '2026年に専門家会合を開催することに合意した。', ['開催する→? planned-past-unsure']],
    ['ja', '2029年に専門家会合を開催することを決定した。', []],
    ['ja', '協力を推進することを決定した。', []],
  ])('what was decided for a year that is past by then: %s %s', (language, text, expected) => {
    expect(proposedFor(language, text)).toEqual(expected);
  });

  test.each<Row>([
    ['ja', '第1回首脳会合の結果を称賛した。', ['第1回→第2回 ordinal-next']],
    ['ja', '第2回首脳会合の日程を決定する。', ['第2回→第3回 ordinal-next']],
    ['ja', '2025年の第1回首脳会合の際の行事を歓迎した。', ['第1回→? ordinal-dated']],
    ['ja', '第3回外相会合と第一回専門家会合を歓迎した。', []],
    ['ja', '過去10回の外相会合の実績を確認した。', ['10回→? count-unknown']],
    ['en', 'praised the results of the first Summit.', ['first→second ordinal-next']],
    ['en', 'agreed to set the date of the 2nd Summit.', ['2nd→3rd ordinal-next']],
    ['en', 'welcomed the first Ministerial Meeting.', []],
    ['en', 'recalled the past ten meetings of ministers.', ['ten→? count-unknown']],
    ['en', "recalled the past ten Foreign Ministers' Meetings.", ['ten→? count-unknown']],
    ['ru', 'высоко оценили итоги первого саммита.', ['первого→второго ordinal-next']],
  ])('numbers of meetings: %s %s', (language, text, expected) => {
    expect(proposedFor(language, text)).toEqual(expected);
  });

  test.each<Row>([
    ['ja', '来年、会議の準備を進める。', ['来年→2026年 relative-year']],
    ['ja', '昨年の成果と本年の取組を歓迎した。', ['昨年→2024年 relative-year', '本年→2025年 relative-year']],
    ['en', 'agreed to meet next year.', ['next year→in 2026 relative-year']],
    ['en', 'agreed to meet early next year.', ['next year→2026 relative-year']],
    ['en', "welcomed next year's programme.", ['next year→? relative-inflected']],
    ['ru', 'договорились встретиться в следующем году.', ['следующем году→2026 году relative-year']],
    ['ja', '「来年への道」を歓迎した。', []],
  ])('relative dates: %s %s', (language, text, expected) => {
    expect(proposedFor(language, text)).toEqual(expected);
  });

  test.each<Row>([
    ['ja', '2026年3月に開催される予定である会議を歓迎した。', ['開催される予定である→開催された planned-past']],
    ['ja', '2026年に開催予定の会議を歓迎した。', ['開催予定の→開催された planned-past']],
    ['ja', '2027年に実施する予定である調査に留意した。', ['実施する予定である→? planned-this-year']],
    ['ja', '2028年に開催される予定である会議を歓迎した。', []],
    ['ja', '開催予定の会議を歓迎した。', ['開催予定の→? planned-undated']],
    ['ja', '会合を2026年に開催するという提案を歓迎した。', ['開催する→? planned-past-unsure']],
    ['en', 'welcomed the forum to be held in March 2026.', ['to be held→held planned-past']],
    ['en', 'noted that the talks will be held in 2026.', ['will be held→were held planned-past']],
    ['en', 'noted that the forum will take place in 2026.', ['will take place→took place planned-past']],
    ['en', 'welcomed the proposal to hold a forum in 2026.', ['to hold→? planned-past-unsure']],
    ['ru', 'приветствовали предложение провести форум в 2026 году.', ['провести→? planned-past-unsure']],
    ['ru', 'отметили, что форум состоится в 2026 году.', ['состоится→? planned-past-unsure']],
  ])('planned events: %s %s', (language, text, expected) => {
    expect(proposedFor(language, text)).toEqual(expected);
  });

  test.each<Row>([
    ['ja', '2026年末までに完了することで一致した。', ['2026年→? deadline-past']],
    ['ja', '2027年までに完了することで一致した。', ['2027年→? deadline-this-year']],
    ['ja', '2030年までに完了することで一致した。', []],
    ['en', 'agreed to finish by the end of 2026.', ['2026→? deadline-past']],
    ['ru', 'договорились завершить работу до 2026 года.', ['2026 года→? deadline-past']],
    ['ja', '2024年8月に開催された行事を歓迎した。', ['2024年8月→? reported-before']],
    ['ja', '「行動計画2015年」を歓迎した。', []],
    ['ja', '1899年の条約を想起した。', []],
  ])('commitments and reports: %s %s', (language, text, expected) => {
    expect(proposedFor(language, text)).toEqual(expected);
  });

  test.each<Row>([
    ['ja', 'フィンランドが首脳会合を主催したことを評価した。', ['フィンランド→スウェーデン host-of-meeting']],
    ['en', 'expressed appreciation to Finland for hosting the Summit.', ['Finland→Sweden host-of-meeting']],
    ['ja', 'フィンランドが別の会議を提案したことを評価した。', []],
    [
      'ja',
      '次回以降の開催国はスウェーデンを起点とする英語アルファベット順とする。',
      ['スウェーデン→フィンランド next-host-rule'],
    ],
    [
      'en',
      'decided that the host of future meetings follows English alphabetical order starting from Sweden.',
      ['Sweden→Finland next-host-rule'],
    ],
    ['en', 'agreed that the next Summit will be held in Sweden.', ['Sweden→? next-host-named']],
  ])('hosts: %s %s', (language, text, expected) => {
    expect(proposedFor(language, text)).toEqual(expected);
  });
});

describe('answers that do not fit', () => {
  const rule = '次回以降の開催国はノルウェーを起点とする英語アルファベット順とする。';
  const problems = (more: Partial<CarryOverAnswers>, texts: readonly string[] = [OPENINGS.ja, rule]) =>
    proposeCarryOver(declaration('ja', texts), answers('ja', { host: 'ノルウェー', ...more })).problems.map(
      ({ code }) => code,
    );

  test.each<[string, Partial<CarryOverAnswers>, readonly string[]]>([
    ['fitting', {}, []],
    ['before the source', { date: parseIsoDate('2025-06-02') }, ['date-before-source']],
    ['the same day', { date: parseIsoDate('2025-06-03') }, ['date-same-as-source']],
    ['before 1900', { date: { year: 1853, month: 7, day: 8 } }, ['date-before-1900']],
    ['a day of the source beside its own', { sourceDate: parseIsoDate('2025-06-01') }, ['source-date-in-text']],
    ['the day of the source once more', { sourceDate: parseIsoDate('2025-06-03') }, []],
    ['a host that takes no part', { host: 'Chile' }, ['host-not-participant']],
    ['no country', { host: '架空国' }, ['host-unknown']],
    ['not the one whose turn it is', { host: 'Sweden' }, ['host-not-next']],
  ])('%s', (_, more, expected) => {
    expect(problems(more)).toEqual(expected);
  });

  test('a text without date and leaders says both', () => {
    expect(problems({}, ['首脳は、議論した。'])).toEqual(['source-date-unknown', 'no-participants']);
  });

  test('from a date that contradicts nothing is computed', () => {
    expect(proposedFor('ja', '過去21年にわたり、来年の第1回首脳会合', { date: parseIsoDate('2024-01-01') })).toEqual([
      '21年→? elapsed-date-missing',
      '来年→2026年 relative-year',
    ]);
  });

  test('on the same day nothing goes on', () => {
    expect(
      proposedFor('ja', '過去21年にわたり第1回首脳会合を歓迎した。', { date: parseIsoDate('2025-06-03') }),
    ).toEqual([]);
  });
});

test('a country is named as the text names it', () => {
  const opening =
    'On 3 June 2025 in Tokyo, at the first Summit, Sanae Mori, Prime Minister of Japan, Aibek Osmonov, President of the Kyrgyz Republic, and Kanat Serik, President of the Republic of Kazakhstan, met.';
  const doc = declaration('en', [opening, 'expressed appreciation to Japan for hosting the Summit.']);
  const hosted = (host: string) =>
    proposeCarryOver(doc, answers('en', { host })).proposals.find(({ kind }) => kind === 'host')?.after;
  expect(hosted('Kazakhstan')).toBe('Kazakhstan');
  expect(hosted('キルギス')).toBe('the Kyrgyz Republic');
});

test('a long opening of nothing but capitals is read to its end', () => {
  const words = (n: number) => Array.from({ length: n }, (_, i) => `Word${i % 7} President of Aaa,`).join(' ');
  for (const language of ['ja', 'en', 'ru'] as const) {
    expect(surveyDocument(declaration(language, [words(2_000)])).survey.list === null).toBeTypeOf('boolean');
    expect(surveyDocument(declaration(language, ['Aaa '.repeat(10_000)])).survey.list).toBeNull();
    expect(surveyDocument(declaration(language, ['首脳大統領'.repeat(4_000)])).survey.date).toBeNull();
  }
});
