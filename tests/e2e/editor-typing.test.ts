import { describe, expect, it } from 'vitest';
import { openEditorPage } from './editor-harness.ts';

const editor = openEditorPage();
const blocks = () => editor.page.evaluate(() => window.harness.blocks());
const drawn = () => editor.page.evaluate(() => window.harness.drawn());
const open = (...list: (readonly [string, string])[]) =>
  editor.page.evaluate((given) => window.harness.open(given), list);
const put = (index: number, at: number) =>
  editor.page.evaluate(([i, offset]) => window.harness.reveal(i!, offset), [index, at]);
const press = async (...keys: string[]) => {
  for (const key of keys) await editor.page.keyboard.press(key);
};

describe('typing', () => {
  it('goes into the block with the cursor; Enter makes the next paragraph, numbers follow at once', async () => {
    await open(['part_heading', '総論'], ['paragraph', 'あ'], ['paragraph', 'う']);
    await put(1, 1);
    await editor.page.keyboard.type('x');
    await press('Enter');
    await editor.page.keyboard.type('い');
    expect(await blocks()).toEqual([
      ['part_heading', '◆', '総論'],
      ['paragraph', '(1)', 'あx'],
      ['paragraph', '(2)', 'い'],
      ['paragraph', '(3)', 'う'],
    ]);
    expect(await drawn()).toEqual(['◆', '(1)', '(2)', '(3)']);
    expect(editor.problems).toEqual([]);
  });

  it('a key acts where the cursor is seen, also before the browser has told of it', async () => {
    await open(['paragraph', 'あい'], ['paragraph', 'うえ']);
    await put(0, 1);
    await editor.page.evaluate(() => {
      const { dom } = window.harness.view();
      const text = document.createTreeWalker(dom.lastElementChild!, NodeFilter.SHOW_TEXT).nextNode()!;
      document.getSelection()!.collapse(text, 1);
      dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect((await blocks()).map(([, , text]) => text)).toEqual(['あい', 'う', 'え']);
  });

  it('the focus that comes back finds the cursor where it was, also on a machine that stalls, and for the first key', async () => {
    await open(['paragraph', 'あい'], ['paragraph', 'うえ']);
    await put(1, 1);
    const leave = () =>
      editor.page.evaluate(() => {
        const field = document.body.appendChild(document.createElement('input'));
        field.focus();
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
    await leave();
    await editor.page.evaluate(() => {
      window.harness.view().dom.focus();
      const until = performance.now() + 400;
      while (performance.now() < until);
    });
    await editor.page.keyboard.type('x');
    expect((await blocks()).map(([, , text]) => text)).toEqual(['あい', 'うxえ']);
    await leave();
    await editor.page.evaluate(() => {
      const { dom } = window.harness.view();
      dom.focus();
      dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect((await blocks()).map(([, , text]) => text)).toEqual(['あい', 'うx', 'え']);
    await editor.page.evaluate(() => {
      for (const field of document.querySelectorAll('body > input')) field.remove();
    });
  });

  it('Backspace and Delete join at every border', async () => {
    await open(['part_heading', '見出し'], ['paragraph', 'あ'], ['paragraph', 'い'], ['paragraph', 'う']);
    await put(2, 0);
    await press('Backspace', 'Delete');
    expect(await blocks()).toEqual([
      ['part_heading', '◆', '見出し'],
      ['paragraph', '(1)', 'あ'],
      ['paragraph', '(2)', 'う'],
    ]);
    await press('Delete', 'Home', 'Backspace');
    expect(await blocks()).toEqual([['part_heading', '◆', '見出しあう']]);
  });

  it('typing over a selection of several blocks joins them and keeps the first one', async () => {
    await open(['paragraph', 'あい'], ['paragraph', 'うえ'], ['paragraph', 'おか']);
    const [first] = await editor.page.evaluate(() => window.harness.ids());
    await editor.page.evaluate(() => window.harness.select([0, 1], [2, 1]));
    await editor.page.keyboard.type('x');
    expect(await blocks()).toEqual([['paragraph', '(1)', 'あxか']]);
    expect(await editor.page.evaluate(() => window.harness.ids())).toEqual([first]);
  });

  it('undo and redo bring back text, ids and numbers', async () => {
    await open(['paragraph', 'あい'], ['paragraph', 'う']);
    const before = await editor.page.evaluate(() => window.harness.ids());
    await put(0, 1);
    await press('Enter', 'Alt+ArrowUp', 'Tab');
    await press('Control+z', 'Control+z', 'Control+z');
    expect(await blocks()).toEqual([
      ['paragraph', '(1)', 'あい'],
      ['paragraph', '(2)', 'う'],
    ]);
    expect(await editor.page.evaluate(() => window.harness.ids())).toEqual(before);
    await press('Control+y');
    expect((await blocks()).length).toBe(3);
  });

  it('Alt+arrows move a section with its paragraphs; Tab and Shift+Tab change the level', async () => {
    await open(['part_heading', 'A'], ['paragraph', 'a'], ['part_heading', 'B'], ['paragraph', 'b']);
    await put(2, 0);
    await press('Alt+ArrowUp');
    expect((await blocks()).map(([, , text]) => text)).toEqual(['B', 'b', 'A', 'a']);
    await press('Tab');
    expect((await blocks())[0]![0]).toBe('theme_heading');
    await press('Shift+Tab');
    expect((await blocks())[0]![0]).toBe('part_heading');
  });

  it('Escape, then Tab, leaves the text', async () => {
    await open(['paragraph', 'あ'], ['paragraph', 'い']);
    await put(1, 0);
    await press('Escape', 'Tab');
    expect((await blocks())[1]![0]).toBe('paragraph');
    expect(await editor.page.evaluate(() => window.harness.view().hasFocus())).toBe(false);
  });

  it('is a multi-line text box with a name, in the language of the text, with headings that keep their rank', async () => {
    await open(
      ['title', '宣言'],
      ['part_heading', '総論'],
      ['theme_heading', 'い'],
      ['section_heading', 'う'],
      ['paragraph', 'え'],
    );
    const page = editor.page.locator('.soan-page');
    expect(await page.getAttribute('role')).toBe('textbox');
    expect(await page.getAttribute('aria-multiline')).toBe('true');
    expect(await page.getAttribute('aria-label')).toBe('宣言の本文');
    expect(await page.getAttribute('lang')).toBe('ja');
    expect(await page.locator('> [data-soan]').evaluateAll((all) => all.map((element) => element.localName))).toEqual([
      'h1',
      'h2',
      'h3',
      'h4',
      'p',
    ]);
  });

  it('reads its numbers aloud: they are in the accessibility tree', async () => {
    await open(['part_heading', '総論'], ['paragraph', 'あ']);
    const { nodes } = await editor.cdp.send('Accessibility.getFullAXTree');
    const names = nodes.map((node) => String(node.name?.value ?? ''));
    expect(names.some((name) => name.includes('(1)'))).toBe(true);
    expect(nodes.some((node) => node.role?.value === 'heading' && String(node.name?.value).includes('総論'))).toBe(
      true,
    );
  });
});

describe('cross-references', () => {
  it('show their target’s number, follow it, and say when it is gone', async () => {
    await open(['paragraph', 'あ'], ['paragraph', 'い'], ['paragraph', 'う']);
    const [, second] = await editor.page.evaluate(() => window.harness.ids());
    await put(2, 1);
    await editor.page.evaluate((id) => window.harness.insertReference(id as never), second!);
    const reference = editor.page.locator('.soan-ref');
    expect(await reference.textContent()).toBe('(2)');
    await put(1, 0);
    await press('Alt+ArrowUp');
    expect(await reference.textContent()).toBe('(1)');
    await reference.click({ modifiers: ['Control'] });
    expect(await editor.page.evaluate(() => window.harness.followed)).toEqual([second]);
    await put(0, 0);
    await press('Control+Shift+k');
    expect(await reference.textContent()).toBe('(?)');
    expect(await reference.getAttribute('title')).toBe('参照先の項がありません');
    await press('Control+z');
    expect(await reference.textContent()).toBe('(1)');
  });
});

describe('a reference under the cursor', () => {
  it('is deleted by Backspace and Delete, and passed by arrows', async () => {
    await open(['paragraph', 'あ'], ['paragraph', 'いう']);
    const [first] = await editor.page.evaluate(() => window.harness.ids());
    const count = () => editor.page.locator('.soan-ref').count();
    for (const [at, key] of [
      [2, 'Backspace'],
      [1, 'Delete'],
    ] as const) {
      await put(1, 1);
      await editor.page.evaluate((id) => window.harness.insertReference(id as never), first!);
      await put(1, at);
      await press(key);
      // The first press may select it: nothing that stands for a number goes by surprise.
      if ((await count()) > 0) await press(key);
      expect(await count()).toBe(0);
      expect((await blocks())[1]![2]).toBe('いう');
    }
  });
});

describe('everything selected', () => {
  it('typing, Enter and Delete leave one block with an identity', async () => {
    for (const [keys, texts] of [
      [['x'], ['x']],
      [['Enter'], ['', '']],
      [['Delete'], ['']],
    ] as const) {
      await open(['part_heading', 'A'], ['paragraph', 'b']);
      const [first] = await editor.page.evaluate(() => window.harness.ids());
      await press('Control+a', ...keys);
      expect((await blocks()).map(([, , text]) => text)).toEqual(texts);
      expect((await editor.page.evaluate(() => window.harness.ids()))[0]).toBe(first);
    }
    expect(editor.problems).toEqual([]);
  });
});

describe('find and replace', () => {
  it('counts and draws hits over width and kana, replaces all in one step', async () => {
    await open(['paragraph', '100㌔とエネルギー'], ['paragraph', 'えねるぎーとｴﾈﾙｷﾞｰ、エネルギ']);
    await editor.page.evaluate(() => window.harness.search('エネルギー'));
    expect(await editor.page.locator('.soan-hit').allTextContents()).toEqual(['エネルギー', 'えねるぎー', 'ｴﾈﾙｷﾞｰ']);
    await editor.page.evaluate(() => window.harness.run('editor.nextHit'));
    expect(await editor.page.locator('.soan-hit-active').textContent()).toBe('エネルギー');
    await editor.page.evaluate(() => window.harness.replaceAll('電力'));
    expect((await blocks()).map(([, , text]) => text)).toEqual(['100㌔と電力', '電力と電力、エネルギ']);
    await editor.page.evaluate(() => window.harness.run('editor.undo'));
    expect((await blocks())[1]![2]).toBe('えねるぎーとｴﾈﾙｷﾞｰ、エネルギ');
  });
});
