import { BrowserWindow, dialog, shell } from 'electron';
import type { FileKind } from '../shared/host/api.ts';
import { shellMessages } from '../shared/messages/shell.ts';
import type { Locale } from '../shared/messages/table.ts';
import type { HostPlatform } from './services/host.ts';

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  dossier: ['soan'],
  text: ['txt', 'md', 'xml', 'csv', 'json'],
  docx: ['docx'],
  pdf: ['pdf'],
  html: ['html', 'htm'],
  xlsx: ['xlsx'],
};

function filtersFor(kinds: readonly FileKind[], locale: Locale): Electron.FileFilter[] {
  const text = shellMessages[locale].kinds;
  return kinds.map((kind) => ({ name: text[kind], extensions: [...EXTENSIONS[kind]] }));
}

/** The platform's own file dialogs, above the window that asked. */
export function createDialogs(locale: Locale): NonNullable<HostPlatform['dialogs']> {
  const above = () => BrowserWindow.getFocusedWindow();
  return {
    async open(kinds) {
      const all = [...new Set(kinds.flatMap((kind) => EXTENSIONS[kind]))];
      const any = { name: shellMessages[locale].kinds.all, extensions: all };
      const options: Electron.OpenDialogOptions = {
        properties: ['openFile'],
        filters: kinds.length > 1 ? [any, ...filtersFor(kinds, locale)] : filtersFor(kinds, locale),
      };
      const window = above();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async folder() {
      const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
      const window = above();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async save(suggestedName, kind) {
      const options: Electron.SaveDialogOptions = { defaultPath: suggestedName, filters: filtersFor([kind], locale) };
      const window = above();
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return answer.canceled ? null : answer.filePath || null;
    },
  };
}

/** Asks before leaving Soan for the system's browser. */
export async function askToOpenLink(url: string, locale: Locale): Promise<void> {
  const text = shellMessages[locale].link;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: text.question,
    detail: url,
    buttons: [text.open, text.stay],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(url);
}

/** The window has unsaved work; true: close all the same. What was typed stays in the journal either way. */
export function askToClose(window: BrowserWindow, locale: Locale): boolean {
  const text = shellMessages[locale].unsaved;
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: text.question,
    detail: text.detail,
    buttons: [text.stay, text.close],
    defaultId: 0,
    cancelId: 0,
  });
  return chosen === 1;
}
