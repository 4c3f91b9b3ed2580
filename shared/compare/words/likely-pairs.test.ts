import { describe, expect, it } from 'vitest';
import { likelyPairs } from './likely-pairs.ts';

const guess = (old: string, fresh: string) => {
  const [a, b] = [old.split(' '), fresh.split(' ')];
  const pairs = likelyPairs(a, b);
  return Array.from({ length: pairs.length / 2 }, (_, k) => `${a[pairs[2 * k]!]}→${b[pairs[2 * k + 1]!]}`).join(' ');
};

describe('likelyPairs', () => {
  it.each([
    ['the same', 'a b c', 'a b c', ''],
    ['edited in place', 'a b c', 'a x c', 'b→x'],
    ['at both ends', 'b a c', 'x a y', 'b→x c→y'],
    ['two of two', 'a b c d', 'a x y d', 'b→x c→y'],
    ['one added beside it', 'a reported.b c', 'a new reported.x c', 'reported.b→reported.x'],
    ['one added, none alike', 'a b c', 'a new x c', ''],
    ['nothing in common', 'a b', 'x y z', ''],
    ['what stands twice is no landmark', 'a b a', 'x a y', 'a→x b→a a→y'],
  ])('%s', (_, old, fresh, expected) => expect(guess(old, fresh)).toBe(expected));
});
