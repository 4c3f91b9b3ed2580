import { type Command, Selection, TextSelection } from 'prosemirror-state';

/**
 * Moves the cursor to the beginning (end) of the text, or the selection's head alone. The platform's own keys for it
 * stop at a sheet that is not drawn: Chromium does not move a caret into skipped contents.
 */
function toTextEnd(end: 'start' | 'end', extend: boolean): Command {
  return (state, dispatch) => {
    const { doc, selection, tr } = state;
    const target = end === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
    const head = end === 'start' ? target.from : target.to;
    const next = extend ? TextSelection.between(selection.$anchor, doc.resolve(head)) : target;
    dispatch?.(tr.setSelection(next).scrollIntoView());
    return true;
  };
}

/** `Meta` with the arrows are the keys of macOS for the same. */
export const TEXT_END_KEYS: Readonly<Record<string, Command>> = {
  'Mod-Home': toTextEnd('start', false),
  'Mod-End': toTextEnd('end', false),
  'Mod-Shift-Home': toTextEnd('start', true),
  'Mod-Shift-End': toTextEnd('end', true),
  'Meta-ArrowUp': toTextEnd('start', false),
  'Meta-ArrowDown': toTextEnd('end', false),
  'Meta-Shift-ArrowUp': toTextEnd('start', true),
  'Meta-Shift-ArrowDown': toTextEnd('end', true),
};
