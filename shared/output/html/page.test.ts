import { describe, expect, it } from 'vitest';
import { printablePage } from '../pdf.ts';
import { sketchText } from '../test-tree.ts';
import { DEFAULT_OUTPUT_OPTIONS } from '../types.ts';
import { htmlLabel } from './body.ts';
import { hangingWidth, textWidth } from './label-width.ts';
import { writeHtml } from './page.ts';

const LINES = ['T 東京宣言', '◆ 総論', 'p <script>alert("1")</script> & 本文', 'a 細項', 'c 後段', 'p 第二'];
const html = async (...args: Parameters<typeof sketchText>) =>
  new TextDecoder().decode((await writeHtml(sketchText(...args), DEFAULT_OUTPUT_OPTIONS)).bytes);

describe('writeHtml', () => {
  it('is semantic: headings by rank, labels as text, continuations as deep as what they go on with', async () => {
    const page = await html(LINES);
    expect(page).toMatch(/<h1 class="title" id="[^"]+">東京宣言<\/h1>/u);
    expect(page).toMatch(/<h2 class="part-heading" id="[^"]+"><span class="label">◆ <\/span>総論<\/h2>/u);
    expect(page).toMatch(/<p class="sub-paragraph level-1" id="[^"]+"><span class="label short">\(a\) <\/span>細項/u);
    expect(page).toMatch(/<p class="continuation level-1"/u);
    expect(page).toContain('<html lang="ja">');
  });

  it('runs nothing and fetches nothing', async () => {
    const page = await html(LINES, {}, { meta: { draftName: '"><script>', author: '<b>' } });
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<b>|https?:/u);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)');
  });
});

describe('printablePage', () => {
  const meta = { draftName: 'x"; } body { display: none } </style>', banner: '案', date: '2025-12-20T23:30:00+09:00' };
  const { html: page, landscape } = printablePage(sketchText(LINES, {}, { meta }), DEFAULT_OUTPUT_OPTIONS);

  it('has the draft, the banner, the day as it was written and page numbers in its margins', () => {
    for (const wanted of ['content: "案"', 'content: "2025-12-20"', 'counter(page) " / " counter(pages)']) {
      expect(page).toContain(wanted);
    }
    expect(landscape).toBe(false);
  });

  it('lets no name out of its string', () => {
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(page).toContain('content: "x\\22 ; } body { display: none } \\3c /style>"');
  });

  it('turns the page for vertical text', () => {
    const vertical = printablePage(sketchText(LINES), { ...DEFAULT_OUTPUT_OPTIONS, direction: 'vertical' });
    expect(vertical.landscape).toBe(true);
    expect(vertical.html).toContain('writing-mode: vertical-rl');
  });
});

describe('numbers in a column', () => {
  const vertical = { ...DEFAULT_OUTPUT_OPTIONS, direction: 'vertical' } as const;
  it.each([
    ['2026年12月5日', '2026年[12]月[5]日'],
    ['第1回', '第[1]回'],
    ['上記(13)のとおり', '上記[(13)]のとおり'],
    ['上記(12 bis)のとおり', '上記(12 bis)のとおり'],
    ['5.5度、20%、1,000人、10:30、CO2、3/4', '5.5度、20%、1,000人、10:30、CO2、3/4'],
    ['10〜12人 & <5人', '[10]〜[12]人 &amp; &lt;[5]人'],
  ])('%s', (text, wanted) => {
    const { html: page } = printablePage(sketchText([`p ${text}`]), vertical);
    const shown = /<\/span>(.*)<\/p>/u.exec(page)![1]!;
    expect(shown.replace(/<span class="short">(.*?)<\/span>/gu, '[$1]')).toBe(wanted);
    expect(printablePage(sketchText([`p ${text}`]), DEFAULT_OUTPUT_OPTIONS).html).not.toContain('"short">');
  });
});

describe('a label', () => {
  it.each([
    ['(1)', 'label short'],
    ['(12 bis)', 'label'],
    ['(12 quinquies)', 'label long'],
    ['Article 12', 'label long'],
    ['第十二条の二', 'label long'],
  ])('%s is a %s', (label, name) => expect(htmlLabel(label)).toBe(`<span class="${name}">${label} </span>`));
});

describe('hangingWidth', () => {
  it.each([
    ['(1)', 1.65],
    ['（１）', 3],
    ['◆', 1],
    ['Ⅰ.', 1.55],
  ])('%s is %d em wide', (label, width) => {
    expect(textWidth(label)).toBeCloseTo(width);
  });

  it('is set by the widest label, but not by one that runs into the text anyway', () => {
    const tree = sketchText(['p a', 'p b']);
    expect(hangingWidth(tree, 'paragraph')).toBe(2.25);
    expect(hangingWidth(tree, 'section_heading')).toBe(0);
    expect(hangingWidth(sketchText(['p a'], { paragraph: 'Article 1' }), 'paragraph')).toBe(0);
  });
});
