import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isHostError } from '../../shared/host/errors.ts';
import { cliMessages } from '../../shared/messages/cli.ts';
import { hostMessages } from '../../shared/messages/host.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import type { NumberingSettings } from '../../shared/model/settings.ts';
import {
  DEFAULT_OUTPUT_OPTIONS,
  formatOfName,
  loadFonts,
  minchoSources,
  OUTPUT_FORMATS,
  type OutputFile,
  type OutputFormat,
  type OutputOptions,
  type OutputTree,
  type OutputWarning,
  outputTree,
} from '../../shared/output/index.ts';
import { programFolder } from '../services/places.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { NUMBERING_OPTIONS, readNumbering } from './numbering-option.ts';
import { isSameFile, writeBytes } from './paths.ts';
import { readSource, SOURCE_OPTIONS, type Source } from './source.ts';

const USAGE = 'export FILE[#DRAFT] --to OUT';
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

function demandTarget(given: Arguments, terminal: Terminal): { to: string; format: OutputFormat } {
  const to = given.value('to');
  const known = OUTPUT_FORMATS.map((format) => format.extension).join(' ');
  if (to === null) throw new CommandFailure(EXIT.usage, errorText(terminal).missingOperand(USAGE));
  const format = formatOfName(to);
  if (!format) throw new CommandFailure(EXIT.usage, errorText(terminal).unknownFormat(to, known));
  return { to, format };
}

function makeTree({ doc, draft }: Source, given: Arguments, terminal: Terminal): OutputTree {
  const numbering = readNumbering(given, doc.attrs.numbering as NumberingSettings, terminal);
  const date = given.value('draft-date') ?? draft?.date ?? null;
  if (date !== null && !ISO_DATE.test(date)) {
    throw new CommandFailure(EXIT.usage, errorText(terminal).badValue('--draft-date', date, '2026-11-23 …'));
  }
  return outputTree(doc, {
    metadata: given.has('strip') ? 'strip' : 'keep',
    meta: {
      draftName: draft?.name ?? null,
      author: draft?.author ?? null,
      note: draft?.note ?? null,
      seal: draft?.seal ?? null,
      date,
    },
    ...(numbering ? { numbering } : {}),
  });
}

function writerOptions(given: Arguments): OutputOptions {
  return {
    ...DEFAULT_OUTPUT_OPTIONS,
    encoding: (given.value('text-encoding') ?? DEFAULT_OUTPUT_OPTIONS.encoding) as OutputOptions['encoding'],
    paper: (given.value('paper') ?? DEFAULT_OUTPUT_OPTIONS.paper) as OutputOptions['paper'],
    direction: given.has('vertical') ? 'vertical' : 'horizontal',
    strictAkn4un: given.has('strict-akn4un'),
  };
}

/** A PDF is printed by the Chromium of this machine, with the Mincho of the package put into it. */
async function writePrinted(format: OutputFormat, tree: OutputTree, options: OutputOptions): Promise<OutputFile> {
  const { createChromiumPrinter } = await import('../services/print.ts');
  const folder = join(programFolder(import.meta.url), 'node_modules', '@fontsource', 'biz-udmincho', 'files');
  const fonts = await loadFonts(
    tree,
    minchoSources(async (name) => new Uint8Array(await readFile(join(folder, name)))),
  );
  const printer = createChromiumPrinter();
  try {
    return await format.write(tree, { ...options, fonts, print: (request) => printer.print(request) });
  } finally {
    await printer.close();
  }
}

function warningSentence({ code, detail, block }: OutputWarning, tree: OutputTree, terminal: Terminal): string {
  const text = outputMessages[terminal.locale];
  const sentences: Readonly<Record<string, (detail: OutputWarning['detail']) => string>> = text.warnings;
  const sentence = sentences[code]?.(detail) ?? code;
  const label = block === null ? null : (tree.blocks[block]?.label ?? null);
  return cliMessages[terminal.locale].warning(label === null ? sentence : text.atBlock(label, sentence));
}

export const exportCommand: Command = {
  usage: USAGE,
  options: {
    to: 'value',
    ...SOURCE_OPTIONS,
    ...NUMBERING_OPTIONS,
    'draft-date': 'value',
    'text-encoding': ['utf-8', 'shift_jis'],
    paper: ['A4', 'Letter'],
    vertical: 'flag',
    strip: 'flag',
    'strict-akn4un': 'flag',
  },
  operands: { least: 1, most: 1 },
  async run(given, terminal) {
    const { to, format } = demandTarget(given, terminal);
    const source = await readSource(given.operands[0]!, given, terminal);
    if (await isSameFile(source.file, to, terminal)) {
      throw new CommandFailure(EXIT.usage, errorText(terminal).cannotWriteOver(to));
    }
    const tree = makeTree(source, given, terminal);
    const options = writerOptions(given);
    let file: OutputFile;
    try {
      file = await (format.id === 'pdf' ? writePrinted(format, tree, options) : format.write(tree, options));
    } catch (error) {
      if (!isHostError(error)) throw error;
      const sentence = hostMessages[terminal.locale].errors[error.code](error.detail);
      throw new CommandFailure(error.code === 'no-printer' ? EXIT.programMissing : EXIT.fault, sentence);
    }
    for (const warning of file.warnings) terminal.say(warningSentence(warning, tree, terminal));
    await writeBytes(to, file.bytes, terminal);
  },
};
