import type { Node } from 'prosemirror-model';
import {
  type CanonicalBlock,
  type ComparedBlock,
  type Comparison,
  canonicalText,
  compareBlocks,
  comparedBlocks,
  comparisonJson,
} from '../../shared/compare/index.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import { type WeighOptions, weighedJson } from '../../shared/operative/index.ts';
import type { ComparedText, ComparisonView } from '../../shared/output/comparison/index.ts';
import { hashText } from '../services/hash.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './command.ts';
import { ladderOf } from './ladder.ts';
import { hasOwnNumbering } from './numbering-option.ts';
import { readSource } from './source.ts';

/** How a comparison is told. */
export type CompareForm = 'json' | 'html' | 'text' | 'to' | 'into';

/** Loaded for readable forms only: the JSON needs neither rows nor the labels of cross-references. */
async function comparedText(doc: Node, blocks: readonly ComparedBlock[]): Promise<ComparedText> {
  const { referenceLabels } = await import('../../shared/output/comparison/index.ts');
  return { blocks, references: referenceLabels(doc, labelDocument(doc).cite) };
}

/** Both texts as they are to be numbered. Presets and label styles are loaded where one of them is asked for. */
async function readBoth(oldName: string, newName: string, given: Arguments, terminal: Terminal) {
  const older = await readSource(oldName, given, terminal, 'take');
  const newer = await readSource(newName, given, terminal, 'take');
  if (!hasOwnNumbering(given)) return { older, newer, settings: null };
  const { numberedSources, readSettings } = await import('./preset-option.ts');
  const settings = readSettings(given, newer, terminal);
  return { ...numberedSources(older, newer, given, settings, terminal), settings };
}

/** The comparison as JSON, with what weighs more than wording. */
export function printWeighed(comparison: Comparison, weighing: WeighOptions, terminal: Terminal): Promise<void> {
  const json = weighedJson(comparisonJson(comparison), comparison, weighing);
  return terminal.print(`${JSON.stringify(json)}\n`);
}

/** The comparison for people to read: a page with a title, or lines for a terminal where there is none. */
export async function printReadable(
  view: ComparisonView,
  title: string | null,
  weighing: WeighOptions,
  terminal: Terminal,
): Promise<void> {
  if (title === null) {
    const { comparisonText } = await import('./comparison-text.ts');
    return terminal.print(comparisonText(view, weighing, terminal.locale));
  }
  const { comparisonHtml } = await import('./comparison-html.ts');
  return terminal.print(comparisonHtml(view, title, weighing, terminal.locale));
}

/** Compares whatever can be read, and prints or writes it in one form. */
export async function compareSources(
  oldName: string,
  newName: string,
  { form, weighed }: { readonly form: CompareForm; readonly weighed: boolean },
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
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
  const hashOf = (blocks: readonly CanonicalBlock[]) => hashText(canonicalText(blocks));
  const comparison = compareBlocks(old, fresh, { language, hashOf });
  const weighing = { language, ladder: ladderOf(newer) };
  if (form === 'json') {
    if (weighed) return printWeighed(comparison, weighing, terminal);
    return terminal.print(`${JSON.stringify(comparisonJson(comparison))}\n`);
  }

  const view: ComparisonView = {
    comparison,
    old: await comparedText(older.doc, old),
    new: await comparedText(newer.doc, fresh),
  };
  return printReadable(view, form === 'text' ? null : `${oldName} → ${newName}`, weighing, terminal);
}
