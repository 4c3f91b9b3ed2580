import { basename, dirname, isAbsolute, join } from 'node:path';
import type { FileHandle, FileKind, HostApi, HostInfo } from '../../shared/host/api.ts';
import { HostError } from '../../shared/host/errors.ts';
import { createBrowser } from './browse.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { createFiles } from './files.ts';
import { createHandles } from './handles.ts';
import { createLocks } from './locks.ts';
import { createLog, type Log } from './log.ts';
import { type Owner, type ProcessProbe, processRuns, SIGN_OF_LIFE_MS, thisOwner } from './owner.ts';
import type { Printer } from './print.ts';
import { createRecent } from './recent.ts';
import { createRecovery } from './recovery.ts';
import { readSample } from './sample.ts';
import { createSettings } from './settings.ts';
import { sweepTemporaries } from './temporary.ts';

/** What the two hosts do in ways of their own. */
export interface HostPlatform {
  readonly kind: HostInfo['host'];
  /** Null where the renderer shows its own dialog, fed by `browse`. */
  readonly dialogs: {
    open(kinds: readonly FileKind[]): Promise<string | null>;
    save(suggestedName: string, kind: FileKind): Promise<string | null>;
    folder(): Promise<string | null>;
  } | null;
  reveal(path: string): Promise<void>;
  readonly printer: Printer;
}

export interface HostOptions {
  readonly stateFolder: string;
  readonly samplePath: string;
  readonly version: string;
  readonly locale: 'ja' | 'en';
  readonly platform: HostPlatform;
  /** Absolute paths named at the start. */
  readonly openFiles?: readonly string[];
  /** Show the sample where no file is named. */
  readonly trySample?: boolean;
  /** Where `browse` begins; the home folder. */
  readonly startFolder?: string;
  readonly fs?: FileSystem;
  readonly runs?: ProcessProbe;
}

/** One open window: the API that it may ask, and what it owns (locks, journals) until it is closed. */
export interface HostWindow {
  readonly api: HostApi;
  close(): Promise<void>;
}

export interface Host {
  openWindow(id: string): HostWindow;
  /** Files handed over by a second start; the next `takeLaunchFiles` tells them. */
  handOver(paths: readonly string[]): void;
  readonly log: Log;
  close(): Promise<void>;
}

function platformName(): HostInfo['platform'] {
  const name = process.platform;
  return name === 'linux' || name === 'darwin' || name === 'win32' ? name : 'other';
}

