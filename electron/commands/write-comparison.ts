import { compareDocuments } from '../../shared/compare/index.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { COMPARISON_FORMATS, comparisonFormatOfName } from '../../shared/output/comparison-formats.ts';
import { comparisonSource } from '../../shared/output/comparison-source.ts';
import { type OutputSettings, printedLocale } from '../../shared/output/settings.ts';
import { type ComparisonOptions, DEFAULT_COMPARISON_OPTIONS } from '../../shared/output/types.ts';
import type { Arguments } from './arguments.ts';
import { errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { isSameFile, writeBytes } from './paths.ts';
import { settledMeta } from './preset-option.ts';
import type { Source } from './source.ts';
import { finished, warningSentence, withPrinter } from './write-output.ts';

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

/** Writes a comparison as a file whose extension names the form: redline, old/new table, list of changes, numbers. */
export async function writeComparison(
  to: string,
  older: Source,
  newer: Source,
  settings: OutputSettings,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const format = comparisonFormatOfName(to);
  if (!format) {
    const known = COMPARISON_FORMATS.map(({ extension }) => extension).join(' ');
    throw new CommandFailure(EXIT.usage, errorText(terminal).unknownFormat(to, known));
  }
  for (const { file } of [older, newer]) {
    if (!(await isSameFile(file, to, terminal))) continue;
    throw new CommandFailure(EXIT.usage, errorText(terminal).cannotWriteOver(to));
  }
  const side = (text: Source) => ({
    metadata: settings.metadata,
    meta: { ...settledMeta(text, settings), draftName: text.draft?.name ?? null },
  });
  const source = comparisonSource(older.doc, newer.doc, compareDocuments(older.doc, newer.doc), {
    old: side(older),
    new: side(newer),
  });
  const options = writerOptions(given, settings, printedLocale(newer.doc, terminal.locale));
  const file = await finished(terminal, () =>
    format.mime === 'application/pdf'
      ? withPrinter([source.old, source.new], (more) => format.write(source, { ...options, ...more }))
      : format.write(source, options),
  );
  for (const warning of file.warnings) terminal.say(warningSentence(warning, source.new, terminal));
  await writeBytes(to, file.bytes, terminal);
}
