import { MAX_SUB_LEVEL } from '../../model/kinds.ts';
import { encodeBase64 } from '../base64.ts';
import type { FontFile, OutputTree } from '../types.ts';
import { CONCORDANCE_STYLE } from './concordance.ts';
import { GAP, hangingWidth } from './label-width.ts';

/**
 * Mincho first for Japanese; for Latin and Cyrillic text a serif leads, Mincho stands behind it. DejaVu
 * stands before Noto because a PDF embeds its outlines as TrueType; Noto's collection becomes Type 3 fonts.
 */
const MINCHO =
  '"BIZ UDMincho", "BIZ UDPMincho", "Yu Mincho", "Hiragino Mincho ProN", "MS Mincho", "DejaVu Serif", "Noto Serif CJK JP"';
const SERIF = '"Times New Roman", Tinos, "Liberation Serif", "Noto Serif", "DejaVu Serif"';
/** Behind a label inside the line, wider than any space of justified words there, in em. */
const LONG_GAP = 0.8;

export function fontFamily(tree: OutputTree): string {
  return tree.language === 'ja' ? `${MINCHO}, serif` : `${SERIF}, ${MINCHO}, serif`;
}

/** The rules that screen and paper share: Mincho, hanging numbers, space before headings. Logical, so 縦書き works too. */
export function textStyle(tree: OutputTree): string {
  const step = hangingWidth(tree, 'paragraph');
  const rules = [
    `body { margin: 0; font-family: ${fontFamily(tree)}; color: #1a1a1a; background: #fff; line-height: 1.75;`,
    '  line-break: strict; word-break: normal; overflow-wrap: anywhere; text-spacing-trim: normal; }',
    'h1, h2, h3, h4, p { margin: 0; font-size: 1em; font-weight: inherit; }',
    'h1 { font-size: 1.5em; line-height: 1.4; text-align: center; margin-block: 0.4em 0.6em; }',
    '.subtitle { text-align: center; font-size: 1.1em; }',
    '.note { text-align: center; margin-block: 0 1.4em; }',
    '.chapeau { text-indent: 1em; margin-block-end: 0.8em; }',
    'h2 { font-weight: 700; font-size: 1.1em; margin-block: 1.9em 0.7em; }',
    'h3 { font-weight: 700; margin-block: 1.4em 0.6em; }',
    'h4 { font-weight: 700; margin-block: 1.2em 0.5em; }',
    // Japanese headings break between phrases, not inside 人的交流.
    'h1, h2, h3, h4 { break-after: avoid; text-wrap: balance; word-break: auto-phrase; }',
    'h2, h3, h4 { text-align: start; }',
    hanging('h2', 0, hangingWidth(tree, 'part_heading')),
    hanging('h3', 0, hangingWidth(tree, 'theme_heading')),
    hanging('h4', 0, hangingWidth(tree, 'section_heading')),
    '.paragraph, .sub-paragraph, .continuation { text-align: justify; margin-block-end: 0.45em; orphans: 2; widows: 2; }',
    hanging('.paragraph', 0, step),
    `.continuation { padding-inline-start: ${step}em; text-indent: ${tree.language === 'ja' ? 1 : 0}em; }`,
  ];
  let inset = step;
  for (let level = 1; level <= MAX_SUB_LEVEL; level++) {
    const width = hangingWidth(tree, 'sub_paragraph', level);
    if (width === 0) continue;
    rules.push(hanging(`.sub-paragraph.level-${level}`, inset, width));
    rules.push(`.continuation.level-${level} { padding-inline-start: ${inset + width}em; }`);
    inset += width;
  }
  rules.push(
    // The gap is the label's own: a space at its end takes no room, and one longer than its margin runs into the line.
    `.label { display: inline-block; box-sizing: border-box; padding-inline-end: ${GAP}em; text-indent: 0; white-space-collapse: collapse; text-wrap: nowrap; font-variant-numeric: lining-nums; }`,
    `.label.long { padding-inline-end: ${LONG_GAP}em; }`,
    '.reference { color: inherit; text-decoration: none; }',
    '.missing { color: #a8321f; text-decoration: underline wavy; }',
    '.dots { font-style: normal; text-emphasis: filled dot; }',
    'dfn { font-style: normal; }',
  );
  if (tree.concordance !== null) rules.push(CONCORDANCE_STYLE);
  // Justified Latin and Cyrillic lines need hyphens; a Japanese title stands a little apart.
  rules.push(tree.language === 'ja' ? 'h1 { letter-spacing: 0.08em; }' : 'p { hyphens: auto; }');
  return rules.filter((rule) => rule !== '').join('\n');
}

// The label pulls the first line out by its own width and fills it, so the text starts at the edge.
function hanging(selector: string, inset: number, width: number): string {
  if (width === 0) return inset === 0 ? '' : `${selector} { padding-inline-start: ${inset}em; }`;
  return [
    `${selector} { padding-inline-start: ${inset + width}em; text-indent: ${-width}em; }`,
    `${selector} > .label { min-inline-size: ${width}em; }`,
  ].join('\n');
}

/** `@font-face` rules with the fonts inside, so that the page needs no other file. */
export function fontFaces(fonts: readonly FontFile[]): string {
  return fonts
    .map(({ family, weight, format, unicodeRange, bytes }) => {
      const range = unicodeRange === undefined ? '' : ` unicode-range: ${unicodeRange};`;
      const source = `url(data:font/${format === 'truetype' ? 'ttf' : format};base64,${encodeBase64(bytes)}) format("${format}")`;
      return `@font-face { font-family: "${family}"; font-weight: ${weight};${range} src: ${source}; }`;
    })
    .join('\n');
}
