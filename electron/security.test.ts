import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

// The real module would fetch the program; what matters here is what we ask of it.
const windows: { options: Record<string, unknown>; webContents: EventEmitter; loaded: string[] }[] = [];
const handled = new Map<string, (request: Request) => Response | Promise<Response>>();
const asked: string[] = [];
let answerToClose = 0;
const note = async () => undefined;

class FakeWindow extends EventEmitter {
  static getAllWindows = () => [];
  static getFocusedWindow = () => null;
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    windows.push(this);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  show(): void {}
  destroy(): void {}
}

class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => unknown) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
  getURL = () => 'app://soan/';
  printToPDF = async () => Buffer.from('%PDF');
}

type Answer = (value: unknown) => void;

/** Remembers what was set on a session. */
function fakeSession() {
  const set: Record<string, (...values: never[]) => unknown> = {};
  const keep = (name: string) => (handler: (...values: never[]) => unknown) => {
    set[name] = handler;
  };
  return {
    set,
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: (on: boolean) => keep('spelling')(() => on),
    webRequest: { onBeforeRequest: keep('before') },
    protocol: { handle: (scheme: string, handler: (request: Request) => Response) => handled.set(scheme, handler) },
  };
}
const printSession = fakeSession();

vi.doMock('electron', () => ({
  BrowserWindow: FakeWindow,
  screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 24, width: 1920, height: 1000 } }) },
  Menu: {},
  app: { name: 'Soan' },
  dialog: {
    showMessageBox: async ({ detail }: { detail: string }) => {
      asked.push(detail);
      return { response: 1 };
    },
    showMessageBoxSync: () => answerToClose,
  },
  shell: { openExternal: async (url: string) => asked.push(`opened ${url}`) },
  protocol: { registerSchemesAsPrivileged: (schemes: unknown) => asked.push(JSON.stringify(schemes)) },
  session: { fromPartition: () => printSession },
}));

const { confineContents, closeSession, isOurFrame } = await import('./security.ts');
const { isOurUrl, registerScheme, serveBundle } = await import('./protocol.ts');
const { openWindow, pagePreferences } = await import('./window.ts');
const { createWindowPrinter } = await import('./print-window.ts');

beforeEach(() => {
  windows.length = 0;
  asked.length = 0;
});

describe('an address of ours', () => {
  it.each(['app://soan/', 'app://soan/index.html', 'app://soan/assets/a.js?x#y'])('is %s', (url) => {
    expect(isOurUrl(url)).toBe(true);
  });
  it.each([
    'app://evil/',
    'app://soan.evil/',
    'http://soan/',
    'https://soan/',
    'file:///app/soan',
    'app:soan',
    'null',
    '',
    'javascript:alert(1)',
    'app://user@evil/',
    'app://soan:1/',
  ])('is not %j', (url) => {
    expect(isOurUrl(url)).toBe(false);
  });
});

describe('a frame of ours', () => {
  const frame = (url: string, parent: unknown = null) => ({ url, parent }) as never;
  it.each<[string, never, boolean]>([
    ['our page', frame('app://soan/'), true],
    ['a frame inside it', frame('app://soan/', {}), false],
    ['another page', frame('https://example.org/'), false],
    ['a printed document', frame('app://print/1'), false],
    ['a frame that is gone', null as never, false],
  ])('%s: %j', (_, value, ours) => {
    expect(isOurFrame(value)).toBe(ours);
  });
});

describe('the session', () => {
  const session = fakeSession();
  closeSession(session as never);
  const granted = (permission: string, url: string) => {
    let given: unknown;
    (session.set.request as unknown as (contents: unknown, name: string, answer: Answer) => void)(
      { getURL: () => url },
      permission,
      (value) => {
        given = value;
      },
    );
    return given;
  };

  it.each([
    'media',
    'geolocation',
    'notifications',
    'pointerLock',
    'openExternal',
    'clipboard-read',
    'hid',
    'serial',
    'usb',
    'midi',
  ])('refuses %s', (permission) => {
    expect(granted(permission, 'app://soan/')).toBe(false);
    expect((session.set.check as unknown as (...v: unknown[]) => unknown)(null, permission, 'app://soan')).toBe(false);
  });

  it.each(['clipboard-sanitized-write', 'fullscreen'])('lets our page, and no other, have %s', (permission) => {
    expect(granted(permission, 'app://soan/')).toBe(true);
    expect(granted(permission, 'https://example.org/')).toBe(false);
    const check = session.set.check as unknown as (...values: unknown[]) => unknown;
    expect(check(null, permission, 'app://soan')).toBe(true);
    expect(check(null, permission, 'https://example.org')).toBe(false);
    expect(check(null, permission, 'app://print')).toBe(false);
  });

  it('refuses devices and spelling dictionaries', () => {
    expect((session.set.device as unknown as () => unknown)()).toBe(false);
    expect((session.set.spelling as unknown as () => unknown)()).toBe(false);
  });

  it.each<[string, boolean]>([
    ['app://soan/a.js', false],
    ['blob:app://soan/1', false],
    ['data:font/woff2;base64,', false],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.org/', true],
  ])('%s is cancelled: %j', (url, cancel) => {
    let answer: unknown;
    (session.set.before as unknown as (details: unknown, answer: Answer) => void)({ url }, (value) => {
      answer = value;
    });
    expect(answer).toEqual({ cancel });
  });
});

