import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Locale } from '../../shared/messages/table.ts';
import type { BlockId, IdSource } from '../../shared/model/ids.ts';
import type { DocumentLabels } from '../../shared/numbering/index.ts';
import type { ChangeMarks } from './change-marks.ts';
import type { Announce } from './waiting-change.ts';

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

/** What the editor has to tell the person; the shell has the sentence. The text was not changed. */
export type EditorNotice = { readonly code: 'paste-too-large'; readonly megabytes: number };

/** What `createEditor` is given. */
export interface EditorOptions {
  readonly doc: Node;
  /** Gives the ids of new blocks; the app passes `randomIds()`. */
  readonly ids: IdSource;
  /** Language of the interface: labels for assistive technology, placeholders, tooltips. */
  readonly locale: Locale;
  /** Keys that a person gave to the editor's commands, by command id; asked at each key press. */
  readonly keys?: () => Readonly<Record<string, readonly string[]>>;
  /** A person followed a cross-reference; without it the editor goes to the target itself. */
  readonly onCrossReferenceClick?: (target: BlockId) => void;
  readonly onNotice?: (notice: EditorNotice) => void;
  /**
   * Asked before each undo and redo and before all is selected, with the blocks that it concerns: calls `act`, for very many after that
   * was said, since it cannot be divided. What a person does before that comes after it all the same.
   */
  readonly onLongDeed?: Announce;
}

/** The editor as the shell holds it. Made once by `createEditor`; `destroy` ends it. */
export interface SoanEditor {
  readonly view: EditorView;
  snapshot(): EditorSnapshot;
  /** Calls back after each transaction, and when a composition ends; returns the way to stop. */
  subscribe(listener: (snapshot: EditorSnapshot) => void): () => void;
  /** Runs a command with focus kept; false where it does not apply, and always while an input method composes. */
  run(command: Command): boolean;
  /** Replaces the document; `history` keeps it undoable (restore a draft), otherwise a fresh state (open a file). */
  replaceDocument(doc: Node, options: { history: boolean }): void;
  /** Puts the cursor into a block and scrolls there; `range` selects offsets inside the block. */
  reveal(id: BlockId, range?: { from: number; to: number }): void;
  /** Drawn in the margin by the block views' registry. */
  setMarks(marks: ChangeMarks): void;
  setEditable(editable: boolean): void;
  setLocale(locale: Locale): void;
  focus(): void;
  destroy(): void;
}
