import { afterAll, describe, it } from 'vitest';
import { cleanHtml } from '../../renderer/editor/clipboard/clean-html.ts';
import { lineText, type PastedLine } from '../../renderer/editor/clipboard/pasted-line.ts';
import { readCleaned } from '../../renderer/editor/clipboard/structure.ts';
import { READINGS, rubyMarkup } from './marked.ts';
import { mutateText, type Random } from './mutate.ts';
import { fuzz, LONG_MS } from './runs.ts';
import { lendWindows } from './windows.ts';

const windows = lendWindows();
afterAll(windows.end);

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style><meta charset="utf-8"></head><body><p class=MsoTitle>宣言</p><p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(1)</span><![endif]>首脳は、<b>協力</b>を歓迎した。<o:p></o:p></p><!--StartFragment--><ol><li>一<ul><li>二</li></ul></li></ol><table><tr><td>甲</td><td>乙</td></tr></table></body></html>`;
const TAGS = [
  ...[
    '<script>alert(1)</script>',
    '<img src="https://track.example/a.png" onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<style>',
  ],
  ...[
    '</style>',
    '<a href="javascript:alert(1)">',
    '</a>',
    '<iframe src=x>',
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '<div',
    '>',
    '"',
    "'",
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&#0;',
    '&#xD800;',
    '&amp;',
    '&lt;b&gt;',
    '<table><tr><td>',
    '<ol><li>',
    '</li></ol>',
  ],
  ...[
    '<template>',
    '<math><mi>',
    '<br>',
    '\u0000',
    '\ud800',
    '\u202e',
    '&#1;',
    '&#11;',
    '&#xffff;',
    '<p style="display:none">',
    '<p style="mso-list:l0 level9">',
    '<h9>',
  ],
];

/** Lines must be plain words that the document can hold. */
function read(html: string, blank: boolean): void {
  const cleaned = cleanHtml(html);
  const { content } = readCleaned(cleaned, blank);
  for (const block of content.content) block.check();
  for (const line of cleaned.lines) {
    if (/[\0-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/u.test(lineText(line)))
      throw new Error(`A character that no file can carry: ${JSON.stringify(lineText(line))}`);
  }
}

/** Nested honest markup with words that must come out, and hostile markup whose words must not. */
function honest(random: Random, seen: string[], hidden: string[], depth = 0): string {
  const word = `語${random.below(1e9)}。`;
  const way = random.below(depth > 5 ? 2 : 12);
  if (way < 2) {
    seen.push(word);
    return way === 0 ? word : `<b>${word}</b>`;
  }
  const inner = () => honest(random, seen, hidden, depth + 1);
  if (way === 2) return `<p>${inner()}${inner()}</p>`;
  if (way === 3) return `<div>${inner()}</div>${inner()}`;
  if (way === 4) return `<ul><li>${inner()}</li><li>${inner()}</li></ul>`;
  if (way === 5) return `<table><tr><td>${inner()}</td></tr></table>`;
  if (way === 6) return `<span onclick="x()">${inner()}</span><a href="https://a.example">${inner()}</a>`;
  if (way > 8) return ruby(random, word, seen, hidden, depth);
  hidden.push(word);
  const element = random.pick(['script', 'style', 'template', 'noscript', 'textarea', 'select']);
  return way === 7 ? `<${element}>${word}</${element}>` : `<p style="display:none">${word}</p>${inner()}`;
}

/** Words with a reading, well made or not: whatever a reader saw must come out, above the words or among them. */
function ruby(random: Random, word: string, seen: string[], hidden: string[], depth: number): string {
  const reading = random.next() < 0.8 ? `よみ${random.below(1e9)}` : `${'よ'.repeat(200)}${random.below(1e9)}`;
  seen.push(word, reading);
  const inner = () => honest(random, seen, hidden, depth + 1);
  return random.pick([
    () => `<ruby>${word}<rt>${reading}</rt></ruby>`,
    () => `<ruby>${word}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`,
    () => `<ruby><b>${word}</b>${inner()}<rt>${reading}</rt></ruby>`,
    () => `<ruby><ruby>${word}<rt>${reading}</rt></ruby>${inner()}<rt>${random.pick(READINGS.slice(0, 2))}</rt></ruby>`,
    () => `<ruby>${inner()}<rt>${random.pick(READINGS.slice(0, 2))}</rt><rt>${word}</rt></ruby>${reading}`,
    () => `<ruby><rt>${reading}</rt></ruby>${word}`,
    () => `${word}<rt>${reading}</rt>`,
    () => `<ruby><rb>${word}</rb><rtc><rt>${reading}</rt></rtc></ruby>`,
  ])();
}

/** The words of pasted lines, with the readings above them. */
function shown(lines: readonly PastedLine[]): string {
  return lines.map(({ runs }) => runs.map(({ text, reading = '' }) => text + reading).join('')).join('\n');
}

describe('pasted HTML', () => {
  it('of any form becomes words that a document can hold', { timeout: LONG_MS }, () =>
    fuzz(0.05, (random) => {
      windows.beforePage();
      const ruby = random.next() < 0.5 ? Array.from({ length: 20 }, () => rubyMarkup(random)) : [];
      read(mutateText(random, WORD, [...TAGS, ...ruby]), random.next() < 0.5);
    }),
  );

  it('loses no word that a reader saw, and brings none that was hidden', { timeout: LONG_MS }, () =>
    fuzz(0.05, (random) => {
      windows.beforePage();
      const seen: string[] = [];
      const hidden: string[] = [];
      const html = `<body>${honest(random, seen, hidden)}`;
      const text = shown(cleanHtml(html).lines);
      for (const word of seen) if (!text.includes(word)) throw new Error(`Lost ${word} of ${html}`);
      for (const word of hidden) if (text.includes(word)) throw new Error(`Brought ${word} of ${html}`);
      read(html, true);
    }),
  );
});
