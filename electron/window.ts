import { join } from 'node:path';
import { BrowserWindow, type WebPreferences } from 'electron';
import type { Locale } from '../shared/messages/table.ts';
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

/** Opens the one window on our page, confined; closing with unsaved work asks first. */
export async function openWindow(folder: string, locale: Locale): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
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
  window.once('ready-to-show', () => window.show());
  await window.loadURL(APP_URL);
  return window;
}
