import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { busily, QUIET_MS } from './busily.ts';
import type { Desk } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { createStore } from './store.ts';

function desk() {
  const state = createStore({ busy: null } as unknown as DeskState);
  const told: unknown[] = [];
  const actions = { tellFailure: (failure: unknown) => told.push(failure) };
  return { given: { state, actions } as unknown as Desk, told, busy: () => state.get().busy };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('work that takes more than a moment', () => {
  it('is shown with its share, and no longer when it is done', async () => {
    const { given, busy } = desk();
    let step: (part: number) => void = () => undefined;
    let end: (text: string) => void = () => undefined;
    const done = busily(given, 'Reading', ({ onProgress }) => {
      step = onProgress;
      return new Promise<string>((resolve) => {
        end = resolve;
      });
    });
    step(0.2);
    expect(busy()).toBe(null);
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(busy()).toMatchObject({ text: 'Reading', part: 0.2 });
    step(0.5);
    expect(busy()?.part).toBe(0.5);
    end('text');
    expect(await done).toBe('text');
    expect(busy()).toBe(null);
  });

  it('what is short is never shown', async () => {
    const { given, busy } = desk();
    expect(await busily(given, 'Reading', async () => 1)).toBe(1);
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(busy()).toBe(null);
  });

  it('is stopped by a person without a word', async () => {
    const { given, busy, told } = desk();
    const done = busily(given, 'Reading', ({ signal }) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    busy()?.cancel?.();
    expect(busy()).toBe(null);
    expect(await done).toBe(null);
    expect(told).toEqual([]);
  });

  it('what cannot be ended is not heard any more', async () => {
    const { given, busy } = desk();
    let end: (text: string) => void = () => undefined;
    const done = busily(given, 'Reading', () => new Promise<string>((resolve) => (end = resolve)));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    busy()?.cancel?.();
    end('text');
    expect(await done).toBe(null);
  });

  describe('in several steps', () => {
    const steps = (given: Desk) => {
      let end: () => void = () => undefined;
      const begin = () =>
        busily(
          given,
          'Opening',
          () => new Promise<string>((resolve) => (end = () => resolve('text'))),
          'one-of-several',
        );
      return { begin, end: () => end() };
    };

    it('is one sign from the first to the last, and then none', async () => {
      const { given, busy } = desk();
      const { begin, end } = steps(given);
      const first = begin();
      await vi.advanceTimersByTimeAsync(QUIET_MS);
      for (let i = 0, last = first; i < 3; i++) {
        end();
        await last;
        expect(busy()?.text).toBe('Opening');
        last = begin();
        expect(busy()?.text).toBe('Opening');
      }
      end();
      await vi.runAllTimersAsync();
      expect(busy()).toBe(null);
    });

    it('is stopped between two of them as well', async () => {
      const { given, busy } = desk();
      const { begin, end } = steps(given);
      const first = begin();
      await vi.advanceTimersByTimeAsync(QUIET_MS);
      end();
      await first;
      busy()?.cancel?.();
      expect(busy()).toBe(null);
      expect(await begin()).toBe(null);
      await vi.runAllTimersAsync();
      void begin();
      await vi.advanceTimersByTimeAsync(QUIET_MS);
      expect(busy()?.text).toBe('Opening');
    });
  });

  it('says why it failed', async () => {
    const { given, told, busy } = desk();
    const reason = new RangeError('no');
    expect(await busily(given, 'Reading', () => Promise.reject(reason))).toBe(null);
    expect(told).toEqual([reason]);
    expect(busy()).toBe(null);
  });

  it('does not take away what another work shows', async () => {
    const { given, busy } = desk();
    let end: () => void = () => undefined;
    const first = busily(given, 'First', () => new Promise<void>((resolve) => (end = resolve)));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    void busily(given, 'Second', () => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    end();
    await first;
    expect(busy()?.text).toBe('Second');
  });
});
