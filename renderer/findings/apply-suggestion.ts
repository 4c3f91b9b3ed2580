import type { Command } from 'prosemirror-state';
import type { Finding } from '../../shared/model/finding.ts';
import { schema } from '../../shared/model/schema.ts';
import { documentLabels } from '../editor/plugins/labels.ts';

/**
 * Puts a finding's suggestion in the place of its words, as one undoable change that keeps the marks there; a number that
 * was typed becomes a live reference. False where the words, or the block referred to, are not there any more.
 */
export function applySuggestion(finding: Finding): Command {
  return (state, dispatch) => {
    const index = documentLabels(state).indexOf(finding.block);
    const { suggestion, target, from, to, text } = finding;
    if (index < 0 || suggestion === undefined) return false;
    if (target !== undefined && documentLabels(state).indexOf(target) < 0) return false;
    let start = 1;
    for (let i = 0; i < index; i++) start += state.doc.child(i).nodeSize;
    const block = state.doc.child(index);
    if (to > block.content.size || block.textBetween(from, to, '', leaf) !== text) return false;
    if (dispatch) {
      const marks = state.doc.resolve(start + from).marksAcross(state.doc.resolve(start + to)) ?? [];
      const tr = state.tr.delete(start + from, start + to);
      if (target !== undefined) tr.insert(start + from, schema.node('cross_reference', { target }, undefined, marks));
      else if (suggestion !== '') tr.insert(start + from, schema.text(suggestion, marks));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

const leaf = (node: { type: { name: string } }) => (node.type.name === 'hard_break' ? '\n' : '\ufffc');
