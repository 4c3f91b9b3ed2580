import { chromium } from 'playwright';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../electron/services/chromium.ts';
import { openEditorPage } from './editor-harness.ts';

/** The sheets of the page are 32 blocks each at first: the border that most of these tests work at is after block 31. */
const editor = openEditorPage();
const open = (count: number) =>
  editor.page.evaluate(
    (n) => window.harness.open(Array.from({ length: n }, (_, i) => ['paragraph', `項${i}の本文`] as const)),
    count,
  );
const put = (index: number, from: number, to = from) =>
  editor.page.evaluate(([i, start, end]) => window.harness.reveal(i!, start, end), [index, from, to]);
const press = async (...keys: string[]) => {
  for (const key of keys) await editor.page.keyboard.press(key);
};
const text = async (index: number) => (await editor.page.evaluate(() => window.harness.blocks()))[index]?.[2];
/** Index of the block and offset in it, of both ends of the selection; the state hears of an arrow key a moment later. */
const selection = () =>
  editor.page.evaluate(() => {
    const { $anchor, $head } = window.harness.view().state.selection;
    return [$anchor.index(0), $anchor.parentOffset, $head.index(0), $head.parentOffset];
  });
/** Sizes of the sheets, and the text of all blocks in the order in which they are drawn. */
const sheets = () =>
  editor.page.evaluate(() => {
    const slots = [...window.harness.view().dom.shadowRoot!.querySelectorAll('slot')];
    return {
      sizes: slots.map((slot) => slot.assignedElements().length),
      drawn: slots.flatMap((slot) => slot.assignedElements().map((block) => block.textContent)),
    };
  });
const inOrder = async () => {
  const { drawn } = await sheets();
  expect(drawn).toEqual((await editor.page.evaluate(() => window.harness.blocks())).map(([, , said]) => said));
};

describe('at the border of two sheets', () => {
  it('arrows go up and down, left and right', async () => {
    await open(70);
    await put(31, 2);
    await press('ArrowDown');
    await expect.poll(selection).toEqual([32, 2, 32, 2]);
    await press('ArrowUp');
    await expect.poll(selection).toEqual([31, 2, 31, 2]);
    await press('End', 'ArrowRight');
    await expect.poll(selection).toEqual([32, 0, 32, 0]);
    await press('ArrowLeft', 'Shift+ArrowDown');
    await expect.poll(async () => (await selection()).slice(0, 3)).toEqual([31, 6, 32]);
  });

  it('Enter, Backspace and Delete split and join', async () => {
    await open(70);
    await put(31, 6);
    await press('Enter');
    await editor.page.keyboard.type('new');
    expect((await sheets()).sizes).toEqual([33, 32, 6]);
    await inOrder();
    await put(33, 0);
    await press('Backspace');
    expect(await text(32)).toBe('new項32の本文');
    await press('ArrowUp', 'End', 'Delete');
    expect(await text(31)).toBe('項31の本文new項32の本文');
    await inOrder();
    expect(editor.problems).toEqual([]);
  });

  it('the mouse selects over it, and typing replaces what was selected', async () => {
    await open(70);
    await put(31, 0);
    const at = async (index: number) =>
      (await editor.page.locator('.soan-page > [data-soan]').nth(index).boundingBox())!;
    const from = await at(31);
    const to = await at(32);
    await editor.page.mouse.move(from.x + 92, from.y + from.height / 2);
    await editor.page.mouse.down();
    await editor.page.mouse.move(to.x + 125, to.y + to.height / 2, { steps: 4 });
    await editor.page.mouse.up();
    await expect.poll(async () => (await selection()).filter((_, i) => i % 2 === 0)).toEqual([31, 32]);
    expect(await editor.page.evaluate(() => getSelection()!.toString())).toContain('31');
    await editor.page.keyboard.type('x');
    expect((await editor.page.evaluate(() => window.harness.blocks())).length).toBe(69);
    await inOrder();
  });

  it('an input method composes in the first and the last block of a sheet', async () => {
    await open(70);
    for (const [index, at, expected] of [
      [31, 6, '項31の本文日本'],
      [32, 0, '日本項32の本文'],
    ] as const) {
      await put(index, at);
      for (const shown of ['n', 'に', 'にh', 'にほ', 'にほん', '日本']) await editor.compose(shown);
      await editor.commit('日本');
      expect(await text(index)).toBe(expected);
    }
  });
});

