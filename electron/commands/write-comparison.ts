import { compareDocuments } from '../../shared/compare/index.ts';
import type { Locale } from '../../shared/messages/table.ts';
import {
  ANY_FORMAT_IDS,
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type ComparisonOptions,
  comparisonFormat,
  comparisonFormatOfName,
  comparisonSource,
  DEFAULT_COMPARISON_OPTIONS,
  isComparisonFormat,
  type OutputFile,
  type OutputSettings,
  outputFormat,
  printedLocale,
} from '../../shared/output/index.ts';
import type { Arguments } from './arguments.ts';
import { errorText, type Terminal } from './command.ts';
import { draftTree, makeDraftFile } from './draft-file.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { ladderOf } from './ladder.ts';
import { checkOutput, isSameFile, writeBytes } from './paths.ts';
import { settledMeta } from './preset-option.ts';
import { nameValues, writeSeveral } from './several.ts';
import type { Source } from './source.ts';
import { finished, sayWarnings, withPrinter } from './write-output.ts';

function writerOptions(given: Arguments, settings: OutputSettings, locale: Locale): ComparisonOptions {
  const { table, paper, encoding, lineEnd } = settings;
  const newSide = (given.value('new-side') ?? table.newSide) as typeof table.newSide;
  return {
    ...DEFAULT_COMPARISON_OPTIONS,
    locale,
    paper,
    encoding,
    lineEnd,
    table: { ...table, newSide },
  };
}

interface Both {
  readonly older: Source;
  readonly newer: Source;
  readonly settings: OutputSettings;
}

/** Writes a comparison as a file whose extension names the form: redline, old/new table, list of changes, numbers. */
export async function writeComparison(to: string, both: Both, given: Arguments, terminal: Terminal): Promise<void> {
  const format = comparisonFormatOfName(to);
  if (!format) {
    const known = COMPARISON_FORMATS.map(({ extension }) => extension).join(' ');
    throw new CommandFailure(EXIT.usage, errorText(terminal).unknownFormat(to, known));
  }
  for (const { file } of [both.older, both.newer]) {
    if (!(await isSameFile(file, to, terminal))) continue;
    throw new CommandFailure(EXIT.usage, errorText(terminal).cannotWriteOver(to));
  }
  await checkOutput(to, terminal);
  const make = comparisonMaker(both, given, terminal);
  await writeBytes(to, (await make(format)).bytes, terminal);
}

/** Writes several forms of a comparison, and of the new text alone, into a folder. */
export async function writeComparisons(both: Both, given: Arguments, terminal: Terminal): Promise<void> {
  const { older, newer, settings } = both;
  const tree = draftTree(newer, given, settings, terminal);
  const make = comparisonMaker(both, given, terminal);
  const several = {
    sources: [older, newer],
    settings,
    known: ANY_FORMAT_IDS,
    values: nameValues(newer, tree, settings),
  };
  await writeSeveral(several, given, terminal, (id) =>
    isComparisonFormat(id)
      ? make(comparisonFormat(id))
      : makeDraftFile(outputFormat(id), tree, given, settings, terminal),
  );
}

/** Compares once; each form is then made from it, and what a person should know is said. */
function comparisonMaker(
  { older, newer, settings }: Both,
  given: Arguments,
  terminal: Terminal,
): (format: ComparisonFormat) => Promise<OutputFile> {
  const side = (text: Source) => ({
    metadata: settings.metadata,
    meta: { ...settledMeta(text, settings), draftName: text.draft?.name ?? null },
  });
  const source = comparisonSource(older.doc, newer.doc, compareDocuments(older.doc, newer.doc), {
    old: side(older),
    new: side(newer),
    ladder: ladderOf(newer),
  });
  const options = writerOptions(given, settings, printedLocale(newer.doc, terminal.locale));
  return async (format) => {
    const file = await finished(terminal, () =>
      format.mime === 'application/pdf'
        ? withPrinter([source.old, source.new], (more) => format.write(source, { ...options, ...more }))
        : format.write(source, options),
    );
    sayWarnings(file, source.new, terminal);
    return file;
  };
}
