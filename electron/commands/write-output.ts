import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isHostError } from '../../shared/host/errors.ts';
import { cliMessages } from '../../shared/messages/cli.ts';
import { hostMessages } from '../../shared/messages/host.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { citedLabel } from '../../shared/numbering/index.ts';
import {
  loadFonts,
  minchoSources,
  type OutputFile,
  type OutputOptions,
  type OutputTree,
  type OutputWarning,
} from '../../shared/output/index.ts';
import { programFolder } from '../services/places.ts';
import type { Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';

/** Runs a writer that prints: the Chromium of this machine, with the Mincho that the tree needs put into the page. */
export async function withPrinter(
  trees: OutputTree | readonly OutputTree[],
  write: (more: Pick<OutputOptions, 'fonts' | 'print'>) => Promise<OutputFile>,
): Promise<OutputFile> {
  const { createChromiumPrinter } = await import('../services/print.ts');
  const folder = join(programFolder(import.meta.url), 'node_modules', '@fontsource');
  const fonts = await loadFonts(
    trees,
    minchoSources(async (name) => new Uint8Array(await readFile(join(folder, name)))),
  );
  const printer = createChromiumPrinter();
  try {
    return await write({ fonts, print: (request) => printer.print(request) });
  } finally {
    await printer.close();
  }
}

/** Awaits a writer; what the host could not do (no Chromium, printing failed) ends the command with its sentence. */
export async function finished(terminal: Terminal, write: () => Promise<OutputFile>): Promise<OutputFile> {
  try {
    return await write();
  } catch (error) {
    if (!isHostError(error)) throw error;
    const sentence = hostMessages[terminal.locale].errors[error.code](error.detail);
    throw new CommandFailure(error.code === 'no-printer' ? EXIT.programMissing : EXIT.fault, sentence);
  }
}

/** What was said in this run. */
const told = new WeakMap<Terminal, Set<string>>();

/** Says what a person should know of a file. Several files of one run share most of it: each sentence is said once. */
export function sayWarnings({ warnings }: OutputFile, tree: OutputTree, terminal: Terminal): void {
  const said = told.get(terminal) ?? new Set<string>();
  told.set(terminal, said);
  for (const warning of warnings) {
    const sentence = warningSentence(warning, tree, terminal);
    if (!said.has(sentence)) terminal.say(sentence);
    said.add(sentence);
  }
}

function warningSentence({ code, detail, block }: OutputWarning, tree: OutputTree, terminal: Terminal): string {
  const text = outputMessages[terminal.locale];
  const sentences: Readonly<Record<string, (detail: OutputWarning['detail']) => string>> = text.warnings;
  const sentence = sentences[code]?.(detail) ?? code;
  const label = block === null ? null : citedLabel(tree.blocks[block]?.label);
  return cliMessages[terminal.locale].warning(label === null ? sentence : text.atBlock(label, sentence));
}
