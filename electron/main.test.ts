import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'soan-main-'));
const invoked = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();
const heard = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();
const menus: unknown[] = [];
const opened: unknown[] = [];

const app = Object.assign(new EventEmitter(), {
  name: 'Soan',
  isPackaged: true,
  requestSingleInstanceLock: () => true,
  whenReady: async () => undefined,
  getAppPath: () => join(import.meta.dirname, '..'),
  getPath: () => folder,
  getVersion: () => '0.1.0',
  getLocale: () => 'ja-JP',
  quit: () => undefined,
});

vi.doMock('electron', () => ({
  app,
  BrowserWindow: { getAllWindows: () => [] },
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => menus.push(menu) },
  dialog: {},
  ipcMain: {
    handle: (channel: string, handler: never) => invoked.set(channel, handler),
    on: (channel: string, handler: never) => heard.set(channel, handler),
  },
  protocol: { registerSchemesAsPrivileged: () => undefined },
  session: { defaultSession: {} },
  shell: {},
}));
vi.doMock('./window.ts', () => ({ openWindow: async (...values: unknown[]) => opened.push(values) }));
vi.doMock('./security.ts', async (original) => ({
  ...(await original<typeof import('./security.ts')>()),
  closeSession: () => undefined,
}));
vi.doMock('./protocol.ts', async (original) => ({
  ...(await original<typeof import('./protocol.ts')>()),
  serveBundle: () => undefined,
}));

beforeAll(async () => {
  await import('./main.ts');
  await vi.waitFor(() => expect(opened).toHaveLength(1));
});
afterAll(() => {
  app.emit('will-quit');
  rmSync(folder, { recursive: true, force: true });
});

const ours = { url: 'app://soan/', parent: null };

class Sender extends EventEmitter {
  readonly id: number;
  readonly sent: unknown[][] = [];
  constructor(id: number) {
    super();
    this.id = id;
  }
  send(...values: unknown[]): void {
    this.sent.push(values);
  }
}

function ask(senderFrame: unknown, method: unknown, argument: unknown, sender = new Sender(1)): unknown {
  return invoked.get('soan:ask')!({ sender, senderFrame }, method, argument);
}

describe('a message to the main process', () => {
  it('from our page is answered', async () => {
    expect(await ask(ours, 'hello', { returns: true })).toMatchObject({
      ok: true,
      value: { host: 'electron', nativeDialogs: true, canPrintPdf: true, locale: 'ja' },
    });
  });

  it.each<[string, unknown]>([
    ['another page', { url: 'https://example.org/', parent: null }],
    ['a frame inside our page', { url: 'app://soan/', parent: ours }],
    ['a frame that is gone', null],
  ])('from %s is refused', async (_, frame) => {
    expect(await ask(frame, 'hello', { returns: true })).toEqual({ ok: false, code: 'refused', detail: {} });
  });

  it.each<[string, unknown, unknown]>([
    ['an unknown method', 'quit', null],
    ['a name of the prototype', 'constructor', null],
    ['another shape', 'read', { file: '/etc/passwd' }],
  ])('of %s is refused', async (_, method, argument) => {
    expect(await ask(ours, method, argument)).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('about the menu is taken from our page, in the right shape', () => {
    const menu = [{ label: 'ファイル', sections: [[{ id: 'file.save', label: '保存', keys: 'Mod-s' }]] }];
    const tell = (senderFrame: unknown, description: unknown) =>
      heard.get('soan:menu')!({ sender: new Sender(1), senderFrame }, description);
    tell({ url: 'https://example.org/', parent: null }, menu);
    tell(ours, [{ label: 'x', sections: [[{ id: '../x', label: 'x', keys: null }]] }]);
    tell(ours, 'menu');
    // Ours without entries, in the place of Electron's own.
    expect(menus).toHaveLength(1);
    tell(ours, menu);
    expect(menus).toHaveLength(2);
  });
});

describe('a window that goes', () => {
  it('lets its journals go, so that the next one is offered them', async () => {
    const first = new Sender(11);
    const bytes = new Uint8Array([1, 2, 3]);
    const request = { journal: null, file: null, name: '無題', bytes };
    const journal = ((await ask(ours, 'writeJournal', request, first)) as { value: string }).value;
    const second = new Sender(12);
    expect(await ask(ours, 'orphanJournals', null, second)).toMatchObject({ value: [] });
    first.emit('render-process-gone');
    expect(await ask(ours, 'orphanJournals', null, second)).toMatchObject({ value: [{ journal, name: '無題' }] });
  });
});
