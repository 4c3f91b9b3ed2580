import type { Page } from 'playwright';
import { goToNumber, waitForPage } from '../e2e/app-steps.ts';
import { takeDraft } from '../e2e/drafts-steps.ts';
import type { Dice } from './dice.ts';

/** One thing a person does, for some seconds; ends in the Draft room. */
export interface Action {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  run(page: Page, dice: Dice): Promise<void>;
}

/** Numbers of the text that stay whatever is typed: the cursor is put at one of the first. */
const NUMBERS = 2_000;
const WORDS = ['協力を深める', '一致した。', 'the parties agreed ', '第3回会合', '、', '東京宣言（2025年）'];

async function somewhere(page: Page, dice: Dice): Promise<void> {
  await goToNumber(page, `(${dice.upTo(NUMBERS) + 1})`);
}

async function backToDraft(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await waitForPage(page);
}

export const ACTIONS: readonly Action[] = [
  {
    name: 'type',
    weight: 12,
    async run(page, dice) {
      await somewhere(page, dice);
      for (let i = 0; i < 6; i++) await page.keyboard.type(dice.of(WORDS), { delay: 15 });
      for (let i = 0; i < 10; i++) await page.keyboard.press('Backspace');
    },
  },
  {
    name: 'split and join',
    weight: 4,
    async run(page, dice) {
      await somewhere(page, dice);
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await page.keyboard.type('追加する。');
      if (dice.upTo(2) === 0) for (let i = 0; i < 6; i++) await page.keyboard.press('Backspace');
    },
  },
  {
    name: 'undo and redo',
    weight: 3,
    async run(page, dice) {
      const times = 1 + dice.upTo(8);
      for (let i = 0; i < times; i++) await page.keyboard.press('Control+z');
      for (let i = 0; i < times - 1; i++) await page.keyboard.press('Control+Shift+z');
    },
  },
  {
    name: 'save',
    weight: 2,
    async run(page) {
      await page.keyboard.press('Control+s');
    },
  },
  {
    name: 'compare',
    weight: 2,
    async run(page, dice) {
      await page.keyboard.press('Control+2');
      // Rows come only where the text differs from the last draft; a receipt always does.
      await page.locator('.cmp-receipt').waitFor();
      for (let i = 0; i < 1 + dice.upTo(6); i++) await page.keyboard.press('F8');
      await backToDraft(page);
    },
  },
  {
    name: 'see the output',
    weight: 1,
    async run(page) {
      await page.keyboard.press('Control+3');
      await page.frameLocator('.page-preview').locator('.paragraph').first().waitFor();
      await backToDraft(page);
    },
  },
];

/** Done by the clock and not by chance: each adds to the file what must stay in it. */
export async function takeNamedDraft(page: Page, name: string): Promise<void> {
  await backToDraft(page);
  await takeDraft(page, name);
}
