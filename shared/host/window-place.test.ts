import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printWindowPlace, readWindowPlace } from './window-place.ts';

it.each([
  ['0 0 1280 860', { x: 0, y: 0, width: 1280, height: 860 }],
  ['-1920 40 1600 900', { x: -1920, y: 40, width: 1600, height: 900 }],
  ['0 0 100 100', null],
  ['0 0 1280', null],
  ['0 0 1280 99999', null],
  ['0 0 1280 860 --no-sandbox', null],
  [7, null],
  [undefined, null],
])('%s is the place %o', (stored, place) => {
  expect(readWindowPlace(stored)).toEqual(place);
});

it('any place is read as it was written', () => {
  const at = fc.integer({ min: -8_000, max: 8_000 });
  const place = fc.record({
    x: at,
    y: at,
    width: fc.integer({ min: 480, max: 8_000 }),
    height: fc.integer({ min: 360, max: 8_000 }),
  });
  fc.assert(
    fc.property(place, (given) => {
      expect(readWindowPlace(printWindowPlace(given))).toEqual(given);
    }),
  );
});
