import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Encoding } from '../../shared/intake/types.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { startThread } from '../compare-apart/start-thread.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import type { CompareForm } from './compare-sources.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { hasOwnNumbering, NUMBERING_OPTIONS, PRESET_OPTIONS, SEVERAL_OPTIONS } from './numbering-option.ts';
import { SOURCE_OPTIONS } from './source-options.ts';

const USAGE = 'compare OLD NEW --json|--html|--text|--to OUT|--into FOLDER';
const FORMS = ['json', 'html', 'text', 'to', 'into'] as const satisfies readonly CompareForm[];

/** Bytes of both files from which on a second thread saves more than it costs. */
const WORTH_A_THREAD = 300_000;

/**
 * Prints the comparison of two long texts, made on two threads; false for all else. The second thread starts before this
 * one has loaded what it needs itself.
 */
async function printFiles(oldName: string, newName: string, given: Arguments, terminal: Terminal): Promise<boolean> {
  const request = (name: string) => ({
    path: resolve(terminal.folder, name),
    name,
    encoding: given.value('encoding') as Encoding | null,
    language: given.value('lang') as TextLanguage | null,
  });
  const [old, fresh] = [request(oldName), request(newName)];
  const sizeOf = ({ path }: { path: string }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const texts = [old, fresh].every(({ path }) => !path.toLowerCase().endsWith('.soan'));
  if (!texts || sizeOf(old) + sizeOf(fresh) < WORTH_A_THREAD) return false;
  const thread = startThread(old);
  if (thread === null) return false;
  const { compareApart, comparisonJson } = await import('../compare-apart/compare-apart.ts');
  // Whatever ends the thread, its memory at the worst: one thread can do it, and says what is wrong with the files.
  const apart = await compareApart(thread, fresh).catch(() => null);
  if (apart === null) return false;
  const { comparison, language } = apart;
  // Reading the verbs of thousands of changes takes as long as comparing them: only where it is asked for.
  if (given.has('weights')) {
    const { printWeighed } = await import('./compare-sources.ts');
    await printWeighed(comparison, language, terminal);
  } else await terminal.print(`${JSON.stringify(comparisonJson(comparison))}\n`);
  return true;
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
    const form = forms[0]!;
    if (form === 'json' && !hasOwnNumbering(given) && (await printFiles(oldName, newName, given, terminal))) return;
    const { compareSources } = await import('./compare-sources.ts');
    return compareSources(oldName, newName, form, given, terminal);
  },
};
