import { describe, expect, it } from 'vitest';
import { openEditorPage } from './editor-harness.ts';

const editor = openEditorPage();
type Short = readonly [string, string, Record<string, unknown>?];
const open = async (list: readonly Short[], numbering: Record<string, unknown> = {}) => {
  await editor.page.evaluate(([given, numbers]) => window.harness.open(given, numbers), [list, numbering] as const);
  await editor.page.evaluate(() => document.fonts.ready);
};
const select = (from: number, to: number) =>
  editor.page.evaluate(([a, b]) => window.harness.select([0, a!], [0, b!]), [from, to]);
const read = (reading: string | null) => editor.page.evaluate((given) => window.harness.setReading(given), reading);
const readings = (index = 0) => editor.page.evaluate((at) => window.harness.readings(at), index);

/** Width in CSS pixels of offsets of the first block. */
const width = (from: number, to: number) =>
  editor.page.evaluate(
    ([a, b]) => {
      const text = document.querySelector('.soan-page [data-soan]')!.firstChild!;
      const range = document.createRange();
      range.setStart(text, a!);
      range.setEnd(text, b!);
      return range.getBoundingClientRect().width;
    },
    [from, to],
  );

/** Size of a character of the text, in CSS pixels. */
const em = () =>
  editor.page
    .locator('.soan-page [data-soan]')
    .first()
    .evaluate((block) => Number.parseFloat(getComputedStyle(block).fontSize));

const SENTENCE = '首脳は、「東京宣言」（以下「宣言」という。）を採択し、協力を、より一層、強化していくことを確認した。';

describe('Japanese text', () => {
  it('is set in the Mincho that comes with us', async () => {
    await open([['paragraph', SENTENCE]]);
    const { cdp } = editor;
    await cdp.send('DOM.enable');
    await cdp.send('CSS.enable');
    const { root } = await cdp.send('DOM.getDocument');
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.soan-page [data-soan]' });
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    const own = fonts.filter(({ isCustomFont, familyName }) => isCustomFont && /UDMincho/.test(familyName));
    expect(own.reduce((sum, { glyphCount }) => sum + glyphCount, 0)).toBeGreaterThanOrEqual(SENTENCE.length);
  });

  it('has no closing sign at the head of a line and no opening one at its end, in any width', async () => {
    await open([['paragraph', SENTENCE.repeat(12)]]);
    const broken = await editor.page.evaluate(() => {
      const block = document.querySelector<HTMLElement>('.soan-page [data-soan]')!;
      const text = block.firstChild as Text;
      const range = document.createRange();
      const found: string[] = [];
      for (let width = 300; width <= 800; width += 7) {
        block.style.width = `${width}px`;
        let last = Number.NaN;
        for (let i = 0; i < text.length; i++) {
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const { top } = range.getClientRects()[0]!;
          const breaks = i > 0 && top - last > 10;
          last = top;
          if (!breaks) continue;
          if (/[、。」）]/.test(text.data[i]!)) found.push(`${width}: ${text.data[i]} at the head`);
          if (/[「（]/.test(text.data[i - 1]!)) found.push(`${width}: ${text.data[i - 1]} at the end`);
        }
      }
      return found;
    });
    expect(broken).toEqual([]);
  });

  it('sets Latin proportionally, a little apart from the characters beside it', async () => {
    await open([['paragraph', '首脳ODA首脳iiiWWW']]);
    const size = await em();
    const apart = await width(0, 7);
    await editor.page.evaluate(() => {
      document.querySelector<HTMLElement>('.soan-page')!.style.setProperty('text-autospace', 'no-autospace');
    });
    expect(apart - (await width(0, 7))).toBeGreaterThan(0.1 * size);
    expect(await width(7, 10)).toBeLessThan(0.6 * (await width(10, 13)));
  });
});

