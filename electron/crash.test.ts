import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shellMessages } from '../shared/messages/shell.ts';

const asked: { message: string; buttons: readonly string[]; cancelId: number }[] = [];
const boxes: string[][] = [];
const exit = vi.fn();
let answer = 0;

vi.doMock('electron', () => ({
  app: { exit },
  dialog: {
    showMessageBox: async (_: unknown, options: (typeof asked)[number]) => {
      asked.push(options);
      return { response: answer };
    },
    showErrorBox: (...words: string[]) => boxes.push(words),
  },
}));
const { endAfterFault, offerReload, watchFaults } = await import('./crash.ts');

class Page extends EventEmitter {
  readonly reload = vi.fn();
}

class Window {
  readonly webContents = new Page();
  readonly destroy = vi.fn();
  gone = false;
  isDestroyed = () => this.gone;
}

const noted: string[] = [];
const note = async (text: string) => void noted.push(text);

beforeEach(() => {
  for (const list of [asked, boxes, noted]) list.length = 0;
  exit.mockClear();
});

const settle = () => new Promise((resolve) => setImmediate(resolve));
const die = (window: Window, reason: string) =>
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });

describe('a page whose process died', () => {
  function watched(): Window {
    const window = new Window();
    offerReload(window as never, 'ja', note);
    return window;
  }

  it.each(['crashed', 'oom', 'killed', 'launch-failed', 'abnormal-exit'])('of %s is offered anew', async (reason) => {
    answer = 0;
    const window = watched();
    die(window, reason);
    await settle();
    expect(asked.map(({ message }) => message)).toEqual([shellMessages.ja.crash.page.question]);
    expect(window.webContents.reload).toHaveBeenCalledTimes(1);
    expect(window.destroy).not.toHaveBeenCalled();
    expect(noted).toEqual([`page gone: ${reason} (5)`]);
  });

  it('is given up where the person says so, or closes the question', async () => {
    const window = watched();
    answer = 1;
    die(window, 'crashed');
    await settle();
    expect(asked[0]?.cancelId).toBe(1);
    expect(window.destroy).toHaveBeenCalledTimes(1);
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });

  it('is asked about once at a time, and again the next time', async () => {
    answer = 0;
    const window = watched();
    die(window, 'crashed');
    die(window, 'crashed');
    await settle();
    expect(asked).toHaveLength(1);
    die(window, 'crashed');
    await settle();
    expect(asked).toHaveLength(2);
  });

  it.each<[string, (window: Window) => void]>([
    ['it left of itself', (window) => die(window, 'clean-exit')],
    [
      'its window is closed',
      (window) => {
        window.gone = true;
        die(window, 'crashed');
      },
    ],
  ])('is no question where %s', async (_, happen) => {
    const window = watched();
    happen(window);
    await settle();
    expect(asked).toEqual([]);
  });

  it('is left alone where its window was closed meanwhile', async () => {
    answer = 0;
    const window = watched();
    die(window, 'crashed');
    window.gone = true;
    await settle();
    expect(window.webContents.reload).not.toHaveBeenCalled();
    expect(window.destroy).not.toHaveBeenCalled();
  });
});

describe('a fault of the main process', () => {
  let before: Record<'uncaughtException' | 'unhandledRejection', readonly ((...values: never[]) => void)[]>;
  const own = (name: keyof typeof before) =>
    process.listeners(name as never).filter((listener) => !before[name].includes(listener as never)) as unknown as ((
      error: unknown,
    ) => void)[];

  beforeEach(() => {
    before = {
      uncaughtException: process.listeners('uncaughtException') as never,
      unhandledRejection: process.listeners('unhandledRejection') as never,
    };
  });
  afterEach(() => {
    for (const name of ['uncaughtException', 'unhandledRejection'] as const) {
      for (const listener of own(name)) process.off(name as never, listener as never);
    }
  });

  it.each(['ja', 'en'] as const)('is noted, told in a sentence without a stack, and ends (%s)', async (locale) => {
    await endAfterFault(new Error('secret reason'), locale, note);
    expect(boxes).toEqual([[shellMessages[locale].crash.program.title, shellMessages[locale].crash.program.detail]]);
    expect(noted[0]).toContain('secret reason');
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('ends even where the log cannot be written', async () => {
    await endAfterFault(new Error('x'), 'en', async () => Promise.reject(new Error('disk')));
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('is told once, however many follow', async () => {
    watchFaults(() => 'ja', note);
    const [caught] = own('uncaughtException');
    caught?.(new Error('first'));
    caught?.(new Error('second'));
    await settle();
    expect(boxes).toHaveLength(1);
    expect(noted.join()).not.toContain('second');
  });

  it('in a promise that nobody awaited is noted and ends nothing', async () => {
    watchFaults(() => 'ja', note);
    own('unhandledRejection')[0]?.(new Error('no browser'));
    await settle();
    expect(noted).toEqual(['main, not awaited: Error: no browser']);
    expect([boxes, exit.mock.calls]).toEqual([[], []]);
  });
});
