import { encodeText } from './encode-text.ts';
import { groupReadings } from './readings.ts';
import type { OutputBlock, OutputFile, OutputMark, OutputOptions, OutputRun, OutputTree } from './types.ts';

const HEADINGS: Partial<Readonly<Record<OutputBlock['kind'], string>>> = {
  title: '# ',
  part_heading: '## ',
  theme_heading: '### ',
  section_heading: '#### ',
};

type Delimiters = readonly [open: string, close: string];

// Markdown has no underline or terms. Emphasis dots and readings are the HTML that every reader of Markdown lets through
// and our intake reads back.
const SIGNS: Partial<Readonly<Record<OutputMark, Delimiters>>> = {
  italic: ['*', '*'],
  bold: ['**', '**'],
  dots: ['<em class="dots">', '</em>'],
};

// Stars mean nothing, or something else, where they touch the stars of a neighbour, or where a bracket parts them from
// their words (CommonMark, "left-flanking"): elements do not.
const ELEMENTS: typeof SIGNS = { ...SIGNS, italic: ['<i>', '</i>'], bold: ['<b>', '</b>'] };

/** Markdown that reads as plain text: headings by rank, one block a paragraph, labels written out. */
export async function writeMarkdown(tree: OutputTree, options: OutputOptions): Promise<OutputFile> {
  const text = `${tree.blocks.map(markdownBlock).join('\n\n')}\n`;
  const { bytes, warnings } = encodeText(options.lineEnd === 'crlf' ? text.replaceAll('\n', '\r\n') : text, {
    encoding: 'utf-8',
  });
  return { bytes, warnings: [...tree.warnings, ...warnings] };
}

function markdownBlock(block: OutputBlock): string {
  const label = block.label === null ? '' : escapeMarkdown(block.label) + block.separator;
  const line = label + markdownRuns(block.runs);
  const heading = HEADINGS[block.kind];
  return heading === undefined ? guardStart(line) : heading + line;
}

function markdownRuns(runs: readonly OutputRun[]): string {
  return groupReadings(runs)
    .map(({ reading, runs: read }) => {
      const inner = read.map((run, i) => markdownRun(run, hasStars(read[i - 1]) || hasStars(read[i + 1]))).join('');
      return reading === null ? inner : `<ruby>${inner}<rt>${escapeMarkdown(reading)}</rt></ruby>`;
    })
    .join('');
}

function hasStars(run: OutputRun | undefined): boolean {
  return run !== undefined && run.type !== 'break' && run.marks.some((mark) => mark === 'bold' || mark === 'italic');
}

function markdownRun(run: OutputRun, besideStars: boolean): string {
  if (run.type === 'break') return '<br>';
  const text = run.type === 'text' ? run.text : run.label;
  // Delimiters stand at words, not at spaces: "** text**" is no emphasis.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  if (inner === '') return text;
  const forms = besideStars || EDGE_SIGN.test(inner) ? ELEMENTS : SIGNS;
  const marks = run.marks.flatMap((mark) => (forms[mark] ? [forms[mark]] : []));
  const words = marks.reduceRight((held, [open, close]) => open + held + close, escapeMarkdown(inner));
  return before + words + after;
}

/** A bracket or another sign at an end. */
const EDGE_SIGN = /^[\p{P}\p{S}]|[\p{P}\p{S}]$/u;

function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_`<[\]]/gu, '\\$&').replace(/&(?=#?\w+;)/gu, '\\&');
}

// Signs that mean a list, a heading or a quotation, where they happen to begin a line of ours.
function guardStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2').replace(/^(?=[-+#>=~|])/u, '\\');
}
