import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../services/host.ts';
import { createWindows } from './windows.ts';

const IDLE_MS = 1_000;
const A = 'window-aaaaaaaa';
const B = 'window-bbbbbbbb';

function setUp() {
  const closed: string[] = [];
  const host = {
    openWindow: (id: string) => ({ api: {}, close: async () => closed.push(id) }),
    log: { note: async () => undefined },
  } as unknown as Host;
  const onEmpty = vi.fn();
  return { windows: createWindows(host, IDLE_MS, onEmpty), onEmpty, closed };
}

/** An answer that is held open until it emits `close`. */
function held(): ServerResponse & EventEmitter {
  return new EventEmitter() as ServerResponse & EventEmitter;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a loopback host', () => {
  it('ends some time after its last window, and not before', () => {
    const { windows, onEmpty, closed } = setUp();
    const [first, second] = [held(), held()];
    windows.hold(A, first);
    windows.hold(B, second);
    first.emit('close');
    vi.advanceTimersByTime(10 * IDLE_MS);
    expect(onEmpty).not.toHaveBeenCalled();
    second.emit('close');
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(onEmpty).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onEmpty).toHaveBeenCalledOnce();
    expect(closed).toEqual([A, B]);
  });

  it('stays for a window that is only loaded again', () => {
    const { windows, onEmpty } = setUp();
    const before = held();
    windows.hold(A, before);
    before.emit('close');
    vi.advanceTimersByTime(IDLE_MS / 2);
    windows.hold(B, held());
    vi.advanceTimersByTime(10 * IDLE_MS);
    expect(onEmpty).not.toHaveBeenCalled();
  });

  it('waits for its first window without end', () => {
    const { onEmpty } = setUp();
    vi.advanceTimersByTime(1_000 * IDLE_MS);
    expect(onEmpty).not.toHaveBeenCalled();
  });

  it('takes the newer of two answers of one window for its sign of life', () => {
    const { windows, closed } = setUp();
    const [older, newer] = [held(), held()];
    windows.hold(A, older);
    windows.hold(A, newer);
    older.emit('close');
    expect(closed).toEqual([]);
    newer.emit('close');
    expect(closed).toEqual([A]);
  });

  it.each([undefined, '', 'short', '../../etc', 'x'.repeat(41), 7, null])('knows no window called %j', (id) => {
    const { windows } = setUp();
    expect(windows.hold(id, held())).toBe(false);
    expect(windows.dispatcher(id)).toBeNull();
  });
});
