import { describe, expect, it } from 'vitest';
import { block } from '../test-blocks.ts';
import { definedTerms, termFinder } from './terms.ts';
import { tokenEnds } from './tokens.ts';

function cut(text: string, terms: readonly string[] = []): string {
  let from = 0;
  return tokenEnds(text, 'ja', termFinder(terms))
    .map((end) => {
      const token = text.slice(from, end);
      from = end;
      return token;
    })
    .join('|');
}

describe('tokens', () => {
  it.each([
    ['トランスフォーメーション', 'トランスフォーメーション'],
    ['カシム・ジョマルト', 'カシム・ジョマルト'],
    ['2025年12月20日', '2025年|12月|20日'],
    ['3兆円', '3兆円'],
    ['5か国', '5か国'],
    ['1,000.5%', '1,000.5%'],
    ['第1回会合', '第1回|会合'],
    ['第七十一条', '第|七十一|条'],
    ["don't stop", "don't| |stop"],
    ['「触媒」として', '「触媒」|として'],
    ['a  b', 'a| | |b'],
    ['e\u0301te\u0301', 'e\u0301te\u0301'],
    ['𠮷野', '𠮷|野'],
    ['', ''],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected));

  it('keeps terms whole where they stand alone', () => {
    expect(cut('東京イニシアティブ', ['東京イニシアティブ'])).toBe('東京イニシアティブ');
    expect(cut('the Parties', ['the Part'])).toBe('the| |Parties');
  });
});

describe('definedTerms', () => {
  it.each([
    ['大統領（以下「首脳」という。）は', ['首脳']],
    ['（以下この条において「在日外国人」という。）', ['在日外国人']],
    ['(hereinafter referred to as "the Parties")', ['the Parties']],
    ['(далее – «Стороны»)', ['Стороны']],
    ['首脳は「触媒」を歓迎した。', []],
  ])('%s', (text, expected) => expect(definedTerms([block(text)])).toEqual(expected));
});
