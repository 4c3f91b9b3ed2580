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
const MARKS: Partial<Readonly<Record<OutputMark, Delimiters>>> = {
  italic: ['*', '*'],
  bold: ['**', '**'],
  dots: ['<em class="dots">', '</em>'],
};

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
      const inner = read.map(markdownRun).join('');
      return reading === null ? inner : `<ruby>${inner}<rt>${escapeMarkdown(reading)}</rt></ruby>`;
    })
    .join('');
}

function markdownRun(run: OutputRun): string {
  if (run.type === 'break') return '<br>';
  const text = escapeMarkdown(run.type === 'text' ? run.text : run.label);
  // Delimiters stand at words, not at spaces: "** text**" is no emphasis.
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  const marks = run.marks.flatMap((mark) => (MARKS[mark] ? [MARKS[mark]] : []));
  return inner === ''
    ? text
    : before + marks.reduceRight((words, [open, close]) => open + words + close, inner!) + after;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_`<[\]]/gu, '\\$&').replace(/&(?=#?\w+;)/gu, '\\&');
}

// Signs that mean a list, a heading or a quotation, where they happen to begin a line of ours.
function guardStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2').replace(/^(?=[-+#>=~|])/u, '\\');
}