describe('numbers in the margin', () => {
  it('end at one edge, however long they are, and all texts begin at another', async () => {
    const blocks: Short[] = [9, 10, 12].map((n) => ['paragraph', '首脳は確認した。', { pin: [n, 1, 0] }]);
    await open([...blocks, ['paragraph', '首脳は確認した。', { pin: [12, 2, 0] }]], { frozen: true });
    const { documents, strings } = await editor.cdp.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    const { layout } = documents[0]!;
    const boxOf = (text: string) => layout.bounds[layout.text.findIndex((at) => strings[at] === text)]!;
    const ends = ['(9)', '(10)', '(12)', '(12 bis)'].map((label) => boxOf(label)[0]! + boxOf(label)[2]!);
    for (const end of ends) expect(Math.abs(end - ends[0]!)).toBeLessThan(0.5);
    const starts = await editor.page.evaluate(() =>
      [...document.querySelectorAll('.soan-page [data-soan]')].map((block) => {
        const range = document.createRange();
        range.setStart(block.firstChild!, 0);
        range.setEnd(block.firstChild!, 1);
        return range.getBoundingClientRect().left;
      }),
    );
    expect(new Set(starts).size).toBe(1);
    expect(starts[0]! - ends[0]!).toBeGreaterThan(2);
    const page = await editor.page.locator('.soan-page').boundingBox();
    expect(boxOf('(12 bis)')[0]).toBeGreaterThanOrEqual(page!.x);
  });

  it('that are wider than the margin begin their line', async () => {
    await open([['paragraph', '首脳は確認した。', { pin: [112, 2, 0] }]], { frozen: true, paragraph: '第一条' });
    const { documents, strings } = await editor.cdp.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    const { layout } = documents[0]!;
    const label = layout.bounds[layout.text.findIndex((at) => strings[at]?.startsWith('第百十二条'))]!;
    const start = await editor.page.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.querySelector('.soan-page [data-soan]')!.firstChild!, 0);
      return range.getBoundingClientRect().left;
    });
    const page = await editor.page.locator('.soan-page').boundingBox();
    expect(label[0]).toBeGreaterThanOrEqual(page!.x);
    expect(start).toBeGreaterThan(label[0]! + label[2]!);
  });
});

describe('ruby', () => {
  const height = () =>
    editor.page
      .locator('.soan-page [data-soan]')
      .first()
      .evaluate((block) => block.getBoundingClientRect().height);

  it('stands above its words at half their size and moves no line', async () => {
    await open([['paragraph', '首脳は東京で会合した。']]);
    const before = await height();
    await select(3, 5);
    expect(await read('とうきょう')).toBe(true);
    expect(await readings()).toBe('首脳は東京[とうきょう]で会合した。');
    const { size, half, shown } = await editor.page.evaluate(() => {
      const ruby = document.querySelector('.soan-page ruby')!;
      const above = getComputedStyle(ruby, '::after');
      return { size: getComputedStyle(ruby).fontSize, half: above.fontSize, shown: above.display };
    });
    expect(Number.parseFloat(half)).toBe(Number.parseFloat(size) / 2);
    expect(shown).toBe('ruby-text');
    expect(Math.abs((await height()) - before)).toBeLessThan(1);
  });

  it('lets the cursor through, takes typing and an input method inside, and stays away from what follows', async () => {
    await open([['paragraph', '首脳は東京で会合した。']]);
    await select(3, 5);
    await read('とうきょう');
    await select(3, 3);
    await editor.page.keyboard.press('ArrowRight');
    await editor.compose('のな');
    await editor.commit('の');
    expect(await readings()).toBe('首脳は東の京[とうきょう]で会合した。');
    await editor.page.keyboard.press('ArrowRight');
    await editor.compose('と');
    await editor.commit('都');
    expect(await readings()).toBe('首脳は東の京[とうきょう]都で会合した。');
    for (let i = 0; i < 6; i++) await editor.page.keyboard.press('ArrowLeft');
    await editor.page.keyboard.type('a');
    expect(await readings()).toBe('首a脳は東の京[とうきょう]都で会合した。');
    expect(editor.problems).toEqual([]);
  });

  it('is copied for other programs, comes back by paste, and is undone in one step', async () => {
    await open([
      ['paragraph', '首脳は東京で会合した。'],
      ['paragraph', '次'],
    ]);
    await select(3, 5);
    await read('とうきょう');
    await select(2, 6);
    await editor.page.keyboard.press('Control+c');
    const html = await editor.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toMatch(/<ruby[^>]*>東京<rp>（<\/rp><rt>とうきょう<\/rt><rp>）<\/rp><\/ruby>/);
    await editor.page.evaluate(() => window.harness.reveal(1, 1));
    await editor.page.keyboard.press('Control+v');
    expect(await readings(1)).toBe('次は東京[とうきょう]で');
    await select(4, 4);
    await read(null);
    expect(await readings()).toBe('首脳は東京で会合した。');
    await editor.page.keyboard.press('Control+z');
    expect(await readings()).toBe('首脳は東京[とうきょう]で会合した。');
  });

  it('comes from the HTML of other programs', async () => {
    await open([['paragraph', '']]);
    await editor.page.evaluate(() =>
      window.harness.paste({
        html: '<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>で<b onclick="x">会合</b></p>',
      }),
    );
    expect(await readings()).toBe('東[とう]京[きょう]で会合[bold]');
  });
});
