import { expect, it } from 'vitest';
import { heldWeakly, heldWeaklyFor } from './held-weakly.ts';

it('makes a value when it is asked for, and the same one for as long as somebody has it', () => {
  let made = 0;
  const value = heldWeakly(() => ({ number: ++made }));
  expect(made).toBe(0);
  const first = value();
  expect(value()).toBe(first);
  expect(made).toBe(1);
});

it('makes one for each', () => {
  const asked: object[] = [];
  const madeOf = heldWeaklyFor((of: object) => {
    asked.push(of);
    return { of };
  });
  const [one, other] = [{}, {}];
  const first = madeOf(one);
  expect([madeOf(one), madeOf(other).of]).toEqual([first, other]);
  expect(madeOf(one)).toBe(first);
  expect(asked).toEqual([one, other]);
});
