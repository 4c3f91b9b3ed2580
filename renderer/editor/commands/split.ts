import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { type Command, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import type { BlockId, IdSource } from '../../../shared/model/ids.ts';
import type { BlockKind } from '../../../shared/model/kinds.ts';
import { schema } from '../../../shared/model/schema.ts';
import { idSource } from '../plugins/identity.ts';
import { kindOf } from './block-span.ts';
import { splitLineage } from './lineage.ts';
import { crossesBlocks, removeSelected } from './remove-range.ts';

/** What Enter makes at the end of each kind: after a heading or a closing clause the text goes on with a paragraph. */
const KIND_AFTER: Readonly<Record<BlockKind, BlockKind>> = {
  title: 'paragraph',
  subtitle: 'paragraph',
  note: 'paragraph',
  chapeau: 'paragraph',
  part_heading: 'paragraph',
  theme_heading: 'paragraph',
  section_heading: 'paragraph',
  paragraph: 'paragraph',
  sub_paragraph: 'sub_paragraph',
  continuation: 'paragraph',
};

/** What the second half of a block becomes that is split in the middle: unnumbered prose stays what it is. */
const KIND_OF_REST: Readonly<Record<BlockKind, BlockKind>> = {
  ...KIND_AFTER,
  subtitle: 'subtitle',
  note: 'note',
  chapeau: 'chapeau',
  continuation: 'continuation',
};

/** Enter. At the end of an empty sub-paragraph or continuation it climbs out of the list instead. */
export const splitBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (empty && $from.depth === 0) return false;
  const lifted = empty && $from.parent.content.size === 0 ? climb($from.parent) : null;
  if (lifted) {
    dispatch?.(state.tr.setNodeMarkup($from.before(1), lifted.type, lifted.attrs).scrollIntoView());
  } else if (dispatch) {
    const tr = state.tr;
    // A selected reference is not a selected word: Enter must not delete it.
    const position = state.selection instanceof NodeSelection ? state.selection.to : removeSelected(tr);
    splitAt(tr, position, idSource(state));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

function climb(block: Node): { type: NodeType; attrs: Attrs } | null {
  const kind = kindOf(block);
  if (kind === 'continuation') return as(block, 'paragraph');
  if (kind !== 'sub_paragraph') return null;
  const level = block.attrs.level as number;
  return level > 1
    ? { type: block.type, attrs: { ...block.attrs, level: level - 1, pin: null } }
    : as(block, 'paragraph');
}

function as(block: Node, kind: BlockKind): { type: NodeType; attrs: Attrs } {
  return { type: schema.nodes[kind]!, attrs: { id: block.attrs.id, from: block.attrs.from, pin: null } };
}

/** Splits the block at `position`, gives the new half an id and puts the cursor at the start of the second half. */
function splitAt(tr: Transaction, position: number, ids: IdSource): void {
  const $at = tr.doc.resolve(position);
  const block = $at.parent;
  if ($at.parentOffset === 0 && block.content.size > 0) {
    // The words keep their identity: the empty half above them is the new block.
    tr.insert($at.before(1), emptyCompanion(block, ids()));
    return;
  }
  const atEnd = $at.parentOffset === block.content.size;
  const kind = (atEnd ? KIND_AFTER : KIND_OF_REST)[kindOf(block)];
  const after = {
    type: schema.nodes[kind]!,
    attrs: newAttributes(block, kind, ids(), atEnd ? [] : splitLineage(block)),
  };
  if (!canSplit(tr.doc, position, 1, [after])) return;
  tr.split(position, 1, [after]);
  tr.setSelection(TextSelection.create(tr.doc, position + 2));
}

function newAttributes(block: Node, kind: BlockKind, id: BlockId, from: readonly BlockId[]): Attrs {
  const attributes: Record<string, unknown> = { id, from, pin: null };
  if (kind === 'sub_paragraph') attributes.level = block.attrs.level;
  if (kind === 'paragraph' && kindOf(block) === 'paragraph') attributes.series = block.attrs.series;
  return attributes;
}

function emptyCompanion(block: Node, id: BlockId): Node {
  const kind = kindOf(block);
  const same = kind === 'paragraph' || kind === 'sub_paragraph';
  return schema.nodes[same ? kind : 'paragraph']!.create(newAttributes(block, same ? kind : 'paragraph', id, []));
}

/** Shift+Enter: a line break inside the block. */
export const insertHardBreak: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth === 0 || crossesBlocks(state)) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break!.create(), false).scrollIntoView());
  return true;
};
