import type { Node } from 'prosemirror-model';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import { blockText } from '../model/text.ts';
import { labelDocument } from '../numbering/index.ts';
import type { ComparedBlock } from './types.ts';

const known = new WeakMap<Node, ComparedBlock>();

/**
 * The blocks of a document as the comparison sees them, labels derived by its own numbering. Each is remembered with
 * its ProseMirror node: after a key press all but the touched ones (and those with a new number) are the same objects.
 */
export function comparedBlocks(doc: Node): ComparedBlock[] {
  const { labels } = labelDocument(doc);
  const out: ComparedBlock[] = new Array(doc.childCount);
  for (let k = 0; k < doc.childCount; k++) out[k] = comparedBlock(doc.child(k), labels[k] ?? null);
  return out;
}

function comparedBlock(node: Node, label: string | null): ComparedBlock {
  const last = known.get(node);
  if (last !== undefined && last.label === label) return last;
  // Named one by one, not spread: after Enter near the top nearly all blocks get another number.
  const block: ComparedBlock = {
    id: node.attrs.id as BlockId | null,
    from: node.attrs.from as readonly BlockId[],
    kind: node.type.name as BlockKind,
    level: (node.attrs.level as number | undefined) ?? 0,
    label,
    text: last ? last.text : blockText(node),
    formatting: last ? last.formatting : formattingOf(node),
  };
  known.set(node, block);
  return block;
}

/**
 * Marks as "from-to:name{attributes}", joined where they touch, and cross-references as "at>target", in order of
 * position: equal strings mean equal formatting. Offsets are those of the block's text. Series and alternative of a
 * paragraph belong to it as well: they are not text, yet they change what is printed.
 */
export function formattingOf(block: Node): string {
  if (isPlain(block)) return '';
  const parts: string[] = [];
  const open = new Map<string, { from: number; to: number }>();
  const close = (name: string, { from, to }: { from: number; to: number }) => parts.push(`${from}-${to}:${name}`);
  block.forEach((child, offset) => {
    const names = child.marks.map((mark) => mark.type.name + (hasKeys(mark.attrs) ? JSON.stringify(mark.attrs) : ''));
    for (const [name, span] of open) {
      if (names.includes(name) && span.to === offset) continue;
      close(name, span);
      open.delete(name);
    }
    for (const name of names) {
      const span = open.get(name);
      if (span) span.to = offset + child.nodeSize;
      else open.set(name, { from: offset, to: offset + child.nodeSize });
    }
    if (child.type.name === 'cross_reference') parts.push(`${offset}>${child.attrs.target as string}`);
  });
  for (const [name, span] of open) close(name, span);
  if (block.attrs.series === 'preambular') parts.push('preambular');
  if (block.attrs.alternative === true) parts.push('alternative');
  return parts.sort().join(';');
}

/** Most paragraphs are one text without marks. */
function isPlain({ childCount, firstChild, attrs }: Node): boolean {
  const plain = childCount === 0 || (childCount === 1 && firstChild!.isText && firstChild!.marks.length === 0);
  return plain && attrs.series !== 'preambular' && attrs.alternative !== true;
}

function hasKeys(attrs: object): boolean {
  for (const _ in attrs) return true;
  return false;
}
