import { describe, expect, it } from 'vitest';
import { openEditorPage } from './editor-harness.ts';

const editor = openEditorPage();
const blocks = () => editor.page.evaluate(() => window.harness.blocks());
const ids = () => editor.page.evaluate(() => window.harness.ids());
type Short = readonly [string, string, Record<string, unknown>?];
const open = (...list: Short[]) => editor.page.evaluate((given) => window.harness.open(given), list);
const press = async (...keys: string[]) => {
  for (const key of keys) await editor.page.keyboard.press(key);
};
const put = (index: number, at: number) =>
  editor.page.evaluate(([i, offset]) => window.harness.reveal(i!, offset), [index, at]);

/** Selects from an offset in one block to an offset in another. */
const select = (from: readonly [number, number], to: readonly [number, number]) =>
  editor.page.evaluate(([a, b]) => window.harness.select(a!, b!), [from, to] as const);

/** Pastes as another program would have put it on the clipboard. */
const paste = (data: { html?: string; text?: string }) =>
  editor.page.evaluate((given) => window.harness.paste(given), data);
const clipboard = () =>
  editor.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item!.types.includes(type) ? (await item!.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });

const SAMPLE: Short[] = [
  ['part_heading', '総論'],
  ['paragraph', '首脳は一致した。'],
  ['sub_paragraph', '第一'],
  ['paragraph', '首脳は歓迎した。'],
];

describe('copy', () => {
  it('of several blocks gives plain text with numbers', async () => {
    await open(...SAMPLE);
    await select([0, 0], [3, 8]);
    await press('Control+c');
    expect((await clipboard()).text).toBe('◆ 総論\n(1) 首脳は一致した。\n\u3000(a) 第一\n(2) 首脳は歓迎した。');
  });

  it('of words gives the words', async () => {
    await open(...SAMPLE);
    await select([1, 3], [1, 5]);
    await press('Control+c');
    expect((await clipboard()).text).toBe('一致');
  });

  it('that begins in the middle of a block leaves that number out', async () => {
    await open(...SAMPLE);
    await select([1, 3], [2, 2]);
    await press('Control+c');
    expect((await clipboard()).text).toBe('一致した。\n\u3000(a) 第一');
  });

  it('carries numbers and references in its HTML for other programs', async () => {
    await open(...SAMPLE);
    await put(3, 0);
    const target = (await ids())[1]!;
    await editor.page.evaluate((id) => window.harness.insertReference(id as never), target);
    await select([1, 0], [3, 4]);
    await press('Control+c');
    const { html, text } = await clipboard();
    expect(text).toContain('(2) (1)首脳は');
    expect(html).toMatch(/\(1\) <\/span>首脳は一致した。/);
    expect(html).toMatch(/data-soan-ref="[^"]+"[^>]*>\(1\)</);
  });
});

