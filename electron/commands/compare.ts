import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Node } from 'prosemirror-model';
import {
  type ComparedBlock,
  type Comparison,
  compareBlocks,
  comparedBlocks,
  comparisonJson,
} from '../../shared/compare/index.ts';
import type { Encoding } from '../../shared/intake/index.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import { weighedJson } from '../../shared/operative/index.ts';
import type { ComparedText, ComparisonView } from '../../shared/output/comparison/index.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { NUMBERING_OPTIONS, PRESET_OPTIONS, SEVERAL_OPTIONS } from './numbering-option.ts';
import { readSource, SOURCE_OPTIONS } from './source.ts';

const USAGE = 'compare OLD NEW --json|--html|--text|--to OUT|--into FOLDER';
const FORMS = ['json', 'html', 'text', 'to', 'into'] as const;

/** Loaded for readable forms only: the JSON needs neither rows nor the labels of cross-references. */
async function comparedText(doc: Node, blocks: readonly ComparedBlock[]): Promise<ComparedText> {
  const { referenceLabels } = await import('../../shared/output/comparison/index.ts');
  return { blocks, references: referenceLabels(doc, labelDocument(doc).of) };
}

/** Nothing is asked about the numbering of the texts. */
function isPlain(given: Arguments): boolean {
  return !['to', 'into', 'preset', 'labels', 'regime'].some((name) => given.has(name));
}

/** Bytes of both files from which on a second thread saves more than it costs. */
const WORTH_A_THREAD = 300_000;

/** Two long texts on two threads; null for all else, which is read below. */
async function compareFiles(oldName: string, newName: string, given: Arguments, terminal: Terminal) {
  const request = (name: string) => ({
    path: resolve(terminal.folder, name),
    name,
    encoding: given.value('encoding') as Encoding | null,
    language: given.value('lang') as TextLanguage | null,
  });
  const [old, fresh] = [request(oldName), request(newName)];
  const sizeOf = ({ path }: { path: string }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const texts = [old, fresh].every(({ path }) => !path.toLowerCase().endsWith('.soan'));
  if (!texts || sizeOf(old) + sizeOf(fresh) < WORTH_A_THREAD) return null;
  const { compareApart } = await import('../compare-apart/compare-apart.ts');
  return compareApart(old, fresh);
}

/** Both texts as they are to be numbered. Presets and label styles are loaded where one of them is asked for. */
async function readBoth(oldName: string, newName: string, given: Arguments, terminal: Terminal) {
  const older = await readSource(oldName, given, terminal, 'take');
  const newer = await readSource(newName, given, terminal, 'take');
  if (isPlain(given)) return { older, newer, settings: null };
  const { numberedSources, readSettings } = await import('./preset-option.ts');
  const settings = readSettings(given, newer, terminal);
  return { ...numberedSources(older, newer, given, settings, terminal), settings };
}

function printJson(comparison: Comparison, language: TextLanguage, terminal: Terminal): Promise<void> {
  const json = weighedJson(comparisonJson(comparison), comparison, { language });
  return terminal.print(`${JSON.stringify(json)}\n`);
}

export const compareCommand: Command = {
  usage: USAGE,
  options: {
    json: 'flag',
    html: 'flag',
    text: 'flag',
    weights: 'flag',
    to: 'value',
    ...SEVERAL_OPTIONS,
    'new-side': ['left', 'right'],
    ...PRESET_OPTIONS,
    ...NUMBERING_OPTIONS,
    ...SOURCE_OPTIONS,
  },
  operands: { least: 2, most: 2 },
  async run(given, terminal) {
    const forms = FORMS.filter((form) => given.has(form));
    if (forms.length !== 1) {
      const known = FORMS.map((form) => `--${form}`).join(' ');
      throw new CommandFailure(EXIT.usage, errorText(terminal).oneForm(known));
    }
    const [oldName = '', newName = ''] = given.operands;
    if (forms[0] === 'json' && isPlain(given)) {
      const apart = await compareFiles(oldName, newName, given, terminal);
      if (apart !== null) {
        // Reading the verbs of thousands of changes takes as long as comparing them: only where it is asked for.
        const { comparison, language } = apart;
        if (given.has('weights')) return printJson(comparison, language, terminal);
        return terminal.print(`${JSON.stringify(comparisonJson(comparison))}\n`);
      }
    }
    const { older, newer, settings } = await readBoth(oldName, newName, given, terminal);
    const to = given.value('to');
    if (to !== null && settings !== null) {
      const { writeComparison } = await import('./write-comparison.ts');
      return writeComparison(to, { older, newer, settings }, given, terminal);
    }
    if (given.has('into') && settings !== null) {
      const { writeComparisons } = await import('./write-comparison.ts');
      return writeComparisons({ older, newer, settings }, given, terminal);
    }
    const [old, fresh] = [comparedBlocks(older.doc), comparedBlocks(newer.doc)];
    const language = newer.doc.attrs.language as TextLanguage;
    const comparison = compareBlocks(old, fresh, { language });
    if (forms[0] === 'json') return printJson(comparison, language, terminal);

    const view: ComparisonView = {
      comparison,
      old: await comparedText(older.doc, old),
      new: await comparedText(newer.doc, fresh),
    };
    if (forms[0] === 'text') {
      const { comparisonText } = await import('./comparison-text.ts');
      return terminal.print(comparisonText(view, terminal.locale));
    }
    const { comparisonHtml } = await import('./comparison-html.ts');
    return terminal.print(comparisonHtml(view, `${oldName} → ${newName}`, language, terminal.locale));
  },
};
