import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import { groupReadings } from '../readings.ts';
import type { OutputBlock, OutputRun, OutputTree } from '../types.ts';
import { element, paragraphChild } from './element.ts';
import type { ListPlan } from './lists.ts';
import { hangingOf } from './measures.ts';
import { type ReferenceTarget, wordRuns } from './runs.ts';
import { styleOf } from './styles.ts';

/** Positions of the blocks that references point at. */
export function referenceTargets(tree: OutputTree): ReadonlySet<number> {
  return new Set(
    tree.blocks.flatMap((block) => block.runs.flatMap((run) => (run.type === 'reference' ? [run.target] : []))),
  );
}

/**
 * The bookmark of every block, null where it needs none. With metadata each block carries its BlockId through Word and
 * back; without, only the targets of references are named, by position. Word hides names that begin with "_".
 */
function bookmarkNames(tree: OutputTree, targets: ReadonlySet<number>): readonly (string | null)[] {
  return tree.blocks.map((block, i) => {
    if (block.id !== null) return `_Soan_${block.id}`;
    return targets.has(i) ? `_Ref_${i + 1}` : null;
  });
}

/** What a block is as a Word paragraph, apart from its text: style, list, indentation; by position. */
export function paragraphForms(tree: OutputTree, places: ListPlan['places']): readonly IParagraphOptions[] {
  const depths = continuationDepths(tree.blocks);
  return tree.blocks.map((block, i) => {
    const place = places[i] ?? null;
    const depth = depths[i]!;
    return {
      style: styleOf(block),
      ...(place === null ? {} : { numbering: { reference: place.reference, level: place.level, instance: 0 } }),
      ...(depth === 0 ? {} : { indent: { left: hangingOf(tree, 'sub_paragraph', depth).left, firstLine: 0 } }),
    };
  });
}

/** The blocks as Word paragraphs: form, bookmark, runs. */
export function wordParagraphs(tree: OutputTree, plan: ListPlan): Paragraph[] {
  const targets = referenceTargets(tree);
  const bookmarks = bookmarkNames(tree, targets);
  const referable = bookmarks.map((bookmark, i): ReferenceTarget | null => {
    const place = plan.places[i];
    return bookmark !== null && place?.referable ? { bookmark, level: place.level } : null;
  });
  const forms = paragraphForms(tree, plan.places);
  return tree.blocks.map((block, i) => {
    const name = bookmarks[i] ?? null;
    const [marked, rest] = targets.has(i) ? splitFirst(block.runs) : [[], block.runs];
    const start = name === null ? [] : bookmarked(name, i + 1, wordRuns(marked, referable));
    return new Paragraph({ ...forms[i]!, children: [...start, ...wordRuns(rest, referable)] });
  });
}

/**
 * A bookmark that is referred to holds the first character: Word may refuse an empty one, and LibreOffice breaks a full
 * last line before a bookmark that ends with the paragraph.
 */
function splitFirst(runs: readonly OutputRun[]): readonly [readonly OutputRun[], readonly OutputRun[]] {
  const [first, ...rest] = runs;
  // Words under one reading are one thing in Word.
  const read = groupReadings(runs)[0];
  if (read && read.reading !== null) return [read.runs, runs.slice(read.runs.length)];
  if (first === undefined || first.type !== 'text') return [runs.slice(0, 1), rest];
  const [character = ''] = first.text;
  const tail = first.text.slice(character.length);
  return [[{ ...first, text: character }], tail === '' ? rest : [{ ...first, text: tail }, ...rest]];
}

/** Runs inside a bookmark. Ids are unique in the document. */
export function bookmarked(name: string, id: number, runs: readonly ParagraphChild[]): ParagraphChild[] {
  const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': name });
  return [paragraphChild(start), ...runs, paragraphChild(element('w:bookmarkEnd', { 'w:id': id }))];
}

// Depth of the sub-paragraph that a continuation goes on with; 0 below a paragraph and for every other kind.
function continuationDepths(blocks: readonly OutputBlock[]): readonly number[] {
  let depth = 0;
  return blocks.map((block) => {
    if (block.kind === 'continuation') return depth;
    if (block.kind !== 'note') depth = block.level;
    return 0;
  });
}