describe('cut and paste inside', () => {
  it('keeps the identity of what was cut', async () => {
    await open(...SAMPLE);
    const before = await ids();
    await select([1, 0], [3, 0]);
    await press('Control+x');
    expect((await blocks()).map(([, , text]) => text)).toEqual(['総論', '首脳は歓迎した。']);
    await put(1, 8);
    await press('Control+v');
    expect(await blocks()).toEqual([
      ['part_heading', '◆', '総論'],
      ['paragraph', '(1)', '首脳は歓迎した。'],
      ['paragraph', '(2)', '首脳は一致した。'],
      ['sub_paragraph', '(a)', '第一'],
    ]);
    expect(await ids()).toEqual([before[0], before[3], before[1], before[2]]);
  });

  it('gives copies a new identity, and undo leaves no doubles', async () => {
    await open(...SAMPLE);
    await select([1, 0], [3, 0]);
    await press('Control+c');
    await put(3, 8);
    await press('Control+v');
    expect((await blocks()).length).toBe(6);
    expect(new Set(await ids()).size).toBe(6);
    await press('Control+z');
    expect((await blocks()).length).toBe(4);
  });

  it('puts words in between words', async () => {
    await open(...SAMPLE);
    await select([1, 3], [1, 5]);
    await press('Control+c');
    await put(3, 3);
    await press('Control+v');
    expect((await blocks())[3]![2]).toBe('首脳は一致歓迎した。');
    expect((await blocks()).length).toBe(4);
  });
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=JA>
<!--StartFragment-->
<p class=MsoTitle>宣言<o:p></o:p></p>
<h1>総論<o:p></o:p></h1>
<p class=MsoListParagraph style='margin-left:22.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(1)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>首脳は、<b>平和的利
用</b>を<span style='mso-comment-continuation:1'></span><del cite="mailto:x">再</del><ins>再び</ins>確認した。<a style='mso-comment-reference:a_1' href="#_msocom_1"></a><span class=MsoCommentReference>[A1]</span></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>(a)</span>第一</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>·</span>点</p>
<p class=MsoNormal>結び<br>二行目<img src="x" onerror="window.hacked=1"></p>
<script>window.hacked = 1</script><p style="display:none">hidden</p>
<div style='mso-element:comment-list'><p>comment</p></div>
<!--EndFragment--></body></html>`;

describe('paste from outside', () => {
  it('Word: kinds, emphasis and words stay; numbers, comments, deletions and scripts do not', async () => {
    await open(['paragraph', '']);
    await paste({ html: WORD, text: 'x' });
    expect(await blocks()).toEqual([
      ['title', null, '宣言'],
      ['part_heading', '◆', '総論'],
      ['paragraph', '(1)', '首脳は、平和的利用を再び確認した。'],
      ['sub_paragraph', '(a)', '第一'],
      ['sub_paragraph', '(b)', '点'],
      ['paragraph', '(2)', '結び\n二行目'],
    ]);
    expect(await editor.page.locator('.soan-page strong').allTextContents()).toEqual(['平和的利用']);
    expect(await editor.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(new Set(await ids()).size).toBe(6);
  });

  it('a web page: headings, lists, typed numbers', async () => {
    await open(['paragraph', '前'], ['paragraph', '後']);
    await put(0, 1);
    await paste({
      html: '<h2>部</h2><h3>分野</h3><ol><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>続き</p></li></ol>',
    });
    expect(await blocks()).toEqual([
      ['paragraph', '(1)', '前'],
      ['part_heading', '◆', '部'],
      ['theme_heading', 'Ⅰ.', '分野'],
      ['paragraph', '(2)', '甲'],
      ['sub_paragraph', '(a)', '乙'],
      ['paragraph', '(3)', '丙'],
      ['continuation', null, '続き'],
      ['paragraph', '(4)', '後'],
    ]);
  });

  it('inline HTML goes in between the words, links as their words', async () => {
    await open(['paragraph', '前後']);
    await put(0, 1);
    await paste({ html: '<a href="https://example.org"><i>中</i>央</a>' });
    expect(await blocks()).toEqual([['paragraph', '(1)', '前中央後']]);
    expect(await editor.page.locator('.soan-page em').textContent()).toBe('中');
  });

  it('plain text of one line stays in the line; numbered lines become paragraphs', async () => {
    await open(['paragraph', '前後']);
    await put(0, 1);
    await paste({ text: '中' });
    expect(await blocks()).toEqual([['paragraph', '(1)', '前中後']]);
    await put(0, 3);
    await paste({ text: '◆ 部\n\n(7) 首脳は一致した。\n(8) 首脳は歓迎した。\n' });
    expect(await blocks()).toEqual([
      ['paragraph', '(1)', '前中後'],
      ['part_heading', '◆', '部'],
      ['paragraph', '(2)', '首脳は一致した。'],
      ['paragraph', '(3)', '首脳は歓迎した。'],
    ]);
  });

  it('what is too large is refused in words, and the text stays', async () => {
    await open(['paragraph', '前']);
    await editor.page.evaluate(() => window.harness.paste({ text: 'あ'.repeat(21 * 1024 * 1024) }));
    expect(await blocks()).toEqual([['paragraph', '(1)', '前']]);
    expect(await editor.page.evaluate(() => window.harness.notices)).toEqual([
      { code: 'paste-too-large', megabytes: 20 },
    ]);
  });
});

describe('drag', () => {
  /** Takes block `from` by its number and lets it go at the upper or lower edge of block `to`. */
  async function drag(from: number, to: number, edge: 'top' | 'bottom'): Promise<void> {
    const box = async (index: number) =>
      (await editor.page.locator('.soan-page > [data-soan]').nth(index).boundingBox())!;
    const start = await box(from);
    const end = await box(to);
    await editor.page.mouse.move(start.x + 60, start.y + 14);
    await editor.page.mouse.down();
    await editor.page.mouse.move(start.x + 64, start.y + 18, { steps: 3 });
    await editor.page.mouse.move(end.x + 300, edge === 'top' ? end.y + 4 : end.y + end.height - 4, { steps: 5 });
    await editor.page.mouse.up();
  }

  it('a paragraph by its number, with its sub-paragraphs', async () => {
    await open(...SAMPLE, ['paragraph', '最後']);
    const before = await ids();
    await drag(1, 4, 'bottom');
    expect((await blocks()).map(([, label, text]) => [label, text])).toEqual([
      ['◆', '総論'],
      ['(1)', '首脳は歓迎した。'],
      ['(2)', '最後'],
      ['(3)', '首脳は一致した。'],
      ['(a)', '第一'],
    ]);
    expect(await ids()).toEqual([before[0], before[3], before[4], before[1], before[2]]);
    await press('Control+z');
    expect(await ids()).toEqual(before);
  });

  it('a heading takes its section along', async () => {
    await open(['part_heading', 'A'], ['paragraph', 'a'], ['part_heading', 'B'], ['paragraph', 'b']);
    await drag(2, 0, 'top');
    expect((await blocks()).map(([, , text]) => text)).toEqual(['B', 'b', 'A', 'a']);
  });

  it('a click on the number selects the paragraph', async () => {
    await open(...SAMPLE);
    const box = (await editor.page.locator('.soan-page > [data-soan]').nth(1).boundingBox())!;
    await editor.page.mouse.click(box.x + 60, box.y + 14);
    await editor.page.keyboard.type('新');
    expect((await blocks())[1]).toEqual(['paragraph', '(1)', '新']);
  });
});
