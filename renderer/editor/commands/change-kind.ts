import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { type BlockKind, HEADING_RANK, MAX_SUB_LEVEL } from '../../../shared/model/kinds.ts';
import { schema } from '../../../shared/model/schema.ts';
import { isDependent, kindOf, selectedBlocks, unitAt } from './block-span.ts';
import { rewriteBlocks } from './rewrite-blocks.ts';

/** A block as another kind: it keeps identity, lineage and text; a kept number meant its old place and is cleared. */
function asKind(block: Node, kind: BlockKind, level = 1): Node {
  const attributes: Record<string, unknown> = { id: block.attrs.id, from: block.attrs.from, pin: null };
  if (kind === 'sub_paragraph') attributes.level = level;
  return schema.nodes[kind]!.create(attributes, block.content);
}

function isAlready(block: Node, kind: BlockKind): boolean {
  return kindOf(block) === kind;
}

/** Makes every selected block one of this kind; false where all of them are already. */
export function changeKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { from, to } = selectedBlocks(state);
    const changes = new Map<number, Node>();
    for (let i = from; i < to; i++) {
      const block = state.doc.child(i);
      if (!isAlready(block, kind)) changes.set(i, asKind(block, kind));
    }
    if (changes.size === 0) return false;
    dispatch?.(rewriteBlocks(state.tr, changes).scrollIntoView());
    return true;
  };
}

/** Whether all selected blocks are of this kind. */
export function isKind(kind: BlockKind): (state: EditorState) => boolean {
  return (state) => {
    const { from, to } = selectedBlocks(state);
    for (let i = from; i < to; i++) if (!isAlready(state.doc.child(i), kind)) return false;
    return true;
  };
}

const HEADING_OF_RANK = [undefined, 'part_heading', 'theme_heading', 'section_heading'] as const;

function atLevel(block: Node, level: number): Node | null {
  if (level === 0) return asKind(block, 'paragraph');
  if (level < 0 || level > MAX_SUB_LEVEL) return null;
  return asKind(block, 'sub_paragraph', level);
}

function levelOf(block: Node): number | null {
  const kind = kindOf(block);
  return kind === 'paragraph' ? 0 : kind === 'sub_paragraph' ? (block.attrs.level as number) : null;
}

/** How deep a block may stand below the one above it: one level deeper than that one. */
function deepestAfter(doc: Node, index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const level = levelOf(doc.child(i));
    if (level !== null) return level + 1;
    if (!isDependent(doc.child(i))) return 0;
  }
  return 0;
}

/**
 * The changes that shift the selected blocks by one level, sub-paragraphs together with what is nested below them; null
 * where a block cannot go there.
 */
function shiftLevels(state: EditorState, by: 1 | -1): Map<number, Node> | null {
  const selected = selectedBlocks(state);
  const changes = new Map<number, Node>();
  for (let i = selected.from; i < selected.to; i++) {
    if (changes.has(i)) continue;
    const block = state.doc.child(i);
    const rank = HEADING_RANK[kindOf(block)];
    const level = levelOf(block);
    if (rank > 0) {
      const kind = HEADING_OF_RANK[rank + by];
      if (kind === undefined) return null;
      changes.set(i, asKind(block, kind));
    } else if (level !== null) {
      if (by > 0 && i === selected.from && level + by > deepestAfter(state.doc, i)) return null;
      const unit = unitAt(state.doc, i);
      for (let j = i; j < unit.to; j++) {
        const child = state.doc.child(j);
        const own = levelOf(child);
        if (own === null) continue;
        if (j > i && own <= level) break;
        const shifted = atLevel(child, own + by);
        if (shifted === null) return null;
        changes.set(j, shifted);
      }
    }
  }
  return changes.size > 0 ? changes : null;
}

function shift(by: 1 | -1): Command {
  return (state, dispatch) => {
    const changes = shiftLevels(state, by);
    if (changes === null) return false;
    dispatch?.(rewriteBlocks(state.tr, changes).scrollIntoView());
    return true;
  };
}

/** Tab: paragraph → sub-paragraph → deeper; part → theme → section heading. */
export const demote = shift(1);
/** Shift+Tab, the way back. */
export const promote = shift(-1);
