import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';

/**
 * A command whose change is undone by itself. Without it two commands in quick succession at one place (move up, delete)
 * are one step to undo.
 */
export function asUndoStep(command: Command): Command {
  return (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(tr.docChanged ? closeHistory(tr) : tr)), view);
}
