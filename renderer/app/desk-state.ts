import type { Node } from 'prosemirror-model';
import type { ComponentType } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { FileHandle, HostInfo } from '../../shared/host/api.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { ContentHash, DraftId } from '../../shared/model/ids.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import type { Failure } from '../../shared/model/shape.ts';
import type { NumberingFamily } from '../../shared/numbering/index.ts';
import type { CompareView } from '../compare/compare-view.ts';
import type { ChangeMarks } from '../editor/change-marks.ts';
import type { EditorSnapshot, SoanEditor } from '../editor/types.ts';
import type { ShortcutChanges } from '../settings/shortcut-changes.ts';
import type { IntakeReport } from '../worker-client.ts';

/**
 * 起草, 対照, 出力, and 次の宣言 where a dossier carries one over. With no dossier open the start room is shown instead.
 */
export const ROOMS = ['draft', 'compare', 'output', 'next'] as const;
export type Room = (typeof ROOMS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The file behind the open dossier. `hash` is what lies on disk as far as this window knows. */
export interface DeskFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly hash: ContentHash;
  readonly writable: boolean;
}

/** What the header says in words. Times are ISO 8601. */
export type SaveState =
  /** Never saved, and nothing to lose yet. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string; readonly automatic: boolean }
  /** Not in the file yet, but in the recovery journal. */
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One dialog on the stack; the topmost has the focus. */
export interface DialogEntry {
  readonly key: number;
  // A dialog's own types are checked where it is asked (`DeskActions.ask`); the stack only carries it.
  readonly component: ComponentType<DialogProps<never, never>>;
  readonly question: unknown;
  readonly answer: (answer: unknown) => void;
}

/** Props of every dialog component: what it is asked, and how it answers (null: the person went away). */
export interface DialogProps<Question, Answer> {
  readonly question: Question;
  readonly answer: (answer: Answer | null) => void;
}

/** A short remark at the foot of the window; also read aloud. */
export interface Notice {
  readonly key: number;
  readonly text: string;
  readonly tone: 'plain' | 'warning';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the output room is asked to print: the working text or one draft. */
export type OutputSource = { readonly kind: 'working' } | { readonly kind: 'draft'; readonly draft: DraftId };

export interface DeskState {
  readonly info: HostInfo | null;
  readonly room: Room;
  /** Drafts, store and title; its `working` is the text as opened or last saved: the live text is in `snapshot`. */
  readonly dossier: Dossier | null;
  /** The text as it came onto the desk: what a first change is seen against while there is no draft. Null for a new dossier. */
  readonly opened: Node | null;
  readonly file: DeskFile | null;
  readonly save: SaveState;
  readonly editor: SoanEditor | null;
  /** Counts up where a text comes with a page of its own, drawn ahead, instead of onto the page of the last one. */
  readonly page: number;
  /** The living text and cursor; a new value after each transaction. */
  readonly snapshot: EditorSnapshot | null;
  readonly locale: Locale;
  readonly theme: Theme;
  /** 1 = 100 %. */
  readonly zoom: number;
  /** Of the whole window, the page in it; 1 = 100 %. */
  readonly interfaceSize: number;
  readonly pageFont: PageFont;
  /** Of the page's text at a zoom of 1, in CSS pixels. */
  readonly pageSize: number;
  /** What a new, empty dossier begins with. */
  readonly newLanguage: TextLanguage;
  readonly newNumbering: NumberingFamily;
  readonly autosave: boolean;
  /** Seconds without a change after which the file is written. */
  readonly autosaveIdle: number;
  /** Seconds after which it is written at the latest, however busily somebody types. */
  readonly autosaveLongest: number;
  readonly shortcuts: ShortcutChanges;
  /** Commands picked in the palette, the latest first. */
  readonly recentCommands: readonly string[];
  /** The line of the cursor stays in the middle of the page. */
  readonly typewriter: boolean;
  /** Paragraphs without the cursor are dimmed. */
  readonly focusMode: boolean;
  /** Where the window stands, as `shared/host/window-place.ts` prints it; empty: not known yet. */
  readonly windowPlace: string;
  readonly tourDone: boolean;
  /** Step of the first minute that is shown, from 0; null: none. */
  readonly tour: number | null;
  readonly compareView: CompareView;
  readonly outlineShown: boolean;
  readonly panelShown: boolean;
  /** Whether the outline shows each paragraph's verb. */
  readonly verbsShown: boolean;
  readonly findShown: 'no' | 'find' | 'replace';
  /** A file is being held over the window. */
  readonly dropping: boolean;
  readonly dialogs: readonly DialogEntry[];
  readonly notices: readonly Notice[];
  /** What the intake healed, kept and found, when the dossier came from a text. */
  readonly intake: IntakeReport | null;
  readonly findings: readonly Finding[];
  /** Change marks since the chosen draft, for margin and outline. */
  readonly marks: ChangeMarks;
  readonly outputSource: OutputSource;
  /** Something takes more than a moment: what (a sentence), how far (0 to 1, null where unknown), how to stop it. */
  readonly busy: { readonly text: string; readonly part: number | null; readonly cancel: (() => void) | null } | null;
}

export const PAGE_FONTS = ['mincho', 'system-mincho', 'gothic'] as const;
export type PageFont = (typeof PAGE_FONTS)[number];

/** Sizes that the text on the page can have, in CSS pixels; a printed declaration looks like 16.5. */
export const PAGE_SIZES = [14, 15, 16.5, 18, 20, 22] as const;
export const INTERFACE_SIZES = [0.9, 1, 1.1, 1.25, 1.5] as const;
export const AUTOSAVE_IDLE = [2, 4, 10, 30] as const;
export const AUTOSAVE_LONGEST = [30, 60, 180, 300] as const;
export const ZOOM_STEPS = [0.75, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;
