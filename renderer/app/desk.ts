import { type ComponentType, createContext, useContext } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { FileHandle, FileKind, HostApi, JournalEntry, JournalHandle, Sample } from '../../shared/host/api.ts';
import type { Encoding } from '../../shared/intake/types.ts';
import type { MessageTable, Translations } from '../../shared/messages/table.ts';
import type { BlockId, DraftId } from '../../shared/model/ids.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import type { Failure } from '../../shared/model/shape.ts';
import type { ChangeMarks } from '../editor/change-marks.ts';
import type { SoanEditor } from '../editor/types.ts';
import type { WorkerClient } from '../worker-client.ts';
import type { DeskState, DialogProps, Notice, Room, Theme } from './desk-state.ts';
import { type Store, useStore } from './store.ts';

/** Everything a room, panel, dialog or command may do. One per window; never changes. */
export interface Desk {
  readonly state: Store<DeskState>;
  readonly host: HostApi;
  readonly worker: WorkerClient;
  readonly files: FileSession;
  readonly actions: DeskActions;
  /** Commands that rooms answer while they are on screen, the latest offer last; see `DeskActions.provide`. */
  readonly offers: ReadonlyMap<string, readonly (() => void)[]>;
}

/** Where a dossier without a file came from: enough to lay it on the desk once more. */
export type Origin =
  | { readonly kind: 'new' }
  | { readonly kind: 'dossier'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly encoding: Encoding | null;
      readonly language: TextLanguage | null;
    };

/** Opening, saving and closing. None of these loses anything without asking; failures are told, not thrown. */
export interface FileSession {
  /** The editor announces itself when its page is mounted, and again with null when that goes away. */
  attach(editor: SoanEditor | null): void;
  /** The page that was drawn ahead for the text on the desk, once; null where there is none. And where its cursor begins. */
  takePage(): { readonly drawn: SoanEditor | null; readonly at: number };
  /** Position of the block in which the cursor of the next page begins; below 0: at the top. */
  beginAt(position: number): void;
  isDirty(): boolean;
  create(): Promise<void>;
  openPicked(kinds: readonly FileKind[]): Promise<void>;
  open(file: FileHandle): Promise<void>;
  /** A file dropped into the window: its bytes, without a place to save to. */
  openBytes(name: string, bytes: Uint8Array): Promise<void>;
  /** @param asked the sample where the host was asked for it already */
  openSample(asked?: Sample | null): Promise<void>;
  /** Reads the text that the open dossier was taken from once more, as a person says. */
  readAgain(encoding: Encoding | null, language: TextLanguage | null): Promise<void>;
  /** Bytes and name of that text; null where the dossier did not come from one. */
  source(): { readonly name: string; readonly bytes: Uint8Array } | null;
  recover(entry: JournalEntry, how: 'same-file' | 'copy', after: 'crash' | 'reload'): Promise<void>;
  /** Where the open dossier came from, while it has no file and nobody changed it; else null. */
  untouched(): Origin | null;
  /** Brings an untouched dossier back as it came; for the return after a reload. */
  layAgain(origin: Origin): Promise<void>;
  /** The recovery journal of the open dossier; null where nothing is unsaved. */
  kept(): JournalHandle | null;
  /** Puts unsaved words into the journal now; resolves when they are on disk. */
  keep(): Promise<void>;
  /** False where nothing was saved. */
  save(): Promise<boolean>;
  saveAs(): Promise<boolean>;
  /** Asks about unsaved changes; false where the person wants to stay. */
  mayLeave(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DeskActions {
  goTo(room: Room): void;
  /** Opens a dialog above whatever is open and resolves with its answer; null where the person went away. */
  ask<Question, Answer>(
    component: ComponentType<DialogProps<Question, Answer>>,
    question: Question,
  ): Promise<Answer | null>;
  /** Says something in one line at the foot of the window, and to a screen reader. */
  tell(text: string, options?: { tone?: Notice['tone']; action?: Notice['action'] }): void;
  /** Says a coded failure in the person's language. Also takes a rejected `HostError`. */
  tellFailure(failure: Failure | unknown, action?: Notice['action']): void;
  dismiss(key: number): void;
  /** The open dossier with the living text in it, as it would be saved now. */
  currentDossier(): Dossier | null;
  /** Drafts, title and extras change through here: a new value, marked as unsaved. The living text is the editor's. */
  updateDossier(change: (dossier: Dossier) => Dossier): void;
  /** Change marks for the margin and the outline. */
  setMarks(marks: ChangeMarks): void;
  /** Goes to the Draft room and puts the cursor into a block. */
  reveal(block: BlockId, range?: { from: number; to: number }): void;
  /** Goes to the Output room with this draft (null: the working text) chosen. */
  output(draft: DraftId | null): void;
  /** The host's file dialog, or ours where it has none. */
  pickOpen(kinds: readonly FileKind[]): Promise<FileHandle | null>;
  pickSave(suggestedName: string, kind: FileKind): Promise<FileHandle | null>;
  setTheme(theme: Theme): void;
  setLocale(locale: DeskState['locale']): void;
  setZoom(zoom: number): void;
  setAutosave(on: boolean): void;
  showOutline(shown: boolean): void;
  showPanel(shown: boolean): void;
  showFind(shown: DeskState['findShown']): void;
  /** Runs a command of the registry by its id; false where it does not apply now. */
  run(command: string): boolean;
  /**
   * Lets a room answer a command while it is on screen ("change.next" in the Compare room); the answer ends the
   * offer. The last offer wins.
   */
  provide(command: string, run: () => void): () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new RangeError('A component of the desk was rendered outside of it');
  return desk;
}

/** Watches one piece of the desk's state; see `useStore` for what `select` may do. */
export function useDeskState<S>(select: (state: DeskState) => S): S {
  return useStore(useDesk().state, select);
}

/** One area's messages in the language of the interface; renders again when the language is switched. */
export function useText<T extends MessageTable>(table: Translations<T>): T {
  return table[useDeskState((state) => state.locale)];
}
