import { Paragraph, type ParagraphChild } from 'docx';
import type { OutputBlock, OutputTree } from '../types.ts';
import { element, paragraphChild } from './element.ts';
import type { ListPlan } from './lists.ts';
import { hangingOf } from './measures.ts';
import { type BookmarkNames, wordRuns } from './runs.ts';
import { styleOf } from './styles.ts';

/**
 * The bookmark of every block, null where it needs none. With metadata each block carries its BlockId through Word and
 * back; without, only the targets of references are named, by position. Word hides names that begin with "_".
 */
export function bookmarkNames(tree: OutputTree): BookmarkNames {
  const targets = new Set(
    tree.blocks.flatMap((block) => block.runs.flatMap((run) => (run.type === 'reference' ? [run.target] : []))),
  );
  return tree.blocks.map((block, i) => {
    if (block.id !== null) return `_Soan_${block.id}`;
    return targets.has(i) ? `_Ref_${i + 1}` : null;
  });
}

/** The blocks as Word paragraphs: style, list, bookmark, runs. */
export function wordParagraphs(tree: OutputTree, plan: ListPlan): Paragraph[] {
  const bookmarks = bookmarkNames(tree);
  const referable = bookmarks.map((name, i) => (plan.places[i]?.numbered ? name : null));
  const depths = continuationDepths(tree.blocks);
  return tree.blocks.map((block, i) => {
    const place = plan.places[i] ?? null;
    const name = bookmarks[i] ?? null;
    const runs = wordRuns(block.runs, referable);
    const depth = depths[i]!;
    return new Paragraph({
      style: styleOf(block),
      // LibreOffice sets what follows a hanging full stop (the end of a bookmark) on a line of its own.
      overflowPunctuation: false,
      ...(place === null ? {} : { numbering: { reference: place.reference, level: place.level, instance: 0 } }),
      ...(depth === 0 ? {} : { indent: { left: hangingOf(tree, 'sub_paragraph', depth).left, firstLine: 0 } }),
      children: name === null ? runs : bookmarked(name, i + 1, runs),
    });
  });
}

function bookmarked(name: string, id: number, runs: readonly ParagraphChild[]): ParagraphChild[] {
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