describe('sheets of a long text', () => {
  it('typing works right after a jump to a sheet that was never rendered', async () => {
    await open(2_000);
    await put(1_700, 3);
    for (const shown of ['n', 'に', 'にほん', '日本']) await editor.compose(shown);
    await editor.commit('日本');
    await press('ArrowDown', 'x');
    expect(await text(1_700)).toBe('項17日本00の本文');
    expect(await text(1_701)).toMatch(/x/);
    const box = await editor.page.locator('.soan-page > [data-soan]').nth(1_701).boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(800);
  });

  it('blocks that are moved, removed and brought back stand where they belong', async () => {
    await open(100);
    await put(31, 0);
    await press('Alt+ArrowDown', 'Alt+ArrowDown');
    await inOrder();
    expect(await text(33)).toBe('項31の本文');
    await editor.page.evaluate(() => window.harness.select([10, 1], [80, 1]));
    await press('Delete');
    await inOrder();
    await press('Control+z');
    await inOrder();
    expect((await sheets()).drawn.length).toBe(100);
  });

  it('the browser’s own search finds what is far outside the window', async () => {
    await open(300);
    const found = await editor.page.evaluate(() =>
      (window as unknown as { find(text: string): boolean }).find('項287'),
    );
    expect(found).toBe(true);
    await expect.poll(async () => (await selection())[0]).toBe(287);
  });

  it('a change of every block and its undoing count the places of the blocks once, not once for each', async () => {
    const count = 600;
    await open(count);
    const reads = await editor.page.evaluate(() => {
      const { docView } = window.harness.view() as unknown as { docView: { children: object[] } };
      let owner = docView.children[0]!;
      while (!Object.hasOwn(owner, 'size')) owner = Object.getPrototypeOf(owner);
      const size = Object.getOwnPropertyDescriptor(owner, 'size')!;
      let told = 0;
      const get = function (this: object) {
        told++;
        return size.get!.call(this);
      };
      Object.defineProperty(owner, 'size', { ...size, get });
      window.harness.search('本文');
      window.harness.replaceAll('文');
      const replaced = window.harness.blocks().every(([, , said]) => said.endsWith('の文'));
      window.harness.run('editor.undo');
      const undone = window.harness.blocks().every(([, , said]) => said.endsWith('の本文'));
      Object.defineProperty(owner, 'size', size);
      return { told, replaced, undone };
    });
    expect(reads).toMatchObject({ replaced: true, undone: true });
    // Each block asking for its place from the first on would be 360,000.
    expect(reads.told).toBeLessThan(10 * count);
    await inOrder();
  });

  it('Ctrl+A takes all of it', async () => {
    await open(100);
    await press('Control+a');
    await editor.page.keyboard.type('終');
    expect(await editor.page.evaluate(() => window.harness.blocks())).toEqual([['paragraph', '(1)', '終']]);
  });

  it('each number is right when its sheet comes into the window', async () => {
    await open(400);
    await put(0, 0);
    await press('Enter');
    await put(390, 0);
    await editor.page.waitForFunction(
      () => window.harness.view().dom.children[390]?.getAttribute('data-label') === '(391)',
    );
  });
});

describe('a screen reader', () => {
  it('reaches every paragraph and heading, rendered or not', async () => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--force-renderer-accessibility'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      const cdp = await page.context().newCDPSession(page);
      await page.goto(editor.page.url());
      await page.waitForFunction(() => 'harness' in window);
      const kindOf = (i: number) => (i % 50 === 0 ? 'part_heading' : 'paragraph');
      const list = Array.from({ length: 400 }, (_, i) => [kindOf(i), `項${i}`] as const);
      await page.evaluate((given) => window.harness.open(given), list);
      const counts = async () => {
        const { nodes } = await cdp.send('Accessibility.getFullAXTree');
        const of = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role);
        const said = of('StaticText').map((node) => String(node.name?.value));
        return [of('paragraph').length, of('heading').length, list.every(([, text]) => said.includes(text))];
      };
      await expect.poll(counts).toEqual([392, 8, true]);
    } finally {
      await browser.close();
    }
  });
});
