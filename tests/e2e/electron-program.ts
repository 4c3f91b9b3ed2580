import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { programFolder } from '../../electron/services/places.ts';

const root = programFolder(import.meta.url);

/** Electron's program, where it was fetched: its package comes from the registry without it. */
function electronProgram(): string | null {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Null where the binary is not on this machine: then it is said, and what needs it is skipped. */
export const program = electronProgram();
if (program === null) {
  console.log('Electron: skipped, its binary is not on this machine; the loopback host was tested in its place.');
}

/** A folder of this run for what Soan keeps and for the files that are opened. */
export interface Desk {
  readonly folder: string;
  /** Arguments that start Soan for this desk, by hand or by a double click. */
  argumentsFor(...words: readonly string[]): readonly string[];
  start(...words: readonly string[]): Promise<ElectronApplication>;
  remove(): void;
}

/** @throws RangeError where `program` is null */
export function createDesk(): Desk {
  const executablePath = program;
  if (executablePath === null) throw new RangeError('There is no Electron on this machine');
  const { status } = spawnSync(process.execPath, ['build/run/build.mjs', 'renderer', 'electron'], { cwd: root });
  if (status !== 0) throw new RangeError('The bundles could not be built');
  const folder = mkdtempSync(join(tmpdir(), 'soan-electron-'));
  const argumentsFor = (...words: readonly string[]) => [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--lang=ja',
    `--user-data-dir=${join(folder, 'state')}`,
    root,
    ...words,
  ];
  return {
    folder,
    argumentsFor,
    start: (...words) => _electron.launch({ executablePath, args: [...argumentsFor(...words)] }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The native menu's columns, or the entries of one of them. */
export function menuLabels(app: ElectronApplication, column?: string): Promise<readonly string[]> {
  return app.evaluate(({ Menu }, name) => {
    const columns = Menu.getApplicationMenu()?.items ?? [];
    const shown = name === undefined ? columns : (columns.find(({ label }) => label === name)?.submenu?.items ?? []);
    return shown.map(({ label }) => label);
  }, column);
}

/** Chooses an entry of the native menu, as a click on it would. */
export async function chooseInMenu(app: ElectronApplication, column: string, entry: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, [name, label]) => {
      const items = Menu.getApplicationMenu()?.items.find((item) => item.label === name)?.submenu?.items;
      items?.find((item) => item.label === label)?.click();
    },
    [column, entry] as const,
  );
}

/** Answers the platform's dialogs from here on, which no program can reach: a file for the file dialogs, a button for questions. */
export async function answerDialogs(app: ElectronApplication, file: string | null, button: number): Promise<void> {
  await app.evaluate(
    ({ dialog }, { file, button }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      const tell = (values: readonly unknown[]) => {
        const options = values.at(-1) as { message?: string; defaultPath?: string };
        asked.push(options.message ?? options.defaultPath ?? '');
      };
      Object.assign(dialog, {
        showOpenDialog: async (...values: unknown[]) => {
          tell(values);
          return { canceled: file === null, filePaths: file === null ? [] : [file] };
        },
        showSaveDialog: async (...values: unknown[]) => {
          tell(values);
          return { canceled: file === null, filePath: file ?? '' };
        },
        showMessageBox: async (...values: unknown[]) => {
          tell(values);
          return { response: button };
        },
        showMessageBoxSync: (...values: unknown[]) => {
          tell(values);
          return button;
        },
      });
    },
    { file, button },
  );
}

/** What the dialogs were asked since `answerDialogs`: their questions, or the name they offered. */
export function askedDialogs(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

/** Closes the window as its cross does; the page may object. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

/** The window's page, as soon as the text can be typed into. */
export async function deskPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('.soan-page [data-soan]').first().waitFor();
  return page;
}
