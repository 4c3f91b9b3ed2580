import { type Node, Slice } from 'prosemirror-model';
import { type Command, Selection } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

/**
 * Replaces the whole text by another document (a draft that is restored), with its settings, as one undoable change.
 * Blocks that are equal at both ends stay, and their views with them.
 */
export function replaceText(doc: Node): Command {
  return (state, dispatch) => {
    const old = state.doc;
    const attributes = Object.keys(doc.attrs).filter(
      (name) => JSON.stringify(old.attrs[name]) !== JSON.stringify(doc.attrs[name]),
    );
    const start = commonStart(old, doc);
    if (start === old.childCount && start === doc.childCount && attributes.length === 0) return false;
    if (!dispatch) return true;
    const end = commonEnd(old, doc, start);
    const tr = state.tr;
    const from = sizeOf(old, 0, start);
    const to = old.content.size - sizeOf(old, old.childCount - end, old.childCount);
    const until = doc.content.size - sizeOf(doc, doc.childCount - end, doc.childCount);
    if (from < to || from < until) tr.step(new ReplaceStep(from, to, new Slice(doc.content.cut(from, until), 0, 0)));
    for (const name of attributes) tr.setDocAttribute(name, doc.attrs[name]);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1)).scrollIntoView());
    return true;
  };
}

function commonStart(a: Node, b: Node): number {
  const most = Math.min(a.childCount, b.childCount);
  let i = 0;
  while (i < most && a.child(i).eq(b.child(i))) i++;
  return i;
}

function commonEnd(a: Node, b: Node, start: number): number {
  const most = Math.min(a.childCount, b.childCount) - start;
  let i = 0;
  while (i < most && a.child(a.childCount - 1 - i).eq(b.child(b.childCount - 1 - i))) i++;
  return i;
}

function sizeOf(doc: Node, from: number, to: number): number {
  let size = 0;
  for (let i = from; i < to; i++) size += doc.child(i).nodeSize;
  return size;
}
