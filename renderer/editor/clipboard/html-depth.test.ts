import { describe, expect, it } from 'vitest';
import { isParsable } from './html-depth.ts';

describe('HTML that may be parsed', () => {
  it.each<[what: string, html: string, expected: boolean]>([
    ['nothing', '', true],
    ['words', '1 < 2 and 3 > 2', true],
    ['a page', '<div><p>あ<b>い</b></p></div>'.repeat(10_000), true],
    ['paragraphs that are never closed', '<p>あ'.repeat(50_000), true],
    ['items and cells that are never closed', '<ul>'.concat('<li>あ'.repeat(20_000), '<table><tr><td>い'), true],
    ['pictures and line ends', '<img src=x><br>'.repeat(50_000), true],
    ['three hundred lists inside one another', '<ul><li>'.repeat(300), true],
    ['a thousand elements inside one another', '<div>'.repeat(1_000), false],
    ['a million elements inside one another', `<p>${'<b>'.repeat(1_000_000)}`, false],
    ['many paragraphs below formatting that is never closed', `${'<b>'.repeat(300)}${'<p>'.repeat(100_000)}`, false],
    ['end tags without beginning', '</b>'.repeat(100_000), true],
  ])('%s', (_, html, expected) => {
    expect(isParsable(html)).toBe(expected);
  });
});
