import { expect, it } from 'vitest';
import { portIn } from './start.bench.ts';

it.each([
  ['', null],
  ['43', null],
  ['43211\n', null],
  ['43211\n/devtools/browser/7c1f', '43211'],
])('%j names the port %s', (door, port) => {
  expect(portIn(door)).toBe(port);
});
