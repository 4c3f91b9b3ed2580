import { Fragment, type Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { idSource } from '../plugins/identity.ts';
import { kindOf, positionOf, selectedBlocks } from './block-span.ts';
import { rewriteBlocks, withAttributes } from './rewrite-blocks.ts';

/** Positions of the selected blocks as a whole. */
function bounds(state: EditorState): { from: number; to: number } {
  const span = selectedBlocks(state);
  return { from: positionOf(state.doc, span.from), to: positionOf(state.doc, span.to) };
}

/** Selects the whole text of the blocks that the selection touches. */
export const selectBlock: Command = (state, dispatch) => {
  const { from, to } = bounds(state);
  if (state.selection.from === from + 1 && state.selection.to === to - 1) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from + 1, to - 1)));
  return true;
};

/** Deletes the selected blocks as a whole. The last one that a document has is emptied instead. */
export const deleteBlock: Command = (state, dispatch) => {
  const { from, to } = bounds(state);
  const whole = from === 0 && to === state.doc.content.size;
  if (whole && state.doc.childCount === 1 && state.doc.firstChild!.content.size === 0) return false;
  if (dispatch) {
    const tr = state.tr;
    if (whole) tr.delete(state.doc.firstChild!.nodeSize, to).delete(1, state.doc.firstChild!.nodeSize - 1);
    else tr.delete(from, to);
    const near = Math.min(from + 1, tr.doc.content.size - 1);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(near), 1)).scrollIntoView());
  }
  return true;
};

/** Puts a copy of the selected blocks below them. Copies are new blocks: own ids, no lineage, no kept numbers. */
export const duplicateBlock: Command = (state, dispatch) => {
  if (dispatch) {
    const ids = idSource(state);
    const span = selectedBlocks(state);
    const copies = state.doc.children
      .slice(span.from, span.to)
      .map((block) => withAttributes(block, { id: ids(), from: [], pin: null }));
    const { to } = bounds(state);
    const tr = state.tr.insert(to, Fragment.from(copies));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(to + 1), 1)).scrollIntoView());
  }
  return true;
};

function everyParagraph(state: EditorState, holds: (block: Node) => boolean): boolean {
  const { from, to } = selectedBlocks(state);
  const paragraphs = state.doc.children.slice(from, to).filter((block) => kindOf(block) === 'paragraph');
  return paragraphs.length > 0 && paragraphs.every(holds);
}

export const isAlternative = (state: EditorState) => everyParagraph(state, (block) => block.attrs.alternative);
export const isPreambular = (state: EditorState) =>
  everyParagraph(state, (block) => block.attrs.series === 'preambular');

// The number that was kept belongs to the other series or to the main version: it is cleared.
function setOnParagraphs(state: EditorState, attributes: Readonly<Record<string, unknown>>): Map<number, Node> {
  const { from, to } = selectedBlocks(state);
  const changes = new Map<number, Node>();
  for (let i = from; i < to; i++) {
    const block = state.doc.child(i);
    if (kindOf(block) === 'paragraph') changes.set(i, withAttributes(block, { ...attributes, pin: null }));
  }
  return changes;
}

function toggleOnParagraphs(
  isOn: (state: EditorState) => boolean,
  attributes: (on: boolean) => Record<string, unknown>,
): Command {
  return (state, dispatch) => {
    const changes = setOnParagraphs(state, attributes(!isOn(state)));
    if (changes.size === 0) return false;
    dispatch?.(rewriteBlocks(state.tr, changes));
    return true;
  };
}

/** Alternative version of the paragraph above ("12 alt"), on or off. */
export const toggleAlternative = toggleOnParagraphs(isAlternative, (alternative) => ({ alternative }));
/** Preambular (PP) or operative (OP) paragraph. */
export const togglePreambular = toggleOnParagraphs(isPreambular, (on) => ({ series: on ? 'preambular' : 'operative' }));
