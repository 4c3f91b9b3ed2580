import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlockId, randomIds, seededIds } from './ids.ts';

test('random ids have the shape and do not repeat', () => {
  const next = randomIds();
  const ids = Array.from({ length: 10_000 }, next);
  expect(ids.every(isBlockId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same seed gives the same ids, another seed others', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const take = (seed: string) => Array.from({ length: 20 }, seededIds(seed));
      expect(take(a)).toEqual(take(a));
      if (a !== b) expect(take(a)).not.toEqual(take(b));
    }),
  );
});

test('seeded ids do not repeat in a long document', () => {
  const next = seededIds('one document');
  expect(new Set(Array.from({ length: 200_000 }, next)).size).toBe(200_000);
});

test.each([
  ['', false],
  ['0123456789abcdef', true],
  ['0123456789abcdeF', false],
  ['0123456789abcdei', false],
  [7, false],
  [null, false],
])('isBlockId(%j) is %j', (value, expected) => expect(isBlockId(value)).toBe(expected));
