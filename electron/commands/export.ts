import {
  FORMAT_IDS,
  formatOfName,
  isComparisonFormat,
  OUTPUT_FORMATS,
  type OutputFormat,
  outputFormat,
} from '../../shared/output/index.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import { draftTree, makeDraftFile } from './draft-file.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { NUMBERING_OPTIONS, PRESET_OPTIONS, SEVERAL_OPTIONS } from './numbering-option.ts';
import { checkOutput, isSameFile, writeBytes } from './paths.ts';
import { readSettings } from './preset-option.ts';
import { nameValues, writeSeveral } from './several.ts';
import { readSource, SOURCE_OPTIONS } from './source.ts';

const USAGE = 'export FILE[#DRAFT] --to OUT|--into FOLDER';

/** The one file of `--to`, with its format; null where `--into` names a folder for several. */
function readTarget(given: Arguments, terminal: Terminal): { to: string; format: OutputFormat } | null {
  const to = given.value('to');
  if (given.has('into') === (to !== null)) {
    throw new CommandFailure(EXIT.usage, errorText(terminal).oneForm('--to --into'));
  }
  if (to === null) return null;
  const known = OUTPUT_FORMATS.map((format) => format.extension).join(' ');
  const format = formatOfName(to);
  if (!format) throw new CommandFailure(EXIT.usage, errorText(terminal).unknownFormat(to, known));
  return { to, format };
}

export const exportCommand: Command = {
  usage: USAGE,
  options: {
    to: 'value',
    ...SEVERAL_OPTIONS,
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
    const target = readTarget(given, terminal);
    const source = await readSource(given.operands[0]!, given, terminal);
    const settings = readSettings(given, source, terminal);
    const tree = draftTree(source, given, settings, terminal);
    const make = (format: OutputFormat) => makeDraftFile(format, tree, given, settings, terminal);
    if (target === null) {
      const several = { sources: [source], settings, known: FORMAT_IDS, values: nameValues(source, tree, settings) };
      await writeSeveral(several, given, terminal, (id) => {
        if (isComparisonFormat(id)) throw new RangeError(`${id} needs two texts`);
        return make(outputFormat(id));
      });
      return;
    }
    const { to, format } = target;
    if (await isSameFile(source.file, to, terminal)) {
      throw new CommandFailure(EXIT.usage, errorText(terminal).cannotWriteOver(to));
    }
    await checkOutput(to, terminal);
    await writeBytes(to, (await make(format)).bytes, terminal);
  },
};
