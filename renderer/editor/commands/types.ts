import type { Command, EditorState } from 'prosemirror-state';
import type { EditorMessages } from '../../../shared/messages/editor.ts';

/** Groups in the order of the menu. */
const COMMAND_GROUPS = ['edit', 'structure', 'kind', 'mark', 'number', 'search', 'language'] as const;
export type EditorCommandGroup = (typeof COMMAND_GROUPS)[number];

/** One command of the editor: menu, palette, toolbar, tooltips and key map read this and nothing else. */
export interface EditorCommandEntry {
  /** Stable name, `editor.` and a verb. */
  readonly id: string;
  readonly label: (messages: EditorMessages) => string;
  readonly group: EditorCommandGroup;
  /** Keys as prosemirror-keymap names them (`Mod-Shift-z`); the first is the one to show. Empty: no key. */
  readonly keys: readonly string[];
  /** `(state, dispatch?) => boolean`; without `dispatch` it tells whether it applies. */
  readonly command: Command;
  /** For commands that switch something: whether it is on at the selection. */
  readonly isActive?: (state: EditorState) => boolean;
  /** False for what only a key makes sense of (Enter, Backspace): not in menus and palette. */
  readonly listed: boolean;
}
