import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { intakeText } from '../intake/index.ts';
import { CHECK_IDS, checksMessages } from '../messages/checks.ts';
import { LOCALES } from '../messages/table.ts';
import { seededIds } from '../model/ids.ts';
import { RULES } from './rules.ts';
import { checkBlock, checkDocument, surveyText } from './run.ts';

const sample = readFileSync(new URL('../../build/sample/tokyo-2025.ja.txt', import.meta.url), 'utf8');

function sampleDocument() {
  const taken = intakeText(sample, { ids: seededIds('sample') });
  if (!taken.ok) throw new Error(taken.code);
  return taken.value.doc;
}

describe('the rules', () => {
  test('each has an id of its own and a sentence in both languages', () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual([...CHECK_IDS].sort());
    for (const locale of LOCALES) {
      for (const id of CHECK_IDS) expect(checksMessages[locale].explanations[id].name).not.toBe('');
    }
  });

  test('say on the sample what a reader of it said, and nothing of what is right', () => {
    const found = checkDocument(sampleDocument());
    const count = (rule: string) => found.filter((finding) => finding.rule === rule).map((finding) => finding.text);
    expect(
      Object.fromEntries(RULES.map(({ id }) => [id, count(id)]).filter(([, places]) => places!.length > 0)),
    ).toEqual({
      'abbreviation-redefined': ['CA+JAD', 'ODA'],
      'abbreviation-undefined': ['IT', 'IMF'],
      'abbreviation-unused': [
        'SOM',
        'ECA',
        'GOSAT',
        'UNDP',
        'WCO',
        'JDS',
        'JISPA',
        'ADB－JSP',
        'WPS',
        'OVOP',
        'SDGs',
        'NPT',
        '3S',
      ],
      'bare-noun-de': ['で一致'],
      'clipped-name': ['国連安保理', '国連安保理'],
      'comma-oyobi': ['、及び'],
      'elapsed-time': ['33年間', '過去21年', '過去10回', '21年間'],
      'latin-word': [' of '],
      leaning: ['この文脈において', '上記の'],
      'long-sentence': [expect.any(String), expect.any(String), expect.any(String)],
      'nado-tou': ['など'],
      'nested-oyobi': ['及び物流の安全を確保することの重要性及び', '及び慣行及び'],
      'old-form': ['惠'],
      'own-meeting': ['2025年の第1回首脳会合', '第2回首脳会合'],
      'own-thanks': ['日本の支援に謝意'],
      'range-dash': ['－', '－', '－', '－', '－'],
      'relative-date': ['来年', '次回'],
      'repeated-name': [expect.stringMatching(/^中央アジア諸国における.*中央アジア諸国$/), '中央アジアの中央アジア'],
      'span-particle': ['21年間の'],
      'subject-comma': ['首脳は', '首脳らは', '首脳は', '首脳は', '首脳は'],
      'term-variant': ['首脳ら'],
    });
  });

  test('a touched block alone gives what the whole text gave', () => {
    const doc = sampleDocument();
    const survey = surveyText(doc);
    expect(doc.children.flatMap((block) => checkBlock(block, survey))).toEqual(checkDocument(doc));
  });

  test('place, text and suggestion fit together', () => {
    for (const { text, from, to } of checkDocument(sampleDocument())) {
      expect(text.length).toBe(to - from);
      expect(from).toBeLessThan(to);
    }
  });

  test('no rule names a word of the sample', () => {
    const names = new Set(sample.match(/[\p{sc=Katakana}ー]{5,}|[A-Z]{3,}|\p{sc=Han}{6,}/gu));
    const folder = new URL('./', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/test/.test(file),
    );
    expect(files.length).toBeGreaterThan(RULES.length);
    for (const file of files) {
      const source = readFileSync(new URL(file, folder), 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
      expect([file, [...names].filter((name) => new RegExp(`(?<![A-Z_])${name}(?![A-Z_])`).test(source))]).toEqual([
        file,
        [],
      ]);
    }
  });
});
