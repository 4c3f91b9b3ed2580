import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CommonOrder, MAX_ORDERED } from './common-order.ts';

function common(a: string, b: string): number {
  const order = new CommonOrder();
  order.open(a);
  return order.with(b);
}

test.each([
  ['', 'abc', 0],
  ['abc', '', 0],
  ['abc', 'abc', 3],
  ['abc', 'cba', 1],
  ['首脳は合意した', '首脳らは同意した', 6],
  ['a'.repeat(40), 'a'.repeat(70), 40],
  ['x'.repeat(MAX_ORDERED + 9), 'x'.repeat(MAX_ORDERED + 9), MAX_ORDERED],
])('%s and %s share %i characters in order', (a, b, length) => {
  expect(common(a, b)).toBe(length);
});

test('is the longest common subsequence, whatever was opened before', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '法', 'の'), maxLength: 90 });
  const order = new CommonOrder();
  fc.assert(
    fc.property(text, text, (a, b) => {
      order.open(a);
      expect(order.with(b)).toBe(byTable(a, b));
    }),
  );
});

function byTable(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const row = [0];
    for (let k = 0; k < b.length; k++) row.push(one === b[k] ? above[k]! + 1 : Math.max(above[k + 1]!, row[k]!));
    above = row;
  }
  return above[b.length]!;
}
