import { readFileSync } from 'node:fs';
import Encoding from 'encoding-japanese';
import { describe, expect, test } from 'vitest';
import { seededIds } from '../model/ids.ts';
import { intakeBytes } from './intake-bytes.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../build/sample/tokyo-2025.ja.txt', import.meta.url)));
const result = intakeBytes(bytes, { ids: seededIds('sample') });
if (!result.ok) throw new RangeError(result.code);
const intake = result.value;

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('the declaration that comes with the program', () => {
  test('four parts, three themes, four sections, fifty-three paragraphs', () => {
    expect(tally(intake.blocks.map((block) => block.kind))).toEqual({
      subtitle: 1,
      title: 1,
      note: 1,
      chapeau: 1,
      part_heading: 4,
      theme_heading: 3,
      section_heading: 4,
      paragraph: 53,
    });
  });

  test('the paragraphs are (1) to (53) by counting alone', () => {
    const labels = intake.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.label);
    expect(labels).toEqual(Array.from({ length: 53 }, (_, i) => `(${i + 1})`));
    expect(intake.doc.attrs.numbering).toMatchObject({
      frozen: false,
      regime: 'continuous',
      theme: 'Ⅰ.',
      section: 'none',
    });
  });

  test('repairs, things kept and findings by rule', () => {
    expect(tally(intake.healed.map((repair) => repair.rule))).toEqual({
      S1: 2,
      S2: 1,
      S3: 53,
      S4: 4,
      S5: 4,
      S6: 4,
      S7: 4,
      S8: 3,
      N1: 9,
      N2: 4,
      N3: 3,
      C1: 1,
      C4: 3,
      C5: 3,
      C6: 4,
    });
    expect(tally(intake.kept.map((kept) => kept.rule))).toEqual({ C8: 5, X2: 11, X3: 1 });
    expect(intake.findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual(['S9 71:39']);
  });

  test('encoding and language', () => {
    expect([intake.encoding, intake.language]).toEqual(['utf-8', 'ja']);
  });

  test.each([
    ['shift_jis', 'SJIS'],
    ['euc-jp', 'EUCJP'],
  ] as const)('comes out the same in %s', (encoding, to) => {
    const text = new TextDecoder().decode(bytes);
    const legacy = new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
    const other = intakeBytes(legacy, { ids: seededIds('sample') });
    if (!other.ok) throw new RangeError(other.code);
    expect(other.value).toEqual({ ...intake, encoding, doc: other.value.doc });
    expect(other.value.doc.eq(intake.doc)).toBe(true);
  });
});
