import { join } from 'node:path';
import { BrowserWindow, screen, type WebPreferences } from 'electron';
import type { WindowPlace } from '../shared/host/window-place.ts';
import type { Locale } from '../shared/messages/table.ts';
import { type NoteCrash, offerReload } from './crash.ts';
import { askToClose, askToOpenLink } from './dialogs.ts';
import { APP_URL } from './protocol.ts';
import { confineContents } from './security.ts';

/** Preferences of every window that shows our page. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

/** The size of last time; the position too where a screen is still there that shows most of the head. */
function placed(place: WindowPlace | null): Partial<WindowPlace> {
  if (place === null) return { width: 1280, height: 860 };
  const { x, y, width, height } = place;
  const { workArea } = screen.getDisplayMatching(place);
  const shown = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
  const isSeen = shown >= width / 2 && y >= workArea.y && y < workArea.y + workArea.height / 2;
  return isSeen ? { x, y, width, height } : { width, height };
}

/**
 * Opens the one window on our page, confined, where it stood last time; closing with unsaved work asks first, and a page
 * that died is offered anew.
 */
export async function openWindow(
  folder: string,
  locale: Locale,
  place: WindowPlace | null,
  note: NoteCrash,
): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...placed(place),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Soan 草案',
    backgroundColor: '#f6f3ec',
    webPreferences: pagePreferences(join(folder, 'preload.cjs')),
  });
  confineContents(window.webContents, (url) => void askToOpenLink(url, locale));
  // The page says through `beforeunload` whether it holds unsaved work; `preventDefault` here means "close all the same".
  window.webContents.on('will-prevent-unload', (event) => {
    if (askToClose(window, locale)) event.preventDefault();
  });
  offerReload(window, locale, note);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(APP_URL);
  return window;
}
