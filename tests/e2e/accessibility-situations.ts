import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import { dialogMessages } from '../../shared/messages/dialogs.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { settingsMessages } from '../../shared/messages/settings.ts';
import { type Language, openDialog, runCommand } from './accessibility-places.ts';
import { goToNumber, saveAs, waitForPage } from './app-steps.ts';
import { workingText } from './drafts-steps.ts';
import type { App } from './harness.ts';

/** A place that something must happen for: a file that changed, a crash, a text that was read. */
export interface Situation {
  readonly name: string;
  /** Makes it happen on the desk that the one before it in its course has left; gives the page where it stands. */
  open(app: App, language: Language): Promise<Page>;
  /** Class of what has the focus when Escape has closed it. Absent: the place is a room, and is not closed. */
  readonly back?: string;
  /** Dialogs that are open then. */
  readonly under?: number;
}

/** Situations that follow from each other, on one desk. */
export interface Course {
  readonly name: string;
  /** As for somebody who has never been here. */
  readonly newcomer?: boolean;
  readonly situations: readonly Situation[];
}

const NAME = 'summit.soan';

/** By keys alone, as all that leads to these places. */
const press = (within: Locator | Page, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true }).first().press('Enter');

async function type(app: App, words: string): Promise<void> {
  await goToNumber(app.page, '(20)');
  await app.page.keyboard.type(words);
}

async function save({ page }: App, language: Language): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.saved', { hasText: language === 'ja' ? /保存済み/ : /^Saved/ }).waitFor();
}

async function saveFirst(app: App, language: Language): Promise<string> {
  await saveAs(app.page, NAME, language);
  return join(app.folder, NAME);
}

/** Asks for a save of a file that another program wrote in the meantime. */
async function openConflict(app: App, language: Language): Promise<Page> {
  const path = await saveFirst(app, language);
  const older = readFileSync(path);
  await type(app, '追加。');
  await save(app, language);
  writeFileSync(path, older);
  await type(app, '再び。');
  return askForSave(app);
}

async function askForSave(app: App): Promise<Page> {
  await app.page.keyboard.press('Control+s');
  await openDialog(app).getByText(NAME).first().waitFor();
  return app.page;
}

/** A second window that has the first one's file to be read, and would save over it. */
async function openHeldName(app: App, language: Language): Promise<Page> {
  await saveFirst(app, language);
  const page = await app.context.newPage();
  await page.goto(app.host.url);
  await page.locator('.start-recent', { hasText: NAME }).press('Enter');
  await waitForPage(page);
  await page.locator('.soan-page').focus();
  await page.keyboard.press('Control+s');
  await page.locator('dialog[open] input').first().fill(NAME);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').getByText(dialogMessages[language].files.replaceText(NAME)).waitFor();
  return page;
}

/** The second window again, where the question for the name is still open. */
async function openHeld(app: App, language: Language): Promise<Page> {
  const page = app.context.pages().at(-1)!;
  await page.keyboard.press('Enter');
  await press(page.locator('dialog[open]'), dialogMessages[language].files.replace);
  await page.locator('dialog[open]').getByText(dialogMessages[language].held.title).waitFor();
  return page;
}

/** What the next start says after a crash that cost no more than the saving. */
async function openRecovery(app: App, language: Language): Promise<Page> {
  await saveFirst(app, language);
  await type(app, '失われてはならない文。');
  await app.page.locator('.saved', { hasText: language === 'ja' ? '控え' : 'backup' }).waitFor();
  app.page.on('dialog', (dialog) => dialog.accept());
  await app.restart();
  await openDialog(app).locator('.recovery-item').waitFor();
  return app.page;
}

async function openImport(app: App, language: Language, name: string): Promise<void> {
  await app.page.locator('.soan-page').focus();
  await runCommand(app, language, 'draft.import');
  const list = openDialog(app).getByRole('listbox');
  await list.getByText(name).waitFor();
  for (let i = 0; i < 20; i++) {
    const pointed = await list.getAttribute('aria-activedescendant');
    if ((await app.page.locator(`[id="${pointed}"]`).innerText()).includes(name)) break;
    await app.page.keyboard.press('ArrowDown');
  }
  await app.page.keyboard.press('Enter');
}

async function openAlignment(app: App, language: Language): Promise<Page> {
  const text = (await workingText(app.page)).join('\n\n').replaceAll('過去22年', '過去23年');
  writeFileSync(join(app.folder, 'partner.txt'), text);
  await openImport(app, language, 'partner.txt');
  await openDialog(app).locator('.alignment-rows [role="option"]').first().waitFor();
  return app.page;
}

/** The hits of a search for another partner, and one of them taken. */
async function correctAlignment(app: App, language: Language): Promise<Page> {
  const page = await openAlignment(app, language);
  await openDialog(app).getByRole('searchbox').fill('(5)');
  await press(openDialog(app).locator('.partner-hits'), /\(5\)/);
  await openDialog(app).getByText(draftsMessages[language].import.match.byHand).first().waitFor();
  await openDialog(app).getByRole('searchbox').fill('(6)');
  await openDialog(app).locator('.partner-hits button').first().waitFor();
  return page;
}

/** The walk to the next declaration. */
async function beginCarryOver(app: App, language: Language): Promise<Page> {
  const { page } = app;
  await runCommand(app, language, 'carry.begin');
  await openDialog(app).locator('.begin-next').waitFor();
  await openDialog(app).getByRole('radio', { name: carryOverMessages[language].begin.sameDossier }).check();
  await press(openDialog(app), carryOverMessages[language].begin.apply);
  await page.locator('.carry-answers').waitFor();
  return page;
}

