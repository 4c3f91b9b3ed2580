import { writeAkn } from './akn/write-akn.ts';
import { writeHtml } from './html/page.ts';
import { writeMarkdown } from './markdown.ts';
import { writePdf } from './pdf.ts';
import { writeText } from './text.ts';
import type { OutputFile, OutputOptions, OutputTree } from './types.ts';

export const FORMAT_IDS = ['text', 'markdown', 'html', 'docx', 'pdf', 'akn'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface OutputFormat {
  readonly id: FormatId;
  /** With its dot; `.akn.xml` is one extension. */
  readonly extension: string;
  readonly mime: string;
  /** Whole files only; a promise that rejects has written nothing. */
  write(tree: OutputTree, options: OutputOptions): Promise<OutputFile>;
}

/** Every format of a draft. Adding one: a writer in a file of its own, and one line here. */
export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  { id: 'text', extension: '.txt', mime: 'text/plain', write: writeText },
  { id: 'markdown', extension: '.md', mime: 'text/markdown', write: writeMarkdown },
  { id: 'html', extension: '.html', mime: 'text/html', write: writeHtml },
  {
    id: 'docx',
    extension: '.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // Loaded when asked for: the package behind it is larger than all other writers together.
    write: async (tree, options) => (await import('./docx/write-docx.ts')).writeDocx(tree, options),
  },
  { id: 'pdf', extension: '.pdf', mime: 'application/pdf', write: writePdf },
  { id: 'akn', extension: '.akn.xml', mime: 'application/akn+xml', write: writeAkn },
];

export function outputFormat(id: FormatId): OutputFormat {
  const format = OUTPUT_FORMATS.find((entry) => entry.id === id);
  if (format === undefined) throw new RangeError(`No output format ${id}`);
  return format;
}

/** The format that a file name asks for by its extension, or null. */
export function formatOfName(name: string): OutputFormat | null {
  const lower = name.toLowerCase();
  return OUTPUT_FORMATS.find((format) => lower.endsWith(format.extension)) ?? null;
}
