import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { app, BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, session, shell } from 'electron';
import { createDispatcher, type Dispatcher } from '../shared/host/dispatcher.ts';
import { FILES_WAITING, isMenuDescription } from '../shared/host/menu.ts';
import type { Locale } from '../shared/messages/table.ts';
import { failure } from '../shared/model/shape.ts';
import { CHANNELS } from './channels.ts';
import { endAfterFault, watchFaults } from './crash.ts';
import { createDialogs } from './dialogs.ts';
import { TRY_SAMPLE_FLAG } from './launch-flags.ts';
import { showMenu } from './menu.ts';
import { createWindowPrinter } from './print-window.ts';
import { isOurUrl, registerScheme, serveBundle } from './protocol.ts';
import { closeSession, isOurFrame } from './security.ts';
import { createHost, type Host } from './services/host.ts';
import { rendererFolder, samplePath } from './services/places.ts';
import { lastPlace } from './services/window-place.ts';
import { openWindow } from './window.ts';

/** Files among the words of a command line: what exists and is no option. */
function filesAmong(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-'))
    .map((word) => (isAbsolute(word) ? word : resolve(folder, word)))
    .filter((path) => path !== app.getAppPath() && existsSync(path));
}

/** The first word is the program; while developing, the second is the folder that Electron runs. */
function ownWords(argv: readonly string[]): readonly string[] {
  return argv.slice(app.isPackaged ? 1 : 2);
}

function locale(): Locale {
  return app.getLocale().startsWith('ja') ? 'ja' : 'en';
}

function startHost(): Host {
  const program = app.getAppPath();
  const words = ownWords(process.argv);
  return createHost({
    stateFolder: app.getPath('userData'),
    samplePath: samplePath(program),
    version: app.getVersion(),
    locale: locale(),
    openFiles: filesAmong(words, process.cwd()),
    trySample: words.includes(TRY_SAMPLE_FLAG),
    platform: {
      kind: 'electron',
      dialogs: createDialogs(locale()),
      reveal: async (path) => shell.showItemInFolder(path),
      printer: createWindowPrinter(),
    },
  });
}

/** One dispatcher for each window; what a window held is let go when it is gone, or shows its page anew. */
function createWindowDispatchers(host: Host): (event: IpcMainInvokeEvent) => Dispatcher {
  const dispatchers = new Map<number, Dispatcher>();
  let opened = 0;
  return ({ sender }) => {
    const known = dispatchers.get(sender.id);
    if (known) return known;
    opened++;
    const window = host.openWindow(`electron-${sender.id}-${opened}`);
    const dispatcher = createDispatcher(window.api, (method, error) => {
      void host.log.note('error', `${method}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    });
    dispatchers.set(sender.id, dispatcher);
    const leave = () => {
      if (dispatchers.get(sender.id) !== dispatcher) return;
      dispatchers.delete(sender.id);
      void window.close();
    };
    sender.once('destroyed', leave);
    sender.once('render-process-gone', leave);
    sender.once('did-navigate', leave);
    return dispatcher;
  };
}

function listen(host: Host): void {
  const dispatcherOf = createWindowDispatchers(host);
  ipcMain.handle(CHANNELS.ask, (event, method: unknown, argument: unknown) => {
    if (!isOurFrame(event.senderFrame)) return failure('refused');
    return dispatcherOf(event)(method, argument);
  });
  ipcMain.on(CHANNELS.menu, (event: IpcMainEvent, menu: unknown) => {
    if (!isOurFrame(event.senderFrame) || !isMenuDescription(menu)) return;
    showMenu(menu, locale(), (id) => event.sender.send(CHANNELS.command, id));
  });
}

function handOver(host: Host, paths: readonly string[]): void {
  host.handOver(paths);
  // By its page: a window that prints is no desk, and a minimised one counts as not visible on macOS.
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => isOurUrl(webContents.getURL()));
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
  if (paths.length > 0) window.webContents.send(CHANNELS.command, FILES_WAITING);
}

function start(): void {
  registerScheme();
  // A file can be double-clicked before anything is ready: macOS always tells of it then.
  const early: string[] = [];
  let host: Host | null = null;
  const take = (paths: readonly string[]) => {
    if (host) handOver(host, paths);
    else early.push(...paths);
  };
  const note = async (text: string) => host?.log.note('error', text);
  watchFaults(locale, note);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
  });
  app.on('second-instance', (_, argv, folder) => take(filesAmong(ownWords(argv), folder)));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => void host?.close());

  const open = async () => {
    // Electron's own menu has reload and developer tools in it; ours comes from the page.
    showMenu([], locale(), () => undefined);
    closeSession(session.defaultSession);
    serveBundle(session.defaultSession, rendererFolder(app.getAppPath()));
    host = startHost();
    host.handOver(early);
    listen(host);
    const folder = join(app.getAppPath(), 'dist', 'electron');
    await openWindow(folder, locale(), await lastPlace(app.getPath('userData')), note);
  };
  // Without a window the program would live on unseen.
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => endAfterFault(error, locale(), note));
}

// A second start hands its files to the first one and ends.
if (app.requestSingleInstanceLock()) start();
else app.quit();
