import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import type { IdSource } from '../../shared/model/ids.ts';
import { currentBlockPlugin } from './plugins/current-block.ts';
import { identityPlugin } from './plugins/identity.ts';
import { labelsPlugin } from './plugins/labels.ts';
import { searchPlugin } from './plugins/search.ts';
import { sheetsPlugin } from './plugins/sheets.ts';

/** Undo goes back this many groups of changes; a group closes after half a second without typing. */
export const HISTORY_DEPTH = 500;

/** The plugins that need no view: what commands and tests work with. */
function statePlugins(ids: IdSource): Plugin[] {
  return [
    history({ depth: HISTORY_DEPTH }),
    labelsPlugin(),
    sheetsPlugin(),
    identityPlugin(ids),
    currentBlockPlugin(),
    searchPlugin(),
  ];
}

/** A state to edit `doc` in. `viewPlugins` are added by the editor; without them it runs in Node. */
export function createEditorState(doc: Node, ids: IdSource, viewPlugins: readonly Plugin[] = []): EditorState {
  return EditorState.create({ doc, plugins: [...statePlugins(ids), ...viewPlugins] });
}
