import { basename, extname, join } from 'node:path';
import { cliMessages } from '../../shared/messages/cli.ts';
import {
  type AnyFormatId,
  fileNames,
  type OutputFile,
  type OutputSettings,
  type OutputTree,
} from '../../shared/output/index.ts';
import type { Arguments } from './arguments.ts';
import { errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { checkOutput, isSameFile, writeBytes } from './paths.ts';
import type { Source } from './source.ts';

export interface Several {
  /** Files that nothing is written over. */
  readonly sources: readonly Source[];
  readonly settings: OutputSettings;
  /** Formats that this command can make. */
  readonly known: readonly AnyFormatId[];
  /** What the fields of the pattern of names stand for. */
  readonly values: Parameters<typeof fileNames>[2];
}

/** What a pattern of names may say of a text; a text that is no dossier is called as its file. */
export function nameValues({ dossier, file }: Source, tree: OutputTree, { named }: OutputSettings): Several['values'] {
  return {
    title: dossier?.title || basename(file, extname(file)),
    draft: (named && tree.meta.draftName) || '',
    date: tree.meta.date?.slice(0, 10) ?? '',
  };
}

/**
 * Writes several forms into one folder: `--into FOLDER`, which by `--formats` or the preset, called by `--names` or the
 * preset's pattern. All targets are looked at before anything is made, all files are made before the first is written. The
 * names of what was written go to standard output, one a line; where one cannot be written the command ends there, and what
 * stands before it is whole.
 */
export async function writeSeveral(
  { sources, settings, known, values }: Several,
  given: Arguments,
  terminal: Terminal,
  make: (format: AnyFormatId) => Promise<OutputFile>,
): Promise<void> {
  const formats = readFormats(given, settings, known, terminal);
  const names = fileNames(given.value('names') ?? settings.pattern, formats, values, terminal.locale);
  const paths = names.map((name) => join(given.value('into')!, name));
  for (const path of paths) {
    for (const { file } of sources) {
      if (!(await isSameFile(file, path, terminal))) continue;
      throw new CommandFailure(EXIT.usage, errorText(terminal).cannotWriteOver(path));
    }
    await checkOutput(path, terminal);
  }
  const files: OutputFile[] = [];
  for (const format of formats) files.push(await make(format));
  for (const [i, path] of paths.entries()) {
    try {
      await writeBytes(path, files[i]!.bytes, terminal);
    } catch (error) {
      terminal.say(cliMessages[terminal.locale].severalPart(i, paths.length));
      throw error;
    }
    await terminal.print(`${path}\n`);
  }
}

function readFormats(
  given: Arguments,
  { together }: OutputSettings,
  known: readonly AnyFormatId[],
  terminal: Terminal,
): readonly AnyFormatId[] {
  const isKnown = (id: string): id is AnyFormatId => (known as readonly string[]).includes(id);
  const words =
    given
      .value('formats')
      ?.split(',')
      .map((word) => word.trim()) ?? null;
  // A preset may hold forms of a comparison; a single text has none of those.
  const formats = words === null ? together.filter(isKnown) : words.filter(isKnown);
  const wrong = words?.find((word) => !isKnown(word));
  if (wrong === undefined && formats.length > 0) return [...new Set(formats)];
  throw new CommandFailure(EXIT.usage, errorText(terminal).badValue('--formats', wrong ?? '', known.join(' ')));
}
