import { describe, expect, it } from 'vitest';
import { printCsv } from './csv.ts';

describe('printCsv', () => {
  it.each([
    ['a', 'a'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['-1', "'-1"],
    ['＝SUM(A1)', "'＝SUM(A1)"],
    ['＠A1', "'＠A1"],
    ['中央アジア＋日本', '中央アジア＋日本'],
  ])('%j is %s', (text, field) => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    expect(decoder.decode(printCsv([[text, 'x']]))).toBe(`\ufeff${field},x\r\n`);
  });
});
