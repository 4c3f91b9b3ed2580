import { encodeText } from './encode-text.ts';
import { countReadings, groupReadings } from './readings.ts';
import { runsText, warning } from './tree.ts';
import type { OutputBlock, OutputFile, OutputOptions, OutputRun, OutputTree } from './types.ts';

/** One level of indentation of sub-paragraphs and continuations: one full-width space, as Japanese texts have it. */
const INDENT = '　';

/**
 * Plain text as such declarations are published: headings and texts set apart by empty lines, numbered paragraphs of one
 * run line below line, each label before its text.
 */
export function printText(tree: OutputTree): string {
  let out = '';
  tree.blocks.forEach((block, i) => {
    if (i > 0) out += isListed(block) && isListed(tree.blocks[i - 1]!) ? '\n' : '\n\n';
    out += printBlock(block);
  });
  return `${out}\n`;
}

function isListed(block: OutputBlock): boolean {
  return block.kind === 'paragraph' || block.kind === 'sub_paragraph' || block.kind === 'continuation';
}

function printBlock(block: OutputBlock): string {
  const indent = block.kind === 'continuation' ? INDENT : INDENT.repeat(block.level);
  return indent + (block.label ?? '') + block.separator + textWithReadings(block.runs);
}

// A reading behind its words in brackets is how Japanese plain text has it; dropping it would lose what the author wrote.
function textWithReadings(runs: readonly OutputRun[]): string {
  return groupReadings(runs)
    .map(({ reading, runs: read }) => runsText(read) + (reading === null ? '' : `（${reading}）`))
    .join('');
}

/** The plain text as a file in the encoding and with the line ends that were asked for. */
export async function writeText(tree: OutputTree, options: OutputOptions): Promise<OutputFile> {
  const text = printText(tree);
  const { bytes, warnings } = encodeText(options.lineEnd === 'crlf' ? text.replaceAll('\n', '\r\n') : text, options);
  const count = countReadings(tree.blocks);
  const readings = count === 0 ? [] : [warning('readings-in-brackets', null, { count })];
  return { bytes, warnings: [...tree.warnings, ...readings, ...warnings] };
}
