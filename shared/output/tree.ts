import type { Node } from 'prosemirror-model';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { EmphasisStyle } from '../model/marks/emphasis.ts';
import { readingOf } from '../model/marks/ruby.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';
import { blockText, MISSING_REFERENCE } from '../model/text.ts';
import {
  canPrint,
  citedLabel,
  type DocumentLabels,
  inTextLabel,
  labelDocument,
  labelStyle,
} from '../numbering/index.ts';
import type {
  MetadataPolicy,
  NumberChange,
  OutputBlock,
  OutputMark,
  OutputMeta,
  OutputRun,
  OutputTree,
  OutputWarning,
} from './types.ts';

export interface TreeOptions {
  /** What is left out is not told; the title is taken from the text where it is not given. */
  readonly meta?: Partial<OutputMeta>;
  /** Another numbering for this output only; the document keeps its own. */
  readonly numbering?: NumberingSettings;
  readonly metadata?: MetadataPolicy;
  /** Whether the table of old and new numbers is printed where this output numbers otherwise. */
  readonly concordance?: boolean;
}

/** The output tree of a document: labels printed, references resolved, everything doubtful named in `warnings`. */
export function outputTree(doc: Node, options: TreeOptions = {}): OutputTree {
  const numbering = options.numbering ?? (doc.attrs.numbering as NumberingSettings);
  const metadata = options.metadata ?? 'keep';
  const labels = labelDocument(doc, numbering);
  const warnings: OutputWarning[] = [];
  const blocks = doc.children.map((block, i): OutputBlock => {
    const number = labels.numbers[i] ?? null;
    const label = labels.labels[i] ?? null;
    return {
      id: metadata === 'keep' ? (block.attrs.id as BlockId | null) : null,
      kind: block.type.name as BlockKind,
      level: block.type.name === 'sub_paragraph' ? (block.attrs.level as number) : 0,
      label,
      number,
      separator: label === null ? '' : (labelStyle(number!.style)?.separator ?? ' '),
      runs: readRuns(block, i, labels, warnings),
    };
  });
  if (blocks.every((block) => block.runs.length === 0)) warnings.push(warning('empty-document', null));
  warnings.push(...checkLabels(blocks));
  return {
    language: doc.attrs.language as TextLanguage,
    numbering,
    meta: makeMeta(doc, labels, metadata, options.meta ?? {}),
    metadata,
    blocks,
    concordance: options.concordance === true ? changedNumbers(doc, labels) : null,
    warnings,
  };
}

function changedNumbers(doc: Node, labels: DocumentLabels): readonly NumberChange[] | null {
  const own = labelDocument(doc);
  const rows = labels.labels.map(
    (label, i): NumberChange => ({ old: citedLabel(own.labels[i]), new: citedLabel(label) }),
  );
  if (rows.every((row) => row.old === row.new)) return null;
  return rows.filter((row) => row.old !== null || row.new !== null);
}

export function warning(
  code: OutputWarning['code'],
  block: number | null,
  detail: OutputWarning['detail'] = {},
): OutputWarning {
  return { code, block, detail };
}

function makeMeta(doc: Node, labels: DocumentLabels, metadata: MetadataPolicy, given: Partial<OutputMeta>): OutputMeta {
  const keep = metadata === 'keep';
  // Names and notes come from people and from strangers' files: one control character in a property and Word opens nothing.
  const words = (text: string | null | undefined) => text?.replace(UNCARRIED, '') || null;
  return {
    title: words(given.title ?? titleOf(doc, labels)) ?? '',
    draftName: words(given.draftName),
    author: keep ? words(given.author) : null,
    date: given.date && isDate(given.date) ? given.date : null,
    note: keep ? words(given.note) : null,
    seal: (keep && given.seal) || null,
    banner: words(given.banner),
  };
}

// A day, or a day with a time: whatever else a stranger's file calls a date would stand in addresses and schemas as one.
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/;

function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(text));
}

function titleOf(doc: Node, labels: DocumentLabels): string {
  const title = doc.children.find((block) => block.type.name === 'title' && block.content.size > 0);
  return title === undefined ? '' : blockText(title, labels.cite).replace(/\s+/gu, ' ').trim();
}

function readRuns(block: Node, at: number, labels: DocumentLabels, warnings: OutputWarning[]): readonly OutputRun[] {
  return block.children.map((leaf): OutputRun => {
    if (leaf.isText) {
      const text = { type: 'text', text: cleanText(leaf.text ?? '', at, warnings), marks: readMarks(leaf) } as const;
      const reading = readingOf(leaf.marks);
      return reading === null ? text : { ...text, reading };
    }
    if (leaf.type.name === 'hard_break') return { type: 'break' };
    const target = labels.indexOf(leaf.attrs.target as BlockId);
    const label = labels.labels[target] ?? null;
    if (target < 0) warnings.push(warning('reference-missing', at));
    else if (label === null) warnings.push(warning('reference-unlabelled', at));
    return {
      type: 'reference',
      target,
      label: label === null ? MISSING_REFERENCE : inTextLabel(label),
      marks: readMarks(leaf),
    };
  });
}

// What no XML (so no Word file, no archive) can carry: control characters, halves of surrogate pairs, non-characters.
const UNCARRIED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function cleanText(text: string, at: number, warnings: OutputWarning[]): string {
  const clean = text.replace(UNCARRIED, '').replaceAll('\n', ' ');
  if (clean.length < text.length) {
    warnings.push(warning('characters-dropped', at, { count: text.length - clean.length }));
  }
  return clean;
}

function readMarks(leaf: Node): readonly OutputMark[] {
  return leaf.marks.flatMap(({ type, attrs }) => {
    if (type.name === 'ruby') return [];
    return [type.name === 'defined_term' ? 'term' : (attrs.style as EmphasisStyle)];
  });
}

/** One warning for each style, at the first block it concerns: where one number has no form, none behind it has. */
function checkLabels(blocks: readonly OutputBlock[]): OutputWarning[] {
  const unknown = new Map<string, OutputWarning>();
  const unprintable = new Map<string, OutputWarning>();
  blocks.forEach(({ number, label }, i) => {
    if (number === null) return;
    const style = labelStyle(number.style);
    if (style === null) {
      if (!unknown.has(number.style)) unknown.set(number.style, warning('style-unknown', i, { style: number.style }));
      return;
    }
    if (label === null || canPrint(style, number.n)) return;
    const first = unprintable.get(style.name);
    const detail = first?.detail ?? { style: style.name, number: number.n, label };
    const count = Number(first?.detail.count ?? 0) + 1;
    unprintable.set(style.name, warning('label-unprintable', first?.block ?? i, { ...detail, count }));
  });
  return [...unknown.values(), ...unprintable.values()];
}

/** The text of a block without its label, breaks as "\n": what plain formats print. */
export function runsText(runs: readonly OutputRun[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? '\n' : run.label)).join('');
}
