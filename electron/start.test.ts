import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FILES_WAITING } from '../shared/host/menu.ts';
import { shellMessages } from '../shared/messages/shell.ts';
import { CHANNELS } from './channels.ts';

/** A window as far as the start of the program asks it. */
class Window {
  readonly sent: unknown[][] = [];
  readonly restore = vi.fn();
  readonly focus = vi.fn();
  readonly webContents = { getURL: () => this.url, send: (...values: unknown[]) => void this.sent.push(values) };
  readonly url: string;
  readonly minimized: boolean;
  constructor(url: string, minimized = false) {
    this.url = url;
    this.minimized = minimized;
  }
  isMinimized = () => this.minimized;
}

interface Program {
  readonly app: EventEmitter & { readonly quit: () => void; readonly exit: (code: number) => void };
  readonly windows: Window[];
  readonly boxes: string[][];
  readonly ready: () => void;
  /** Names of the files that a page would be told of, each once. */
  readonly launchFiles: () => Promise<number>;
  readonly isOpen: () => boolean;
}

let folder: string;
let argv: readonly string[];
const exceptions = process.listeners('uncaughtException');
const rejections = process.listeners('unhandledRejection');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-start-'));
  for (const name of ['a.soan', 'b.soan']) writeFileSync(join(folder, name), name);
  argv = process.argv;
  process.argv = ['soan'];
});

