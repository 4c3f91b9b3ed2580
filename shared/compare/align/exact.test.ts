import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startWatch } from '../watch.ts';
import { typedLabelLength } from './content.ts';
import { linkExact } from './exact.ts';
import { emptyMatching, FREE, link } from './matching.ts';
import { inPlace } from './order.ts';

function linked(old: readonly string[], fresh: readonly string[]): number[] {
  const matching = emptyMatching(old.length, fresh.length);
  linkExact(matching, old, fresh, startWatch({}));
  return [...matching.oldOf];
}

const words = (text: string) => text.split(' ');

/** Milliseconds for a property on a busy machine. */
const SLOW = 30_000;

describe('exact content', () => {
  it.each([
    ['unique texts anywhere', 'alpha-text beta-text', 'beta-text alpha-text', [1, 0]],
    ['repeated texts in order', 'same same x', 'same same x', [0, 1, 2]],
    ['repeated texts beside an anchor', 'same left same right', 'right same left', [3, 0, 1]],
    ['a short text that left its place', 'a bb ccc-long ddd-long bb', 'bb ccc-long ddd-long', [1, 2, 3]],
    ['nothing', 'a b', 'c d', [FREE, FREE]],
  ])('%s', (_, old, fresh, expected) => expect(linked(words(old), words(fresh))).toEqual(expected));

  it(
    'links only equal texts, each once, and finds every text that stands as often on both sides',
    () => {
      const texts = fc.array(fc.constantFrom('first text', 'second text', 'third text', 'x'), { maxLength: 30 });
      fc.assert(
        fc.property(texts, texts, (old, fresh) => {
          const found = linked(old, fresh);
          const used = found.filter((i) => i !== FREE);
          expect(new Set(used).size).toBe(used.length);
          found.forEach((i, j) => {
            if (i !== FREE) expect(old[i]).toBe(fresh[j]);
          });
          const count = (list: readonly string[], text: string) => list.filter((one) => one === text).length;
          for (const text of ['first text', 'second text', 'third text']) {
            expect(used.filter((i) => old[i] === text)).toHaveLength(Math.min(count(old, text), count(fresh, text)));
          }
        }),
        { numRuns: 500 },
      );
    },
    SLOW,
  );
});

describe('typed numbers', () => {
  it.each([
    ['(12) 首脳は', 5],
    ['（１２）首脳は', 4],
    ['12. The Leaders', 4],
    ['- (3) 首脳は', 6],
    ['第三条の二　首脳は', 6],
    ['OP4 Welcomes', 4],
    ['iv) welcomes', 4],
    ['2025年12月', 0],
    ['3.5 per cent', 0],
    ['第三条に規定する', 0],
    ['首脳は', 0],
    ['', 0],
  ])('%s', (text, length) => expect(typedLabelLength(text)).toBe(length));
});

describe('what stays in place', () => {
  const stays = (order: readonly number[], weight: (i: number) => number = () => 1) => {
    const matching = emptyMatching(order.length, order.length);
    order.forEach((i, j) => {
      if (i !== FREE) link(matching, i, i, j, j);
    });
    return [...inPlace(matching, weight)].join('');
  };
  it.each([
    ['all', [0, 1, 2], '111'],
    ['one moved down', [1, 2, 3, 0], '1110'],
    ['one moved up', [3, 0, 1, 2], '0111'],
    ['a stretch moved', [3, 4, 0, 1, 2], '00111'],
    ['added blocks have no place', [0, FREE, 1], '101'],
  ])('%s', (_, order, expected) => expect(stays(order)).toBe(expected));

  it('lets the heavy block stay', () => {
    expect(stays([1, 0], (i) => (i === 0 ? 5 : 1))).toBe('01');
    expect(stays([1, 0], (i) => (i === 1 ? 5 : 1))).toBe('10');
  });
});
