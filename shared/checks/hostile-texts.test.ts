import { expect, test } from 'vitest';
import type { TextLanguage } from '../model/settings.ts';
import { checkDocument } from './run.ts';
import { text } from './test-check.ts';

const LONG = 50_000;

// A pattern that begins anew at each character takes minutes here; the limit of the runner is the only clock.
test.each<[TextLanguage, string]>([
  ['ja', '、'],
  ['ja', '「（'],
  ['ja', 'カザフスタン共和国'],
  ['ja', '2025年'],
  ['ja', '第1回首脳会合及び並びに'],
  ['en', 'WTO '],
  ['en', 'and, '],
  ['en', '5 May 2021 '],
  ['ru', 'пункт 13 '],
])('a paragraph of 50,000 characters, %s: %s', (language, piece) => {
  const findings = checkDocument(text(language, ['.', piece.repeat(Math.ceil(LONG / piece.length))]));
  expect(findings.every(({ to }) => to <= LONG + piece.length)).toBe(true);
});

test.each<[TextLanguage, string]>([
  ['ja', '上記(3)及び決議（ABC）は、WTOの第1回首脳会合（2025年5月）の成果である。'],
  ['en', 'Paragraph 3 (hereinafter "the Parties") and the WTO welcomed the second Summit held in May 2021.'],
  ['ru', 'Стороны (далее – «Стороны») и ШОС отметили пункт 3 и «диалог».'],
])('many paragraphs that say the same, %s', (language, line) => {
  const findings = checkDocument(
    text(
      language,
      Array.from({ length: 800 }, () => line),
    ),
  );
  expect(findings.length).toBeGreaterThan(0);
});

test.each<[TextLanguage, string]>([
  ['ja', '两国领导人欢迎双方合作取得的进展，并同意于2026年举行下一次会议。'],
  ['ja', 'Екі ел басшылары ынтымақтастықтың дамуын құптады және келесі кездесуді өткізуге келісті.'],
  ['ru', 'Екі ел басшылары ынтымақтастықтың дамуын құптады және келесі кездесуді өткізуге келісті.'],
  [
    'ru',
    'Икки давлат раҳбарлари ҳамкорлик ривожланишини қўллаб-қувватладилар ва келгуси учрашувни ўтказишга келишдилар.',
  ],
])('a language without rules is left alone, in a text of %s: %s', (language, line) => {
  const rules = checkDocument(text(language, [line, line])).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule !== 'untranslated')).toEqual([]);
});