afterEach(() => {
  process.argv = [...argv];
  // What the program listens to stays with the process of the test.
  for (const listener of process.listeners('uncaughtException')) {
    if (!exceptions.includes(listener)) process.off('uncaughtException', listener);
  }
  for (const listener of process.listeners('unhandledRejection')) {
    if (!rejections.includes(listener)) process.off('unhandledRejection', listener);
  }
  vi.resetModules();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the main process of a program that stands alone; it is not ready until told. */
async function startProgram({ isFirst = true, opens = true } = {}): Promise<Program> {
  const windows: Window[] = [];
  const boxes: string[][] = [];
  const invoked = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();
  let isOpen = false;
  let ready = () => {};
  const app = Object.assign(new EventEmitter(), {
    name: 'Soan',
    isPackaged: true,
    requestSingleInstanceLock: () => isFirst,
    whenReady: () => new Promise<void>((resolve) => (ready = resolve)),
    getAppPath: () => join(import.meta.dirname, '..'),
    getPath: () => join(folder, 'state'),
    getVersion: () => '0.1.0',
    getLocale: () => 'ja-JP',
    quit: vi.fn(),
    exit: vi.fn(),
  });
  vi.doMock('electron', () => ({
    app,
    BrowserWindow: { getAllWindows: () => windows },
    Menu: { buildFromTemplate: () => null, setApplicationMenu: () => undefined },
    dialog: { showErrorBox: (...words: string[]) => boxes.push(words) },
    ipcMain: { handle: (channel: string, handler: never) => invoked.set(channel, handler), on: () => undefined },
    protocol: { registerSchemesAsPrivileged: () => undefined },
    session: { defaultSession: {} },
    shell: {},
  }));
  vi.doMock('./window.ts', () => ({
    openWindow: async () => {
      if (!opens) throw new Error('no window');
      isOpen = true;
    },
  }));
  vi.doMock('./security.ts', () => ({ closeSession: () => undefined, isOurFrame: () => true }));
  vi.doMock('./protocol.ts', async (original) => ({
    ...(await original<typeof import('./protocol.ts')>()),
    serveBundle: () => undefined,
  }));
  await import('./main.ts');
  const sender = Object.assign(new EventEmitter(), { id: 1 });
  return {
    app,
    windows,
    boxes,
    ready: () => ready(),
    isOpen: () => isOpen,
    async launchFiles() {
      const reply = await invoked.get(CHANNELS.ask)?.({ sender, senderFrame: null }, 'takeLaunchFiles', null);
      return (reply as { value: readonly string[] }).value.length;
    },
  };
}

async function startedProgram(): Promise<Program> {
  const program = await startProgram();
  program.ready();
  await vi.waitFor(() => expect(program.isOpen()).toBe(true));
  return program;
}

const openFile = (program: Program, name: string) => {
  const preventDefault = vi.fn();
  program.app.emit('open-file', { preventDefault }, join(folder, name));
  return preventDefault;
};

describe('a double-clicked file', () => {
  it('waits where nothing is ready yet, and is told once', async () => {
    const program = await startProgram();
    expect(openFile(program, 'a.soan')).toHaveBeenCalled();
    program.ready();
    await vi.waitFor(() => expect(program.isOpen()).toBe(true));
    expect(await program.launchFiles()).toBe(1);
    expect(await program.launchFiles()).toBe(0);
    program.app.emit('will-quit');
  });

  it('goes to the page that is open, which comes to the front', async () => {
    const program = await startedProgram();
    const window = new Window('app://soan/');
    program.windows.push(new Window('app://print/1'), window);
    openFile(program, 'a.soan');
    expect(window.sent).toEqual([[CHANNELS.command, FILES_WAITING]]);
    expect(window.focus).toHaveBeenCalledTimes(1);
    expect(program.windows[0]?.sent).toEqual([]);
    expect(await program.launchFiles()).toBe(1);
    program.app.emit('will-quit');
  });

  it('on the command line of the first start is opened; options and what is not there are none', async () => {
    process.argv = ['soan', '--inspect', join(folder, 'a.soan'), join(folder, 'gone.soan')];
    const program = await startedProgram();
    expect(await program.launchFiles()).toBe(1);
    program.app.emit('will-quit');
  });
});

describe('a second start', () => {
  it('ends at once where it is the second', async () => {
    const program = await startProgram({ isFirst: false });
    expect(program.app.quit).toHaveBeenCalledTimes(1);
    expect(program.app.listenerCount('second-instance')).toBe(0);
  });

  it.each<[string, readonly string[], number]>([
    ['a file by its path', ['soan', 'PATH'], 1],
    ['files from the folder in which they were named', ['soan', 'a.soan', './b.soan'], 2],
    ['switches of Chromium', ['soan', '--allow-file-access-from-files', 'a.soan'], 1],
    ['a file that is not there', ['soan', 'gone.soan'], 0],
    ['nothing', ['soan'], 0],
  ])('hands over %s, and the window comes to the front', async (_, words, count) => {
    const program = await startedProgram();
    const window = new Window('app://soan/', true);
    program.windows.push(window);
    const told = words.map((word) => (word === 'PATH' ? join(folder, 'a.soan') : word));
    program.app.emit('second-instance', {}, told, folder);
    expect(window.restore).toHaveBeenCalledTimes(1);
    expect(window.focus).toHaveBeenCalledTimes(1);
    expect(window.sent).toHaveLength(count > 0 ? 1 : 0);
    expect(await program.launchFiles()).toBe(count);
    program.app.emit('will-quit');
  });

  it('while the first is not ready yet loses no file', async () => {
    const program = await startProgram();
    program.app.emit('second-instance', {}, ['soan', 'a.soan'], folder);
    program.ready();
    await vi.waitFor(() => expect(program.isOpen()).toBe(true));
    expect(await program.launchFiles()).toBe(1);
    program.app.emit('will-quit');
  });
});

describe('the program', () => {
  it('ends with its last window', async () => {
    const program = await startedProgram();
    program.app.emit('window-all-closed');
    expect(program.app.quit).toHaveBeenCalledTimes(1);
    program.app.emit('will-quit');
  });

  it('that cannot open its window says so and ends, instead of living on unseen', async () => {
    const program = await startProgram({ opens: false });
    program.ready();
    await vi.waitFor(() => expect(program.app.exit).toHaveBeenCalledWith(1));
    expect(program.boxes).toEqual([[shellMessages.ja.crash.program.title, shellMessages.ja.crash.program.detail]]);
    program.app.emit('will-quit');
  });
});
