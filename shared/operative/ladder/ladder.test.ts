import { describe, expect, test } from 'vitest';
import { TEXT_LANGUAGES } from '../../model/settings.ts';
import { readStatements } from '../statements.ts';
import { RUNGS } from '../types.ts';
import {
  createLadder,
  DEFAULT_LADDER,
  defaultLemmas,
  editLadder,
  hasEdits,
  LADDER_EXTRA,
  MAX_LADDER_EDITS,
  NO_EDITS,
  readLadderEdits,
} from './ladder.ts';

test.each(TEXT_LANGUAGES)('%s: every rung has verbs, no verb stands on two', (language) => {
  const all = RUNGS.flatMap((rung) => defaultLemmas(language, rung));
  expect(RUNGS.every((rung) => defaultLemmas(language, rung).length > 0)).toBe(true);
  expect(all.filter((lemma, i) => all.indexOf(lemma) !== i)).toEqual([]);
});

test('one spelling of a verb stands for the other', () => {
  expect(DEFAULT_LADDER.rungOf('en', 'emphasise')).toBe(DEFAULT_LADDER.rungOf('en', 'emphasize'));
  expect(DEFAULT_LADDER.rungOf('ru', 'подчёркивать')).toBe(4);
});

describe('a dossier edits the ladder', () => {
  const edited = editLadder(editLadder(NO_EDITS, 'ja', '歓迎する', 5), 'ja', '推進する', 6);
  const rungIn = (sentence: string, edits = edited) =>
    readStatements(sentence, 'ja', createLadder(edits))[0]?.verb?.rung;

  test('a known verb on another rung, an unknown one on one', () => {
    expect(rungIn('両国は、成果を歓迎した。')).toBe(5);
    expect(rungIn('両国は、計画を推進した。')).toBe(6);
    expect(rungIn('両国は、計画を推進した。', NO_EDITS)).toBeNull();
  });

  test.each([
    ['ja', '成果が歓迎された。'],
    ['en', 'The progress was welcomed.'],
    ['ru', 'Прогресс был отмечен.'],
  ] as const)('a passive of %s that was taken off does not fall back on its active verb', (language, sentence) => {
    const read = (edits = NO_EDITS) => readStatements(sentence, language, createLadder(edits))[0]!.verb!;
    const { lemma, rung } = read();
    expect(rung).not.toBeNull();
    expect(read(editLadder(NO_EDITS, language, lemma, null)).rung).toBeNull();
  });

  test('taken off, and given back', () => {
    const off = editLadder(edited, 'ja', '歓迎する', null);
    expect(rungIn('両国は、成果を歓迎した。', off)).toBeNull();
    expect(rungIn('両国は、成果を歓迎した。', editLadder(off, 'ja', '歓迎する', 'default'))).toBe(3);
  });

  test("the default's own rung is no edit", () => {
    expect(hasEdits(editLadder(NO_EDITS, 'ja', '歓迎する', 3))).toBe(false);
    expect(hasEdits(edited)).toBe(true);
  });

  test('read from the extras as it was written there', () =>
    expect(readLadderEdits({ [LADDER_EXTRA]: JSON.parse(JSON.stringify(edited)) })).toEqual(edited));

  test.each([
    [null],
    ['x'],
    [{ ja: 3 }],
    [{ ja: { 歓迎する: 9 } }],
    [{ ja: { '': 1 } }],
    [{ en: ['a'] }],
    [{ ja: { ['長'.repeat(100)]: 1 } }],
  ])('what does not fit is left out: %j', (kept) => {
    expect(readLadderEdits({ [LADDER_EXTRA]: kept })).toEqual(NO_EDITS);
  });

  test('edits are bounded, a verb without letters is refused', () => {
    let many = NO_EDITS;
    for (let i = 0; i < MAX_LADDER_EDITS + 5; i++) many = editLadder(many, 'en', `verb${i}`, 1);
    expect(Object.keys(many.en)).toHaveLength(MAX_LADDER_EDITS);
    expect(() => editLadder(NO_EDITS, 'en', '  ', 1)).toThrow(RangeError);
  });
});
