import {
  DEFAULT_OUTPUT_OPTIONS,
  formatOfName,
  OUTPUT_FORMATS,
  type OutputFormat,
  type OutputOptions,
  type OutputSettings,
  type OutputTree,
  outputTree,
} from '../../shared/output/index.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { NUMBERING_OPTIONS, PRESET_OPTIONS } from './numbering-option.ts';
import { isSameFile, writeBytes } from './paths.ts';
import { readSettings, settledMeta, settledNumbering } from './preset-option.ts';
import { readSource, SOURCE_OPTIONS, type Source } from './source.ts';
import { finished, warningSentence, withPrinter } from './write-output.ts';

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

function makeTree(source: Source, given: Arguments, settings: OutputSettings, terminal: Terminal): OutputTree {
  const numbering = settledNumbering(source.doc, given, settings, terminal);
  const meta = settledMeta(source, settings);
  const date = given.value('draft-date') ?? meta.date ?? null;
  if (date !== null && !ISO_DATE.test(date)) {
    throw new CommandFailure(EXIT.usage, errorText(terminal).badValue('--draft-date', date, '2026-11-23 …'));
  }
  return outputTree(source.doc, {
    metadata: settings.metadata,
    concordance: settings.concordance || given.has('concordance'),
    meta: { ...meta, date },
    ...(numbering ? { numbering } : {}),
  });
}

function writerOptions(given: Arguments, settings: OutputSettings): OutputOptions {
  return {
    ...DEFAULT_OUTPUT_OPTIONS,
    encoding: (given.value('text-encoding') ?? settings.encoding) as OutputOptions['encoding'],
    lineEnd: settings.lineEnd,
    paper: settings.paper,
    direction: given.has('vertical') ? 'vertical' : settings.direction,
    strictAkn4un: given.has('strict-akn4un') || settings.strictAkn4un,
  };
}

export const exportCommand: Command = {
  usage: USAGE,
  options: {
    to: 'value',
    ...SOURCE_OPTIONS,
    ...NUMBERING_OPTIONS,
    'draft-date': 'value',
    'text-encoding': ['utf-8', 'shift_jis'],
    ...PRESET_OPTIONS,
    concordance: 'flag',
    vertical: 'flag',
    'strict-akn4un': 'flag',
  },
  operands: { least: 1, most: 1 },
  async run(given, terminal) {
    const { to, format } = demandTarget(given, terminal);
    const source = await readSource(given.operands[0]!, given, terminal);
    if (await isSameFile(source.file, to, terminal)) {
      throw new CommandFailure(EXIT.usage, errorText(terminal).cannotWriteOver(to));
    }
    const settings = readSettings(given, source, terminal);
    const tree = makeTree(source, given, settings, terminal);
    const options = writerOptions(given, settings);
    const file = await finished(terminal, () =>
      format.id === 'pdf'
        ? withPrinter(tree, (more) => format.write(tree, { ...options, ...more }))
        : format.write(tree, options),
    );
    for (const warning of file.warnings) terminal.say(warningSentence(warning, tree, terminal));
    await writeBytes(to, file.bytes, terminal);
  },
};