describe('a page', () => {
  const contents = new FakeContents();
  const followed: string[] = [];
  confineContents(contents as never, (url) => followed.push(url));
  const prevented = (event: string, details: Record<string, unknown>) => {
    const preventDefault = vi.fn();
    contents.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  it.each<[string, Record<string, unknown>, boolean]>([
    ['will-navigate', { url: 'https://example.org/' }, true],
    ['will-navigate', { url: 'file:///etc/passwd' }, true],
    ['will-navigate', { url: 'app://soan/' }, false],
    ['will-frame-navigate', { url: 'https://example.org/', isMainFrame: false }, true],
    ['will-frame-navigate', { url: 'app://soan/', isMainFrame: false }, true],
    ['will-frame-navigate', { url: 'blob:app://soan/1', isMainFrame: false }, false],
    ['will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false }, false],
    ['will-redirect', { url: 'app://soan/' }, true],
    ['will-attach-webview', {}, true],
  ])('%s %j is prevented: %j', (event, details, expected) => {
    expect(prevented(event, details)).toBe(expected);
  });

  it('opens no window; a person is asked about https links only', () => {
    for (const url of ['https://example.org/', 'http://example.org/', 'file:///x', 'javascript:1', 'app://soan/']) {
      expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
    }
    expect(followed).toEqual(['https://example.org/']);
  });
});

describe('the window', () => {
  it('is sandboxed and isolated', () => {
    expect(pagePreferences('/p.cjs')).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      allowRunningInsecureContent: false,
      spellcheck: false,
    });
  });

  it('shows our page with those preferences, and asks before unsaved work is left', async () => {
    await openWindow('/folder', 'ja', null, note);
    const [window] = windows;
    expect(window?.options.webPreferences).toEqual(pagePreferences(join('/folder', 'preload.cjs')));
    expect(window?.loaded).toEqual(['app://soan/']);
    for (const [answer, closes] of [
      [0, 0],
      [1, 1],
    ] as const) {
      answerToClose = answer;
      const preventDefault = vi.fn();
      window?.webContents.emit('will-prevent-unload', { preventDefault });
      expect(preventDefault).toHaveBeenCalledTimes(closes);
    }
  });

  it.each([
    [
      { x: 40, y: 60, width: 1600, height: 900 },
      { x: 40, y: 60, width: 1600, height: 900 },
    ],
    // Half of its head is off the screen, or all of it: the size is kept, the system places it.
    [
      { x: 1700, y: 60, width: 1600, height: 900 },
      { width: 1600, height: 900 },
    ],
    [
      { x: 40, y: -700, width: 1600, height: 900 },
      { width: 1600, height: 900 },
    ],
    [null, { width: 1280, height: 860 }],
  ])('stands where it stood, where a screen is still there: %o', async (place, options) => {
    await openWindow('/folder', 'ja', place, note);
    const { x, y, width, height } = windows.at(-1)!.options as unknown as Record<string, number | undefined>;
    expect({ ...(x !== undefined && { x, y }), width, height }).toEqual(options);
  });

  it('asks before a link leaves Soan, and stays where the person says so', async () => {
    await openWindow('/folder', 'en', null, note);
    (windows[0]!.webContents as unknown as FakeContents).openHandler?.({ url: 'https://example.org/' });
    await Promise.resolve();
    expect(asked).toEqual(['https://example.org/']);
  });
});

describe('our scheme', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'soan-scheme-'));
    mkdirSync(join(folder, 'bundle'));
    writeFileSync(join(folder, 'bundle', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'outside.js'), 'secret');
    serveBundle(fakeSession() as never, join(folder, 'bundle'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a secure origin of its own, without more', () => {
    registerScheme();
    expect(JSON.parse(asked[0] ?? '')).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it.each<[string, string, number]>([
    ['GET', 'app://soan/', 200],
    ['GET', 'app://soan/index.html', 200],
    ['GET', 'app://soan/%2e%2e/outside.js', 404],
    ['GET', 'app://soan/..%2foutside.js', 404],
    ['GET', 'app://evil/index.html', 403],
    ['POST', 'app://soan/', 403],
  ])('%s %s → %i', async (method, url, status) => {
    const response = await handled.get('app')!({ method, url } as Request);
    expect(response.status).toBe(status);
    if (status === 200) expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('printing', () => {
  it('happens in a hidden window without scripts, that can reach its own document only', async () => {
    const pdf = await createWindowPrinter().print({ html: '<p>案</p>', paper: 'A4', landscape: false });
    expect(new TextDecoder().decode(pdf)).toBe('%PDF');
    expect(windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: { partition: 'print', sandbox: true, javascript: false, nodeIntegration: false },
    });
    const url = windows[0]?.loaded[0] ?? '';
    // Gone as soon as it is printed.
    expect((await handled.get('app')!({ url } as Request)).status).toBe(404);
    let answer: unknown;
    (printSession.set.before as unknown as (details: unknown, answer: Answer) => void)(
      { url: 'https://example.org/x.png' },
      (value) => {
        answer = value;
      },
    );
    expect(answer).toEqual({ cancel: true });
    const given: unknown[] = [];
    (printSession.set.request as unknown as (...v: unknown[]) => void)(null, 'media', (value: unknown) =>
      given.push(value),
    );
    for (const name of ['check', 'device']) given.push((printSession.set[name] as unknown as () => unknown)());
    expect(given).toEqual([false, false, false]);
  });
});
