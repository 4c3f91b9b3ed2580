import { app, type BrowserWindow, dialog } from 'electron';
import { shellMessages } from '../shared/messages/shell.ts';
import type { Locale } from '../shared/messages/table.ts';

/** Notes a line in the log, for those who look into the crash. */
export type NoteCrash = (text: string) => Promise<void>;

/** The log lies on a disk that may be what failed: the end does not wait for it longer. */
const LOG_WAIT_MS = 2_000;

/**
 * When the page's process dies (memory, a fault of the browser), offers to show the page anew. What was typed lies in the
 * journal, which the dead page has let go, so that the new one is offered it.
 */
export function offerReload(window: BrowserWindow, locale: Locale, note: NoteCrash): void {
  const text = shellMessages[locale].crash.page;
  let isAsking = false;
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    // A page that left of itself did so with its window.
    if (reason === 'clean-exit' || isAsking || window.isDestroyed()) return;
    void note(`page gone: ${reason} (${exitCode})`);
    isAsking = true;
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      message: text.question,
      detail: text.detail,
      buttons: [text.reload, text.close],
      defaultId: 0,
      cancelId: 1,
    };
    void dialog.showMessageBox(window, options).then(({ response }) => {
      isAsking = false;
      if (window.isDestroyed()) return;
      if (response === 0) window.webContents.reload();
      // There is no page left that could be asked about unsaved work.
      else window.destroy();
    });
  });
}

/** Says in a sentence that Soan cannot go on, and ends; Electron itself would show a stack trace and stay half alive. */
export async function endAfterFault(error: unknown, locale: Locale, note: NoteCrash): Promise<void> {
  const noted = note(`main: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const { title, detail } = shellMessages[locale].crash.program;
  // Stands, and holds everything here, until it is closed; what was typed is in the journal by then.
  dialog.showErrorBox(title, detail);
  await Promise.race([noted, new Promise((resolve) => setTimeout(resolve, LOG_WAIT_MS))]).catch(() => undefined);
  app.exit(1);
}

/** From here on an exception that nothing caught ends the program in a sentence, and a promise that nobody awaited is noted. */
export function watchFaults(locale: () => Locale, note: NoteCrash): void {
  let isEnding = false;
  process.on('uncaughtException', (error) => {
    // The first one is the cause.
    if (isEnding) return;
    isEnding = true;
    void endAfterFault(error, locale(), note);
  });
  // A link that no browser took, a sign of life on a share that went away: nothing that is worth the window.
  process.on('unhandledRejection', (error) => void note(`main, not awaited: ${error}`));
}
