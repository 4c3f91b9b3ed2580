import type { ServerResponse } from 'node:http';
import { createDispatcher, type Dispatcher } from '../../shared/host/dispatcher.ts';
import type { Host, HostWindow } from '../services/host.ts';

/** Ids are made by the page, one for each time it is loaded. */
const WINDOW_ID = /^[A-Za-z0-9_-]{8,40}$/;

export const WINDOW_HEADER = 'x-soan-window';

/**
 * The windows of a loopback server. A page holds one answer open as its sign of life; when that breaks (closed, reloaded,
 * crashed) its locks are free and its journals are orphans at once, without a timer to wait for.
 */
export interface LoopbackWindows {
  /** The dispatcher of a window, opened at its first question; null for what is no window id. */
  dispatcher(id: unknown): Dispatcher | null;
  /** Keeps `response` open until the window goes. */
  hold(id: unknown, response: ServerResponse): boolean;
}

interface OpenWindow {
  readonly window: HostWindow;
  readonly ask: Dispatcher;
}

/**
 * @param onEmpty the last window has been gone for `idleMs`; never called before the first one came
 */
export function createWindows(host: Host, idleMs: number, onEmpty: () => void): LoopbackWindows {
  const open = new Map<string, OpenWindow>();
  const held = new Map<string, ServerResponse>();
  let idle: NodeJS.Timeout | null = null;

  function enter(id: unknown): OpenWindow | null {
    if (typeof id !== 'string' || !WINDOW_ID.test(id)) return null;
    const known = open.get(id);
    if (known) return known;
    const window = host.openWindow(id);
    const ask = createDispatcher(window.api, (method, error) => {
      void host.log.note(
        'error',
        `${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
    const entered = { window, ask };
    open.set(id, entered);
    return entered;
  }

  function leave(id: string, response: ServerResponse): void {
    // A page that reconnected has a newer answer open.
    if (held.get(id) !== response) return;
    held.delete(id);
    const left = open.get(id);
    open.delete(id);
    void left?.window.close();
    if (held.size > 0) return;
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => {
      if (held.size === 0) onEmpty();
    }, idleMs);
    idle.unref();
  }

  return {
    dispatcher: (id) => enter(id)?.ask ?? null,
    hold(id, response) {
      if (!enter(id)) return false;
      const name = id as string;
      held.set(name, response);
      if (idle) clearTimeout(idle);
      response.once('close', () => leave(name, response));
      return true;
    },
  };
}
