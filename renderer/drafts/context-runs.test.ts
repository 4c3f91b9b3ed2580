import { describe, expect, it } from 'vitest';
import type { WordChange } from '../../shared/compare/types.ts';
import { contextRuns } from './context-runs.ts';

const keep = (text: string): WordChange => ({ op: 'keep', text });
const ins = (text: string): WordChange => ({ op: 'ins', text });
const say = (words: readonly WordChange[]) =>
  contextRuns(words)
    .map(({ op, text }) => (op === 'keep' ? text : `[${text}]`))
    .join('');

describe('words around a change', () => {
  it.each<[string, WordChange[], string]>([
    ['short text stays whole', [keep('あいう'), ins('x'), keep('えお')], 'あいう[x]えお'],
    [
      'the head is cut before the first change',
      [keep('一二三四五六七八九十百千万'), ins('x')],
      '…四五六七八九十百千万[x]',
    ],
    ['the tail is cut after the last', [ins('x'), keep('一二三四五六七八九十百千万')], '[x]一二三四五六七八九十…'],
    [
      'both ends stay between two changes',
      [ins('x'), keep('abcdefghijklmnopqrstuvwxyz'), ins('y')],
      '[x]abcdefghij…qrstuvwxyz[y]',
    ],
    [
      'a word between spaces stays whole',
      [keep('The leaders of the countries '), ins('x'), keep(' the development of relations')],
      '…countries [x] the development…',
    ],
    ['changes are never cut', [ins('一二三四五六七八九十百千万億兆')], '[一二三四五六七八九十百千万億兆]'],
    ['surrogate pairs are one character', [keep('𠮷'.repeat(12)), ins('x')], `…${'𠮷'.repeat(10)}[x]`],
  ])('%s', (_, words, expected) => {
    expect(say(words)).toBe(expected);
  });
});
