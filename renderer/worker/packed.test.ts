import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packInSlices, unpack, unpackInSlices } from './packed.ts';
import { inSlices } from './slices.ts';

const same = <T>(one: T) => one;

describe('a packed list', () => {
  it('is the same list on the other side, lone surrogates and all', async () => {
    const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ text, n: fc.option(fc.integer()) }), { maxLength: 900 }), async (list) => {
        expect(unpack(pack(list))).toEqual(list);
        expect(await unpackInSlices(structuredClone(await packInSlices(list, same)), same)).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  it('tells how much of it is packed, up to the whole', () => {
    const told: number[] = [];
    pack(Array.from({ length: 450 }, same), (packed) => told.push(packed));
    expect(told).toEqual([200, 400, 450]);
  });
});

describe('work in slices', () => {
  /** Work as long as a slice, so that each item is one. */
  const slow = () => {
    const end = performance.now() + 10;
    while (performance.now() < end);
  };

  it('lets other tasks run between two slices', async () => {
    const order: (string | number)[] = [];
    setTimeout(() => order.push('task'));
    await inSlices(4, (i) => {
      slow();
      order.push(i);
    });
    expect(order.filter((entry) => entry !== 'task')).toEqual([0, 1, 2, 3]);
    expect(order.indexOf('task')).toBeLessThan(4);
  });

  it('ends where it was stopped', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const work = inSlices(
      9,
      (i) => {
        slow();
        done.push(i);
        if (i === 1) stop.abort();
      },
      stop.signal,
    );
    await expect(work).rejects.toThrow(DOMException);
    expect(done).toEqual([0, 1]);
  });

  it('does what is short at once', () => {
    const done: number[] = [];
    void inSlices(3, (i) => done.push(i));
    expect(done).toEqual([0, 1, 2]);
  });
});
