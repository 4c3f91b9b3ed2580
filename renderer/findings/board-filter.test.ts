import { describe, expect, test } from 'vitest';
import type { Finding, FindingLevel } from '../../shared/model/finding.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { type BoardFilter, countRules, excerptParts, filterFindings, NO_FILTER } from './board-filter.ts';

const finding = (rule: string, level: FindingLevel): Finding => ({
  rule,
  level,
  block: 'aaaaaaaaaaaaaaaa' as BlockId,
  from: 2,
  to: 4,
  text: '丙丁',
  excerpt: '甲乙丙丁戊',
});
const all = [finding('b', 'error'), finding('a', 'notice'), finding('b', 'warning'), finding('c', 'notice')];

describe('the board', () => {
  test.each<[Partial<BoardFilter>, string]>([
    [{}, 'b a b c'],
    [{ level: 'notice' }, 'a c'],
    [{ rule: 'b' }, 'b b'],
    [{ rule: 'b', level: 'error' }, 'b'],
    [{ rule: 'a', level: 'error' }, ''],
  ])('%j shows %s', (filter, rules) => {
    expect(
      filterFindings(all, { ...NO_FILTER, ...filter })
        .map(({ rule }) => rule)
        .join(' '),
    ).toBe(rules);
  });

  test('rules by their number', () => {
    expect(countRules(all)).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ]);
  });

  test('words stand inside their excerpt', () => {
    expect(excerptParts(all[0]!)).toEqual(['甲乙', '丙丁', '戊']);
    expect(excerptParts({ ...all[0]!, excerpt: '己' })).toEqual(['', '丙丁', '']);
  });

  test('words between spaces are not torn', () => {
    const english = { ...all[0]!, text: 'CA+JAD', excerpt: 'alogue of the Dialogue (CA+JAD), which has contri' };
    expect(excerptParts(english)).toEqual(['of the Dialogue (', 'CA+JAD', '), which has']);
  });
});
