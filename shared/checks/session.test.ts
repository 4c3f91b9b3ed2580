import { readFileSync } from 'node:fs';
import { Fragment } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { intakeText } from '../intake/index.ts';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { checkDocument } from './run.ts';
import { checkTouched, checkWhole } from './session.ts';
import { text } from './test-check.ts';

const sample = intakeText(readFileSync(new URL('../../build/sample/tokyo-2025.ja.txt', import.meta.url), 'utf8'), {
  ids: seededIds('session'),
});
if (!sample.ok) throw new Error(sample.code);
const { doc } = sample.value;

describe('checking as a person types', () => {
  test('the whole gives what a check of the document gives', () => {
    expect(checkWhole(doc).findings).toEqual(checkDocument(doc));
  });

  test('a touch looks at the touched block only', () => {
    const before = checkWhole(doc);
    const block = doc.child(10);
    const longer = block.content.append(Fragment.from(schema.text('協力協力を')));
    const touched = doc.copy(doc.content.replaceChild(10, block.copy(longer)));
    const after = checkTouched(touched, before);
    expect(after.findings.length).toBe(before.findings.length + 1);
    expect(after.survey).toBe(before.survey);
    for (const node of doc.children) {
      if (node !== block) expect(after.known.get(node)).toBe(before.known.get(node));
    }
  });
});

describe('what no rule can know', () => {
  test.each([
    [
      'Chinese',
      'ja',
      '各国领导人欢迎在经济、贸易、能源、交通、教育、文化、卫生等领域开展合作，并一致认为应当进一步加强合作关系并推动共同发展。',
    ],
    [
      'French',
      'en',
      'Les chefs d’État se sont félicités du renforcement de la coopération entre leurs pays, et ont salué les progrès accomplis.',
    ],
    ['Kazakh', 'ru', 'Көшбасшылар екі ел арасындағы ынтымақтастықты одан әрі дамытуға қызығушылық білдірді.'],
    ['nothing', 'ja', ''],
    ['signs', 'ja', '＝／：・…'],
  ] as const)('%s: silent', (_, language, line) => {
    expect(checkDocument(text(language, [line, line]))).toEqual([]);
  });

  test('dates before 1900 and of 令和 are not computed with', () => {
    const lines = ['c: 1853年7月8日（月）、代表が会談した。', '1854年から1853年まで、来年（1999年）'];
    expect(checkDocument(text('ja', lines)).filter(({ level }) => level === 'error')).toEqual([]);
    const era = [
      'c: 令和7年12月20日（土）、首脳会合が開催された。',
      '令和8年3月に開催される予定の会合、来年（令和8年）',
    ];
    expect(checkDocument(text('ja', era)).filter(({ level }) => level !== 'notice')).toEqual([]);
  });
});