export function createHost(options: HostOptions): Host {
  const { platform, stateFolder } = options;
  const fs = options.fs ?? nodeFileSystem;
  const runs = options.runs ?? processRuns;
  const handles = createHandles();
  const locks = createLocks({ fs, runs, fallbackFolder: join(stateFolder, 'locks') });
  const files = createFiles({ fs, handles, locks });
  const recovery = createRecovery({ fs, handles, runs, folder: join(stateFolder, 'journals') });
  const recent = createRecent(fs, handles, stateFolder);
  const settings = createSettings(fs, stateFolder);
  const browser = createBrowser(fs, handles, options.startFolder);
  const log = createLog(join(stateFolder, 'soan.log'));
  const windows = new Map<string, HostWindow>();
  let waiting: FileHandle[] = [];
  let trySample = options.trySample ?? false;

  function handOver(paths: readonly string[]): void {
    for (const path of paths) {
      if (!isAbsolute(path)) throw new RangeError('A file is handed over by its absolute path');
      waiting.push(handles.files.handleOf(path));
    }
  }
  handOver(options.openFiles ?? []);

  function takeLaunchFiles(): readonly FileHandle[] {
    const taken = waiting;
    waiting = [];
    trySample = false;
    return taken;
  }

  const life = setInterval(() => {
    void locks.giveSign();
    void recovery.giveSign();
  }, SIGN_OF_LIFE_MS);
  life.unref();

  const swept = new Map<string, Promise<void>>();
  /** What a crash left beside a dossier goes, once for each folder, and nobody waits for it. */
  function tidy(file: FileHandle): void {
    const folder = dirname(handles.files.pathOf(file));
    if (swept.has(folder)) return;
    swept.set(
      folder,
      Promise.all([sweepTemporaries(fs, folder, runs), locks.sweep(folder)]).then(() => undefined),
    );
  }

  /** Recent files are a comfort: a full disk must not turn a good save into a failure. */
  const remember = (file: FileHandle) => recent.note(file).catch(() => undefined);

  const pathToHandle = (path: string | null) => (path === null ? null : handles.files.handleOf(path));

  function dialogs(): NonNullable<HostPlatform['dialogs']> {
    if (!platform.dialogs) throw new HostError('not-supported');
    return platform.dialogs;
  }

  function apiFor(owner: Owner): HostApi {
    return {
      hello: async ({ returns }) => {
        const asked = trySample && waiting.length === 0;
        const [canPrintPdf, kept, orphans, sample] = await Promise.all([
          platform.printer.available(),
          settings.read().catch(() => ({})),
          returns ? null : recovery.orphans().catch(() => null),
          asked && !returns ? readSample(fs, options.samplePath).catch(() => null) : null,
        ]);
        return {
          host: platform.kind,
          version: options.version,
          platform: platformName(),
          nativeDialogs: platform.dialogs !== null,
          canPrintPdf,
          locale: options.locale,
          settings: kept,
          // The files are taken where the rest could be told only: nothing that was named is lost.
          launched: orphans && { files: takeLaunchFiles(), orphans },
          trySample: asked,
          sample,
        };
      },
      takeLaunchFiles: async () => takeLaunchFiles(),
      pickOpen: async ({ kinds }) => pathToHandle(await dialogs().open(kinds)),
      pickSave: async ({ suggestedName, kind }) => pathToHandle(await dialogs().save(basename(suggestedName), kind)),
      pickFolder: async () => {
        const path = await dialogs().folder();
        return path === null ? null : handles.folders.handleOf(path);
      },
      browse: ({ folder }) => browser.list(folder),
      place: async ({ folder, name }) => files.place(folder, name),
      checkTarget: async ({ file }) => {
        await files.check(file);
        return null;
      },
      read: async ({ file }) => {
        const opened = await files.read(file, owner);
        tidy(file);
        await remember(file);
        return opened;
      },
      write: async (request) => {
        const written = await files.write(request, owner);
        tidy(request.file);
        await remember(request.file);
        return written;
      },
      release: async ({ file }) => {
        await files.release(file, owner);
        return null;
      },
      reveal: async ({ file }) => {
        await platform.reveal(handles.files.pathOf(file));
        return null;
      },
      recent: () => recent.list(),
      forgetRecent: async ({ file }) => {
        await recent.forget(file);
        return null;
      },
      writeJournal: (request) => recovery.write(request, owner),
      orphanJournals: () => recovery.orphans(),
      readJournal: ({ journal }) => recovery.read(journal),
      dropJournal: async ({ journal }) => {
        await recovery.drop(journal);
        return null;
      },
      sample: () => readSample(fs, options.samplePath),
      printPdf: (request) => platform.printer.print(request),
      readSettings: () => settings.read(),
      writeSettings: async (request) => {
        await settings.write(request);
        return null;
      },
      log: async ({ level, text }) => {
        await log.note(level, text);
        return null;
      },
    };
  }

  return {
    log,
    handOver,
    openWindow(id) {
      const known = windows.get(id);
      if (known) return known;
      const owner = thisOwner(id);
      const opened: HostWindow = {
        api: apiFor(owner),
        async close() {
          windows.delete(id);
          recovery.abandon(owner);
          await locks.releaseAll(owner);
        },
      };
      windows.set(id, opened);
      return opened;
    },
    async close() {
      clearInterval(life);
      await Promise.all([...windows.values()].map((window) => window.close()));
      await Promise.all(swept.values());
      await platform.printer.close();
    },
  };
}
