import { describe, expect, it } from 'vitest';
import { shorten, shortenHead } from './shorten.ts';

describe('the head of a text', () => {
  it.each<[text: string, most: number, shown: string]>([
    ['reaffirm', 20, 'reaffirm'],
    ['The Leaders reaffirmed their commitment', 20, 'The Leaders…'],
    ['The Leaders reaffirmed their commitment', 22, 'The Leaders reaffirmed…'],
    ['The Leaders reaffirmed their commitment', 23, 'The Leaders reaffirmed…'],
    ['Incontrovertibility of it', 8, 'Incontro…'],
    ['Главы подтвердили приверженность', 20, 'Главы подтвердили…'],
    ['首脳は、重要性を確認した。', 6, '首脳は、重要…'],
    ['𠮷野𠮷野𠮷野', 4, '𠮷野𠮷野…'],
    ['日本とJapanとの間', 6, '日本とJap…'],
    ['', 3, ''],
  ])('of %o in %i characters is %o', (text, most, shown) => {
    expect(shorten(text, most)).toBe(shown);
  });
});

describe('the end of a text', () => {
  it.each<[text: string, most: number, shown: string]>([
    ['reaffirmed', 20, 'reaffirmed'],
    ['The Leaders reaffirmed their commitment', 20, '…their commitment'],
    ['The Leaders reaffirmed their commitment', 16, '…their commitment'],
    ['Incontrovertibility', 8, '…tibility'],
    ['首脳は、重要性を確認した。', 6, '…を確認した。'],
    ['𠮷野𠮷野𠮷野', 4, '…𠮷野𠮷野'],
  ])('of %o in %i characters is %o', (text, most, shown) => {
    expect(shortenHead(text, most)).toBe(shown);
  });
});
