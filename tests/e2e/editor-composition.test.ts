import { describe, expect, it } from 'vitest';
import { openEditorPage } from './editor-harness.ts';

const editor = openEditorPage();
const texts = async () =>
  (await editor.page.evaluate(() => window.harness.blocks())).map(([, label, text]) => [label, text]);
const composing = () => editor.page.evaluate(() => window.harness.editor().snapshot().composing);
const open = (...list: (readonly [string, string])[]) =>
  editor.page.evaluate((given) => window.harness.open(given), list);
const put = (index: number, at: number, to = at) =>
  editor.page.evaluate(([i, from, end]) => window.harness.reveal(i!, from, end), [index, at, to]);

/** にほん → 日本, as an input method shows it key by key. */
async function writeNihon(): Promise<void> {
  for (const shown of ['n', 'に', 'にh', 'にほ', 'にほn', 'にほん', '日本']) await editor.compose(shown);
  await editor.commit('日本');
}

describe('Japanese composition', () => {
  it('in the middle of a numbered paragraph', async () => {
    await open(['paragraph', '首脳は確認した。'], ['paragraph', '次']);
    await put(0, 3);
    await writeNihon();
    expect(await texts()).toEqual([
      ['(1)', '首脳は日本確認した。'],
      ['(2)', '次'],
    ]);
    expect(await composing()).toBe(false);
  });

  it('at the start of a paragraph, and in an empty document', async () => {
    await open(['paragraph', '首脳'], ['paragraph', '次']);
    await put(1, 0);
    await writeNihon();
    expect(await texts()).toEqual([
      ['(1)', '首脳'],
      ['(2)', '日本次'],
    ]);
    await open(['paragraph', '']);
    await put(0, 0);
    await writeNihon();
    expect(await texts()).toEqual([['(1)', '日本']]);
  });

  it('right after Enter, in a block that has just been made', async () => {
    await open(['paragraph', '首脳は'], ['paragraph', '次']);
    await put(0, 3);
    await editor.page.keyboard.press('Enter');
    await writeNihon();
    expect(await texts()).toEqual([
      ['(1)', '首脳は'],
      ['(2)', '日本'],
      ['(3)', '次'],
    ]);
    await editor.page.keyboard.press('Enter');
    await writeNihon();
    expect((await texts()).map(([, text]) => text)).toEqual(['首脳は', '日本', '日本', '次']);
  });

  it('twice in a row, in a heading, beside a cross-reference', async () => {
    await open(['part_heading', '総論'], ['paragraph', 'あ']);
    await put(0, 2);
    await writeNihon();
    await writeNihon();
    expect(await texts()).toEqual([
      ['◆', '総論日本日本'],
      ['(1)', 'あ'],
    ]);
    const [, id] = await editor.page.evaluate(() => window.harness.ids());
    await put(1, 1);
    await editor.page.evaluate((target) => window.harness.insertReference(target as never), id!);
    await writeNihon();
    expect((await texts())[1]).toEqual(['(1)', 'あ日本']);
    expect(await editor.page.locator('.soan-ref').textContent()).toBe('(1)');
  });

  it('while the label, the mark and the language of the interface of the same block are drawn anew', async () => {
    await open(['paragraph', 'あ'], ['paragraph', 'い']);
    await put(1, 1);
    await editor.compose('に');
    await editor.page.evaluate(() => {
      const { harness } = window;
      const [first, second] = harness.ids();
      harness.editor().setMarks({
        blocks: new Map([
          [first as never, 'edited'],
          [second as never, 'added'],
        ]),
        deleted: new Map([[first as never, [{ id: 'gone' as never, label: '(2)', text: 'う' }]]]),
      });
      harness.editor().setLocale('en');
      const element = harness.view().nodeDOM(3) as HTMLElement;
      element.dataset.label = '(1 bis)';
    });
    await editor.compose('にほ');
    await editor.compose('日本');
    await editor.commit('日本');
    expect((await texts()).map(([, text]) => text)).toEqual(['あ', 'い日本']);
  });

  it('commands wait: nothing is dispatched while composing', async () => {
    await open(['paragraph', 'あ'], ['paragraph', 'い']);
    await put(1, 1);
    await editor.compose('にほん');
    expect(await composing()).toBe(true);
    expect(await editor.page.evaluate(() => window.harness.run('editor.moveUp'))).toBe(false);
    await editor.commit('日本');
    expect(await texts()).toEqual([
      ['(1)', 'あ'],
      ['(2)', 'い日本'],
    ]);
    expect(await editor.page.evaluate(() => window.harness.run('editor.moveUp'))).toBe(true);
  });

  it('is cancelled without a trace, and undone as a whole', async () => {
    await open(['paragraph', 'あ']);
    await put(0, 1);
    await editor.compose('にほ');
    await editor.compose('');
    expect(await texts()).toEqual([['(1)', 'あ']]);
    await writeNihon();
    await editor.page.keyboard.press('Control+z');
    expect(await texts()).toEqual([['(1)', 'あ']]);
  });

  it('over a selection of several blocks', async () => {
    await open(['paragraph', 'あい'], ['paragraph', 'うえ'], ['paragraph', 'おか']);
    const [first, , third] = await editor.page.evaluate(() => window.harness.ids());
    await put(0, 1);
    await editor.page.keyboard.press('Shift+ArrowDown');
    await editor.page.keyboard.press('Shift+ArrowDown');
    // What a real input method sends before its first character.
    await editor.cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code: 'KeyN',
    });
    await writeNihon();
    expect(await texts()).toEqual([['(1)', 'あ日本か']]);
    const lineage = await editor.page.evaluate(() => window.harness.view().state.doc.firstChild!.attrs);
    expect(lineage).toMatchObject({ id: first, from: [third] });
  });
});
