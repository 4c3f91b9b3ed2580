import { expect, it } from 'vitest';
import { heldWeakly } from './held-weakly.ts';

it('makes a value when it is asked for, and the same one for as long as somebody has it', () => {
  let made = 0;
  const value = heldWeakly(() => ({ number: ++made }));
  expect(made).toBe(0);
  const first = value();
  expect(value()).toBe(first);
  expect(made).toBe(1);
});
