import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeMessage } from './codec.ts';
import { isHostError } from './errors.ts';

const bytes = fc.uint8Array({ maxLength: 50 });
// JSON's own values: it writes −0 as 0, and `__proto__` cannot be compared.
const plain = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'none';
  } catch (error) {
    return isHostError(error) ? error.code : 'other';
  }
}

function framed(head: unknown, tail: readonly number[] = []): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  return Uint8Array.from([0, 0, json.length >> 8, json.length & 255, ...json, ...tail]);
}

describe('a message', () => {
  it('comes back as it went', () => {
    const message = fc.record({
      method: fc.string(),
      argument: fc.record({ bytes, name: plain, more: fc.array(bytes, { maxLength: 5 }) }),
    });
    fc.assert(
      fc.property(message, (value) => {
        expect(decodeMessage(encodeMessage(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ['nothing', null],
    ['text', '草案'],
    ['bytes alone', new Uint8Array([1, 2])],
    ['empty bytes', { bytes: new Uint8Array() }],
  ])('may be %s', (_, value) => {
    expect(decodeMessage(encodeMessage(value))).toEqual(value);
  });

  it('reads whatever arrives without throwing anything but bad-request', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(codeOf(() => decodeMessage(noise))).toBe('bad-request');
      }),
    );
  });

  it.each<[string, Uint8Array]>([
    ['a part that is cut', framed({ value: { b: null }, parts: [{ path: ['b'], length: 3 }] }, [1, 2])],
    ['bytes that nobody announced', framed({ value: null, parts: [] }, [1])],
    ['a part without a place', framed({ value: {}, parts: [{ path: ['b'], length: 0 }] })],
    ['a part over a value', framed({ value: { b: 1 }, parts: [{ path: ['b'], length: 0 }] })],
    ['a part on the prototype', framed({ value: {}, parts: [{ path: ['__proto__', 'x'], length: 0 }] })],
    ['a part of no length', framed({ value: { b: null }, parts: [{ path: ['b'], length: -1 }] })],
    ['a head that is no JSON', Uint8Array.from([0, 0, 0, 1, 123])],
    ['a head longer than the message', Uint8Array.from([255, 255, 255, 255])],
  ])('refuses %s', (_, message) => {
    expect(codeOf(() => decodeMessage(message))).toBe('bad-request');
  });

  it('is refused by its writer where it nests too deep', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 20; i++) deep = { deep };
    expect(() => encodeMessage(deep)).toThrow(RangeError);
  });
});
