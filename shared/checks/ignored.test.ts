import { describe, expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import type { BlockId } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import {
  type IgnoredFinding,
  type IgnoreScope,
  ignoreFinding,
  readIgnored,
  setAside,
  withoutIgnored,
} from './ignored.ts';

const [A, B] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'] as BlockId[];
const finding: Finding = {
  rule: 'nado-tou',
  level: 'notice',
  block: A!,
  from: 5,
  to: 7,
  text: 'など',
  excerpt: '甲乙などの丙',
};

const blocks = (...ids: readonly (readonly [BlockId, readonly BlockId[]])[]) =>
  schema.topNodeType.create(
    { language: 'ja' },
    ids.map(([id, from]) => schema.nodes.paragraph.create({ id, from })),
  );
const both = blocks([A!, []], [B!, []]);
const ignoredBy = (ignored: readonly IgnoredFinding[], one: Finding, doc = both) =>
  setAside(ignored, [one], doc).get(one) ?? null;

describe('findings set aside', () => {
  test.each<[IgnoreScope, Partial<Finding>, boolean]>([
    ['here', {}, true],
    ['here', { from: 9, to: 11 }, true],
    ['here', { excerpt: '甲丁などの丙' }, true],
    ['here', { excerpt: '丁などを戊' }, false],
    ['here', { text: '等', excerpt: '甲乙等の丙' }, false],
    ['here', { block: B! }, false],
    ['words', { block: B!, excerpt: '戊などを' }, true],
    ['words', { text: '等' }, false],
    ['rule', { text: '等', block: B! }, true],
    ['rule', { rule: 'old-form' }, false],
  ])('%s: %j', (scope, change, covered) => {
    const ignored = ignoreFinding([], finding, scope, ' 固有名詞 ');
    expect(ignoredBy(ignored, { ...finding, ...change }) !== null).toBe(covered);
    expect(ignored[0]!.reason).toBe('固有名詞');
  });

  test('it goes along with what its block is split from or merged with', () => {
    const ignored = ignoreFinding([], finding, 'here', '');
    const other = { ...finding, block: B!, from: 0, to: 2, excerpt: 'などの丙' };
    expect(ignoredBy(ignored, other)).toBeNull();
    expect(ignoredBy(ignored, other, blocks([B!, [A!]]))).not.toBeNull();
  });

  test('of several places with the same words, only the one that was meant', () => {
    const ignored = ignoreFinding([], finding, 'here', '');
    const other = { ...finding, from: 30, to: 32, excerpt: '丁乙などの戊' };
    expect([...setAside(ignored, [finding, other], both).keys()]).toEqual([finding]);
    const changed = { ...finding, excerpt: '丙乙などの丙' };
    expect(setAside(ignored, [changed, other], both).size).toBe(0);
  });

  test('once more mends the reason; taken back, it speaks again', () => {
    const once = ignoreFinding([], finding, 'here', '一');
    const twice = ignoreFinding(once, finding, 'here', '二');
    expect(twice.map((entry) => entry.reason)).toEqual(['二']);
    expect(ignoredBy(withoutIgnored(twice, twice[0]!), finding)).toBeNull();
  });

  test('what an earlier version left as it is stays so', () => {
    const ignored = readIgnored({ 'left-findings': [`nado-tou ${A} など`, 'x', 3] });
    expect(ignored).toHaveLength(1);
    expect(ignoredBy(ignored, { ...finding, excerpt: '丁などの戊' })?.reason).toBe('');
  });

  test('survives the file, and what has another shape is left out', () => {
    const ignored = ignoreFinding([], finding, 'words', '');
    const file = JSON.parse(JSON.stringify([...ignored, null, 'x', { ...ignored[0], scope: 'all' }, { rule: 'y' }]));
    expect(readIgnored({ 'ignored-findings': file })).toEqual(ignored);
    expect(readIgnored({ 'ignored-findings': { a: 1 } })).toEqual([]);
  });
});