const carryOver = (step: 'proposals' | 'board'): Situation => ({
  name: `carry-over-${step}`,
  async open({ page }, language) {
    const name = carryOverMessages[language].room[step].replace(/\s+/u, '\\s+');
    await press(page.locator('.carry-steps'), new RegExp(name));
    await page.locator(`.carry-steps [aria-current="step"]`, { hasText: new RegExp(name) }).waitFor();
    await page.locator('.carry-list [role="option"]').first().waitFor();
    return page;
  },
});

/** An export of several files to a folder that has them already. */
async function openReplaceSeveral(app: App, language: Language): Promise<Page> {
  const { page } = app;
  const m = outputRoomMessages[language];
  await page.keyboard.press('Control+3');
  await press(page, m.together);
  const names = openDialog(app).locator('.together-names li');
  await names.first().waitFor();
  for (const name of await names.allTextContents()) writeFileSync(join(app.folder, name), '');
  await press(openDialog(app), m.togetherNext);
  await press(openDialog(app), m.folderHere);
  await openDialog(app).getByText(m.replaceTitle).waitFor();
  return page;
}

const settingsPage = (section: 'look' | 'text' | 'saving' | 'keys'): Situation => ({
  name: `settings-${section}`,
  back: 'soan-page',
  async open(app, language) {
    await app.page.locator('.soan-page').focus();
    await runCommand(app, language, 'view.settings');
    const { sections } = settingsMessages[language];
    // From one to the next with the arrow, as in every group of choices.
    const wanted = openDialog(app).getByRole('radio', { name: sections[section], exact: true });
    for (let i = 0; i < 4 && !(await wanted.isChecked()); i++) await app.page.keyboard.press('ArrowRight');
    await openDialog(app).getByRole('region', { name: sections[section] }).waitFor();
    return app.page;
  },
});

const palette = (name: string, typed: string, answer: string, words: RegExp): Situation => ({
  name: `palette-${name}`,
  back: 'soan-page',
  async open({ page }) {
    await page.locator('.soan-page').focus();
    await page.keyboard.press('Control+k');
    await page.locator('.palette-field').fill(typed);
    await page.locator(`.palette ${answer}`, { hasText: words }).waitFor();
    return page;
  },
});

export const COURSES: readonly Course[] = [
  {
    name: 'a file that another program wrote',
    situations: [
      { name: 'conflict', back: 'soan-page', open: openConflict },
      {
        name: 'conflict-comparison',
        async open(app, language) {
          await askForSave(app);
          await press(openDialog(app), dialogMessages[language].conflict.compare);
          await app.page.locator('.compare-room .cmp-row').first().waitFor();
          return app.page;
        },
      },
    ],
  },
  {
    name: 'a file that another window has',
    situations: [
      // Its way back is the dialog that asks for the name.
      { name: 'replace', back: 'input', under: 1, open: openHeldName },
      { name: 'held', back: 'soan-page', open: openHeld },
    ],
  },
  {
    name: 'a crash',
    situations: [
      {
        name: 'recovery-discard',
        back: 'button',
        under: 1,
        async open(app, language) {
          await openRecovery(app, language);
          await press(openDialog(app), dialogMessages[language].recovery.discard);
          await openDialog(app).getByText(dialogMessages[language].recovery.discardTitle).waitFor();
          return app.page;
        },
      },
      // Its question was answered with no: it is still there.
      { name: 'recovery', back: 'button', open: async ({ page }) => page },
    ],
  },
  {
    name: 'a crash, looked into',
    situations: [
      {
        name: 'recovery-comparison',
        async open(app, language) {
          await openRecovery(app, language);
          await press(openDialog(app), dialogMessages[language].recovery.compare);
          await app.page.locator('.compare-room .cmp-row').first().waitFor();
          return app.page;
        },
      },
    ],
  },
  {
    name: 'a text that comes in',
    situations: [
      { name: 'alignment-correction', back: 'soan-page', open: correctAlignment },
      {
        name: 'alignment-draft',
        back: 'soan-page',
        async open(app, language) {
          await openAlignment(app, language);
          await press(openDialog(app), draftsMessages[language].import.accept);
          await openDialog(app).getByLabel(draftsMessages[language].take.author).waitFor();
          return app.page;
        },
      },
      {
        name: 'choose-text',
        back: 'soan-page',
        async open(app, language) {
          await saveFirst(app, language);
          await openImport(app, language, NAME);
          await openDialog(app).getByRole('radio').first().waitFor();
          return app.page;
        },
      },
    ],
  },
  {
    name: 'what is asked for',
    situations: [
      palette('found', 'undo', '[aria-selected="true"]:first-child', /元に戻す|Undo/),
      palette('none', 'qqqqqqqq', '.none', /./),
      settingsPage('look'),
      settingsPage('text'),
      settingsPage('saving'),
      settingsPage('keys'),
      {
        name: 'print',
        async open({ page }) {
          await page.keyboard.press('Control+p');
          await page.locator('.page-preview').first().waitFor();
          return page;
        },
      },
      { name: 'replace-several', back: 'button', open: openReplaceSeveral },
      { name: 'carry-over-answers', open: beginCarryOver },
      carryOver('proposals'),
      carryOver('board'),
    ],
  },
  {
    name: 'the first time',
    newcomer: true,
    situations: [
      {
        name: 'tour',
        async open({ page }) {
          await page.locator('.tour').waitFor();
          return page;
        },
      },
    ],
  },
];
