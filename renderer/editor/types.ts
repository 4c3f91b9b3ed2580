import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockId } from '../../shared/model/ids.ts';
import type { DocumentLabels } from '../../shared/numbering/index.ts';

/** What the shell reads after each change; plain values, so that React renders lists from them. */
export interface EditorSnapshot {
  readonly state: EditorState;
  readonly labels: DocumentLabels;
  /** Block that holds the cursor. */
  readonly current: BlockId | null;
  /** True while an input method composes: nothing may be dispatched. */
  readonly composing: boolean;
  /** Counts up with each change of the document; equal numbers mean an equal document. */
  readonly version: number;
}

/** Change mark of a block since the chosen draft, drawn in the margin by the block views' registry. */
export type BlockMark = 'added' | 'edited' | 'moved' | 'none';

/** The editor as the shell holds it. Made once by `createEditor`; `destroy` ends it. */
export interface SoanEditor {
  readonly view: EditorView;
  snapshot(): EditorSnapshot;
  /** Calls back after each transaction; returns the way to stop. */
  subscribe(listener: (snapshot: EditorSnapshot) => void): () => void;
  /** Runs a command with focus kept; false where it does not apply. */
  run(command: Command): boolean;
  /** Replaces the document; `history` keeps it undoable (restore a draft), otherwise a fresh state (open a file). */
  replaceDocument(doc: Node, options: { history: boolean }): void;
  /** Puts the cursor into a block and scrolls there. */
  reveal(id: BlockId, range?: { from: number; to: number }): void;
  setMarks(marks: ReadonlyMap<BlockId, BlockMark>): void;
  setEditable(editable: boolean): void;
  focus(): void;
  destroy(): void;
}
