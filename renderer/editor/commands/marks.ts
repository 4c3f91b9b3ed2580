import { toggleMark } from 'prosemirror-commands';
import type { Mark } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EmphasisStyle } from '../../../shared/model/marks/emphasis.ts';
import { schema } from '../../../shared/model/schema.ts';

const emphasisType = schema.marks.emphasis!;
const definedTermType = schema.marks.defined_term!;

/** Whether the whole selection (or what will be typed) carries the mark. Compared with its style: emphases combine. */
export function hasMark(mark: Mark): (state: EditorState) => boolean {
  return (state) => {
    const { from, to, empty, $from } = state.selection;
    if (empty) return mark.isInSet(state.storedMarks ?? $from.marks());
    let carried = true;
    let any = false;
    state.doc.nodesBetween(from, to, (node) => {
      if (!node.isText) return;
      any = true;
      carried &&= mark.isInSet(node.marks);
    });
    return any && carried;
  };
}

// prosemirror-commands compares mark types only, and bold and italic are one type here.
function toggle(mark: Mark): Command {
  const has = hasMark(mark);
  return (state, dispatch) => {
    const { empty, $from, ranges } = state.selection;
    if ($from.depth === 0 || !$from.parent.inlineContent) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    const on = has(state);
    if (empty) dispatch(on ? tr.removeStoredMark(mark) : tr.addStoredMark(mark));
    else {
      for (const range of ranges) {
        if (on) tr.removeMark(range.$from.pos, range.$to.pos, mark);
        else tr.addMark(range.$from.pos, range.$to.pos, mark);
      }
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

export function emphasisMark(style: EmphasisStyle): Mark {
  return emphasisType.create({ style });
}

export function toggleEmphasis(style: EmphasisStyle): Command {
  return toggle(emphasisMark(style));
}

/** Marks the selected words as the place that defines a term; needs a selection. */
export const toggleDefinedTerm: Command = (state, dispatch) =>
  !state.selection.empty && toggleMark(definedTermType)(state, dispatch);

export const clearMarks: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  let any = false;
  state.doc.nodesBetween(from, to, (node) => {
    any ||= node.isInline && node.marks.length > 0;
  });
  if (!any) return false;
  dispatch?.(state.tr.removeMark(from, to));
  return true;
};
