import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { HISTORY_DEPTH } from '../../renderer/editor/state.ts';
import { currentText, goToNumber, waitForPage } from '../e2e/app-steps.ts';
import { takeDraft } from '../e2e/drafts-steps.ts';
import type { Dice } from './dice.ts';
import { type TextSize, weighText } from './gauges.ts';

/** Where the person sits. */
export interface Seat {
  readonly page: Page;
  readonly dice: Dice;
  /** The size that the text is kept at: what is added here is taken away there, so that only leaks grow. */
  readonly home: TextSize;
  /** Where exported files go. */
  readonly folder: string;
}

/** One thing a person does, for some seconds; ends in the Draft room. */
export interface Action {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  run(seat: Seat): Promise<void>;
}

/** Numbers of the text that stay whatever is typed: the cursor is put at one of the first. */
const NUMBERS = 2_000;
/** So many steps beyond its depth does prosemirror-history keep before it lets the oldest go. */
const HISTORY_OVERFLOW = 20;
const WORDS = ['協力を深める', '一致した。', 'the parties agreed ', '第3回会合', '、', '東京宣言（2025年）'];
/** Characters that a paragraph keeps when it is shortened. */
const KEPT = 20;
const FORMATS = ['Word 文書', 'テキスト', 'Markdown', 'ウェブページ（HTML）'];

async function somewhere({ page, dice }: Seat): Promise<void> {
  await goToNumber(page, `(${dice.upTo(NUMBERS) + 1})`);
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

async function backToDraft(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await waitForPage(page);
}

async function toOutput(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.frameLocator('.page-preview').locator('.paragraph').first().waitFor();
}

export const ACTIONS: readonly Action[] = [
  {
    name: 'type',
    weight: 12,
    async run(seat) {
      const { page, dice, home } = seat;
      await somewhere(seat);
      const excess = (await weighText(page)).characters - home.characters;
      if (excess > 0) {
        await press(page, 'Delete', Math.min(excess, (await currentText(page)).length - KEPT));
        return;
      }
      for (let i = 0; i < 6; i++) await page.keyboard.type(dice.of(WORDS), { delay: 15 });
      await press(page, 'Backspace', 10);
    },
  },
  {
    name: 'split and join',
    weight: 4,
    async run(seat) {
      const { page, dice, home } = seat;
      await somewhere(seat);
      if ((await weighText(page)).blocks > home.blocks) {
        await page.keyboard.press('Backspace');
        return;
      }
      await press(page, 'ArrowRight', 5);
      await page.keyboard.press('Enter');
      await page.keyboard.type('追加する。');
      if (dice.upTo(2) === 0) await press(page, 'Backspace', 6);
    },
  },
  {
    name: 'undo and redo',
    weight: 3,
    async run({ page, dice }) {
      const times = 1 + dice.upTo(8);
      await press(page, 'Control+z', times);
      await press(page, 'Control+Shift+z', times - 1);
    },
  },
  {
    name: 'save',
    weight: 2,
    async run({ page }) {
      await page.keyboard.press('Control+s');
    },
  },
  {
    name: 'compare',
    weight: 2,
    async run({ page, dice }) {
      await page.keyboard.press('Control+2');
      // Rows come only where the text differs from the last draft; a receipt always does.
      await page.locator('.cmp-receipt').waitFor();
      await press(page, 'F8', 1 + dice.upTo(6));
      await backToDraft(page);
    },
  },
  {
    name: 'see the output',
    weight: 1,
    async run({ page }) {
      await toOutput(page);
      await backToDraft(page);
    },
  },
  {
    name: 'export',
    weight: 1,
    async run({ page, dice, folder }) {
      await toOutput(page);
      await page.getByRole('radio', { name: dice.of(FORMATS), exact: true }).check();
      await page.getByRole('button', { name: '書き出す…' }).click();
      const dialog = page.locator('dialog[open]');
      const name = `soak-${dice.upTo(1e9)}`;
      await dialog.locator('input').first().fill(name);
      await page.keyboard.press('Enter');
      await page.locator('.notice', { hasText: name }).waitFor();
      for (const file of readdirSync(folder)) if (file.startsWith(name)) rmSync(join(folder, file));
      await page.getByRole('radio', { name: 'PDF', exact: true }).check();
      await backToDraft(page);
    },
  },
];

/** Splits a paragraph and joins it again until undo goes back as far as it can: what is typed later adds nothing to its length. */
export async function fillUndoHistory(seat: Seat): Promise<void> {
  await somewhere(seat);
  for (let steps = 0; steps < HISTORY_DEPTH + HISTORY_OVERFLOW; steps += 2) {
    await seat.page.keyboard.press('Enter');
    await seat.page.keyboard.press('Backspace');
  }
}

/** Replaces a word in each paragraph, and puts it back: what is worked out for a paragraph that was edited is there for all of them. */
export async function editEverything({ page }: Seat): Promise<void> {
  await page.keyboard.press('Control+h');
  const bar = page.locator('.find-bar');
  for (const [from, to] of [
    ['首脳は', '首脳が'],
    ['首脳が', '首脳は'],
  ] as const) {
    await bar.locator('input').first().fill(from);
    await bar.locator('.count', { hasText: '/' }).waitFor();
    await bar.locator('.find-row').nth(1).locator('input').fill(to);
    await bar.getByRole('button', { name: 'すべて置換' }).click();
    await page.locator('.notice', { hasText: '置き換えました' }).first().waitFor();
    await rest(page);
  }
  await page.keyboard.press('Escape');
}

/** Done by the clock and not by chance: each adds to the file what must stay in it. */
export async function takeNamedDraft(page: Page, name: string): Promise<void> {
  await backToDraft(page);
  await takeDraft(page, name);
}

/** Waits until the text is saved and nothing is said at the foot of the window: a person looks at the page. */
export async function rest(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.saved', { hasText: '保存済み' }).waitFor();
  await page.locator('.notice').first().waitFor({ state: 'detached' });
}
