import { statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { ComparedBlock } from '../../shared/compare/types.ts';
import type { Encoding } from '../../shared/intake/types.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import type { ComparedText } from '../../shared/output/comparison/index.ts';
import type { SideRequest } from '../compare-apart/side.ts';
import { startThread } from '../compare-apart/start-thread.ts';
import { optimizeLater } from '../compare-apart/tiering.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import type { CompareForm } from './compare-sources.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { hasOwnNumbering, NUMBERING_OPTIONS, PRESET_OPTIONS, SEVERAL_OPTIONS } from './numbering-option.ts';
import { SOURCE_OPTIONS } from './source-options.ts';

const USAGE = 'compare OLD NEW --json|--html|--text|--to OUT|--into FOLDER';
const FORMS = ['json', 'html', 'text', 'to', 'into'] as const satisfies readonly CompareForm[];

/** Bytes of both files from which on a second thread saves more than it costs. */
const LONG = 300_000;
/** Processes that wait for each processor: where as many are busy already, a second thread only takes turns with the first. */
const BUSY = 1.5;

/** Forms that go to the terminal. */
type PrintedForm = Exclude<CompareForm, 'to' | 'into'>;

interface Files {
  readonly old: SideRequest;
  readonly fresh: SideRequest;
  readonly isLong: boolean;
}

/** The files where they are two texts; null for all else. */
function textFiles(oldName: string, newName: string, given: Arguments, terminal: Terminal): Files | null {
  const request = (name: string): SideRequest => ({
    path: resolve(terminal.folder, name),
    name,
    encoding: given.value('encoding') as Encoding | null,
    language: given.value('lang') as TextLanguage | null,
  });
  const [old, fresh] = [request(oldName), request(newName)];
  const sizes = [sizeOf(old), sizeOf(fresh)] as const;
  if (sizes.includes(0) || [old, fresh].some(({ path }) => path.toLowerCase().endsWith('.soan'))) return null;
  return { old, fresh, isLong: sizes[0] + sizes[1] >= LONG };
}

/** The size of a file in bytes; 0 where it cannot be told: whoever reads it says why. */
function sizeOf({ path }: SideRequest): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

const NO_REFERENCES: readonly string[] = [];

/** A text that was taken in holds no cross-references: what it refers to is words. */
function withoutReferences(blocks: readonly ComparedBlock[]): ComparedText {
  return { blocks, references: blocks.map(() => NO_REFERENCES) };
}

/**
 * Prints a comparison of two texts, made on two threads where they are long. The second starts before this one has
 * loaded what it needs itself. False where nothing was printed: the files are then read as whatever they are.
 */
async function printFiles({ old, fresh, isLong }: Files, form: PrintedForm, weighed: boolean, terminal: Terminal) {
  if (isLong) optimizeLater();
  const thread = isLong && loadavg()[0]! < availableParallelism() * BUSY ? startThread(old) : null;
  const { compareAlone, compareApart, comparisonJson } = await import('../compare-apart/compare-apart.ts');
  // Whatever ends the thread, its memory at the worst: one thread can do it.
  const apart = (thread && (await compareApart(thread, fresh).catch(() => null))) ?? (await compareAlone(old, fresh));
  if (apart === null) return false;
  const { comparison, language } = apart;
  if (form === 'json' && !weighed) {
    await terminal.print(`${JSON.stringify(comparisonJson(comparison))}\n`);
    return true;
  }
  const { printReadable, printWeighed } = await import('./compare-sources.ts');
  if (form === 'json') await printWeighed(comparison, { language }, terminal);
  else {
    const title = form === 'text' ? null : `${old.name} → ${fresh.name}`;
    const view = { comparison, old: withoutReferences(apart.old), new: withoutReferences(apart.fresh) };
    await printReadable(view, title, { language }, terminal);
  }
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
    const printed = form === 'to' || form === 'into' || hasOwnNumbering(given) ? null : form;
    const files = printed && textFiles(oldName, newName, given, terminal);
    // Reading the verbs of thousands of changes takes as long as comparing them: in the JSON only where it is asked for.
    const weighed = given.has('weights');
    if (printed && files && (await printFiles(files, printed, weighed, terminal))) return;
    const { compareSources } = await import('./compare-sources.ts');
    return compareSources(oldName, newName, { form, weighed }, given, terminal);
  },
};
