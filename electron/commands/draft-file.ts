import {
  DEFAULT_OUTPUT_OPTIONS,
  type OutputFile,
  type OutputFormat,
  type OutputOptions,
  type OutputSettings,
  type OutputTree,
  outputTree,
} from '../../shared/output/index.ts';
import type { Arguments } from './arguments.ts';
import { errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { settledMeta, settledNumbering } from './preset-option.ts';
import type { Source } from './source.ts';
import { finished, sayWarnings, withPrinter } from './write-output.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** One text as the options and the preset want it to be handed out. */
export function draftTree(source: Source, given: Arguments, settings: OutputSettings, terminal: Terminal): OutputTree {
  const numbering = settledNumbering(source.doc, given, settings, terminal);
  const meta = settledMeta(source, settings);
  const date = givenDate(given, terminal) ?? meta.date ?? null;
  return outputTree(source.doc, {
    metadata: settings.metadata,
    concordance: settings.concordance || given.has('concordance'),
    meta: { ...meta, date },
    ...(numbering ? { numbering } : {}),
  });
}

/** `--draft-date`: a day that is in the calendar, with or without a time. */
function givenDate(given: Arguments, terminal: Terminal): string | null {
  const date = given.value('draft-date');
  if (date === null) return null;
  const day = date.slice(0, 10);
  const there = ISO_DATE.test(date) && !Number.isNaN(Date.parse(date));
  // `Date` takes 31 June for 1 July.
  if (there && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)) return date;
  throw new CommandFailure(EXIT.usage, errorText(terminal).badDate('--draft-date', date));
}

/** Makes a file of one text; what a person should know of it is said on the error stream. */
export async function makeDraftFile(
  format: OutputFormat,
  tree: OutputTree,
  given: Arguments,
  settings: OutputSettings,
  terminal: Terminal,
): Promise<OutputFile> {
  const options = writerOptions(given, settings);
  const file = await finished(terminal, () =>
    format.id === 'pdf'
      ? withPrinter(tree, (more) => format.write(tree, { ...options, ...more }))
      : format.write(tree, options),
  );
  sayWarnings(file, tree, terminal);
  return file;
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
