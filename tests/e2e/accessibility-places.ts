import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { checksMessages } from '../../shared/messages/checks.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { type AppCommandId, paletteMessages } from '../../shared/messages/palette.ts';
import { runByName, waitForPage } from './app-steps.ts';
import { replaceWords, selectWords, takeDraft, workingText } from './drafts-steps.ts';
import { type App, type AppOptions, startApp } from './harness.ts';

export type Language = 'ja' | 'en';

/** CSS pixels of a window of 1280 × 800 at 200 %. */
export const ZOOMED = { width: 640, height: 400 };

/** A room of the window, or a dialog over it, as a person comes to it. */
export interface Place {
  readonly name: string;
  /** Goes there from the Draft room, and waits until it is whole. */
  open(app: App, language: Language): Promise<void>;
}

/** A window on the sample with one draft taken and two changes since, so that no room is empty. */
export async function startDesk(language: Language, options: AppOptions = {}): Promise<App> {
  const app = await startApp({ locale: language, ...options });
  await waitForPage(app.page);
  await takeDraft(app.page);
  await replaceWords(app.page, '過去21年', '過去22年');
  await replaceWords(app.page, '総額3兆円', '総額5兆円');
  return app;
}

export async function runCommand(app: App, language: Language, id: AppCommandId): Promise<void> {
  await runByName(app.page, paletteMessages[language].commands[id].replace('…', ''));
}

export const openDialog = (app: App): Locator => app.page.locator('dialog[open]').last();

function room(name: string, key: string, whole: string): Place {
  return {
    name,
    async open({ page }) {
      await page.keyboard.press(key);
      await page.locator(whole).first().waitFor();
    },
  };
}

function comparison(view: 'inline' | 'columns' | 'table'): Place {
  return {
    name: `compare-${view}`,
    async open({ page }, language) {
      await page.keyboard.press('Control+2');
      await page.locator('.cmp-row').first().waitFor();
      await page.getByRole('radio', { name: compareMessages[language].view[view], exact: true }).check();
      await page.locator('.cmp-row').first().waitFor();
    },
  };
}

function output(format: keyof (typeof outputMessages)['ja']['formats']): Place {
  return {
    name: `output-${format}`,
    async open({ page }, language) {
      await page.keyboard.press('Control+3');
      await page.locator('.output').waitFor();
      await page.getByRole('radio', { name: outputMessages[language].formats[format], exact: true }).check();
      await page.locator('.page-preview, .text-preview').first().waitFor();
    },
  };
}

function dialog(name: string, command: AppCommandId, whole = '.body > *'): Place {
  return {
    name: `dialog-${name}`,
    async open(app, language) {
      await runCommand(app, language, command);
      await openDialog(app).locator(whole).first().waitFor();
    },
  };
}

/** The rooms, each with something in it. */
export const ROOMS: readonly Place[] = [
  room('draft', 'Control+1', '.soan-page [data-soan]'),
  comparison('inline'),
  comparison('columns'),
  comparison('table'),
  output('pdf'),
  output('docx'),
  output('text'),
  output('table-pdf'),
  output('changes-html'),
  output('concordance-csv'),
];

/** What stands in the Draft room only when asked for. */
export const BOARDS: readonly Place[] = [
  room('find', 'Control+h', '.find-bar'),
  room('findings', 'Control+Shift+F', '.findings-board .finding'),
];

export const DIALOGS: readonly Place[] = [
  room('dialog-palette', 'Control+k', '.palette-field'),
  room('dialog-take-draft', 'Control+Shift+E', 'dialog[open] input'),
  dialog('numbering', 'number.settings'),
  dialog('renumber', 'number.renumber'),
  dialog('reference', 'reference.insert'),
  dialog('jump', 'go.number'),
  dialog('rename', 'file.rename'),
  dialog('save-as', 'file.saveAs'),
  dialog('open', 'file.open'),
  dialog('import', 'draft.import'),
  dialog('reread', 'file.reread'),
  dialog('intake', 'help.intake'),
  dialog('verbs', 'verbs.table', '.verbs-rows [role="option"]'),
  dialog('verbs-board', 'verbs.board', '.board-line'),
  dialog('begin-next', 'carry.begin'),
  dialog('shortcuts', 'help.shortcuts'),
  dialog('about', 'help.about'),
  dialog('unsaved', 'file.close', 'footer button, p'),
  dialog('settings', 'view.settings'),
  dialog('help', 'help.pages'),
  dialog('projector', 'view.projector', '.projector-text, p'),
  {
    name: 'dialog-ruby',
    async open(app) {
      await selectWords(app.page, '宣言');
      await app.page.keyboard.press('Control+Alt+y');
      await openDialog(app).locator('input').waitFor();
    },
  },
  {
    name: 'dialog-alignment',
    async open(app, language) {
      const file = join(app.folder, 'partner.txt');
      const text = (await workingText(app.page)).join('\n\n').replaceAll('過去22年', '過去23年');
      writeFileSync(file, text);
      await runCommand(app, language, 'draft.import');
      await openDialog(app).getByText('partner.txt').first().dblclick();
      await openDialog(app).locator('.alignment-rows [role="option"]').first().waitFor();
    },
  },
];

const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true }).first();

/** Dialogs that other rooms open. */
export const FAR_DIALOGS: readonly Place[] = [
  {
    name: 'dialog-ignore',
    async open(app, language) {
      await app.page.keyboard.press('Control+Shift+F');
      await app.page.locator('.findings-board .finding').first().waitFor();
      await button(app, checksMessages[language].board.ignore).click();
      await openDialog(app).locator('.body > *').first().waitFor();
    },
  },
  {
    name: 'dialog-preset',
    async open(app, language) {
      await app.page.keyboard.press('Control+3');
      await button(app, outputRoomMessages[language].presetSave).click();
      await openDialog(app).locator('input').waitFor();
    },
  },
  {
    name: 'dialog-together',
    async open(app, language) {
      await app.page.keyboard.press('Control+3');
      await button(app, outputRoomMessages[language].together).click();
      await openDialog(app).locator('input').first().waitFor();
    },
  },
];

/** Back to the text, whatever is open. */
export async function goBack(app: App): Promise<void> {
  const { page } = app;
  for (let open = await page.locator('dialog[open]').count(); open > 0; open--) {
    const top = openDialog(app);
    const handle = await top.elementHandle();
    await page.keyboard.press('Escape');
    await handle?.waitForElementState('hidden');
  }
  await page.keyboard.press('Control+1');
  await page.locator('.soan-page [data-soan]').first().waitFor();
  for (const bar of ['.find-bar', '.findings-board']) {
    if ((await page.locator(bar).count()) === 0) continue;
    await page.locator(`${bar} button`).first().focus();
    await page.keyboard.press('Escape');
    await page.locator(bar).waitFor({ state: 'detached' });
  }
}
