import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { NumberingSettings, Regime, TextLanguage } from '../../../shared/model/settings.ts';
import { freeze, renumber } from '../../../shared/numbering/index.ts';
import { documentLabels } from '../plugins/labels.ts';
import { rewriteBlocks, withAttributes } from './rewrite-blocks.ts';

export function numberingOf(state: EditorState): NumberingSettings {
  return state.doc.attrs.numbering as NumberingSettings;
}

export const isFrozen = (state: EditorState) => numberingOf(state).frozen;

/** Keeps every number as it is now; what is inserted later becomes 12 bis, ter … One undoable change. */
export const freezeNumbers: Command = (state, dispatch) => {
  if (isFrozen(state)) return false;
  if (dispatch) {
    const labels = documentLabels(state);
    const changes = new Map<number, Node>();
    for (const { id, pin } of freeze(state.doc)) {
      const index = labels.indexOf(id);
      changes.set(index, withAttributes(state.doc.child(index), { pin }));
    }
    const tr = rewriteBlocks(state.tr, changes);
    dispatch(tr.setDocAttribute('numbering', { ...numberingOf(state), frozen: true }));
  }
  return true;
};

/** Numbers follow the order of the text again; the kept ones stay recorded until "renumber" or the next freeze. */
export const unfreezeNumbers: Command = (state, dispatch) => {
  if (!isFrozen(state)) return false;
  dispatch?.(state.tr.setDocAttribute('numbering', { ...numberingOf(state), frozen: false }));
  return true;
};

/** Clean numbers: forgets all kept ones. The old → new table is `renumber(doc).table`, to be asked for before. */
export const renumberAll: Command = (state, dispatch) => {
  const { cleared, numbering } = renumber(state.doc);
  if (cleared.length === 0 && !isFrozen(state)) return false;
  if (dispatch) {
    const labels = documentLabels(state);
    const changes = new Map<number, Node>();
    for (const id of cleared) {
      const index = labels.indexOf(id);
      changes.set(index, withAttributes(state.doc.child(index), { pin: null }));
    }
    dispatch(rewriteBlocks(state.tr, changes).setDocAttribute('numbering', numbering));
  }
  return true;
};

/** Changes some of the numbering settings (regime, styles, the word for alternatives); freezing has commands of its own. */
export function setNumbering(changes: Partial<Omit<NumberingSettings, 'frozen'>>): Command {
  return (state, dispatch) => {
    const before = numberingOf(state);
    const after: NumberingSettings = { ...before, ...changes, frozen: before.frozen };
    if (JSON.stringify(before) === JSON.stringify(after)) return false;
    dispatch?.(state.tr.setDocAttribute('numbering', after));
    return true;
  };
}

export const setRegime = (regime: Regime): Command => setNumbering({ regime });

export function setLanguage(language: TextLanguage): Command {
  return (state, dispatch) => {
    if (state.doc.attrs.language === language) return false;
    dispatch?.(state.tr.setDocAttribute('language', language));
    return true;
  };
}
