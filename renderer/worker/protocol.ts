import type { CarryOver, CarryOverAnswers } from '../../shared/carry-over/index.ts';
import type { DossierFailureCode, DossierLoss } from '../../shared/dossier/types.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import type { Result, Success } from '../../shared/model/shape.ts';
import type {
  Board,
  BoardRow,
  BoardTheme,
  LadderEdits,
  Rung,
  VerbRow,
  WeighedComparison,
} from '../../shared/operative/index.ts';
import type { OutputFile, PrintRequest } from '../../shared/output/types.ts';
import type {
  ComparisonPage,
  IntakeReport,
  IntakeRequest,
  ViewComparisonRequest,
  WriteComparisonRequest,
  WriteRequest,
  WriteSheetRequest,
} from '../worker-client.ts';
import type { DocumentPatch, PackedDocument } from './document-patch.ts';
import type { Packed } from './packed.ts';
import type { PackedPast, SameBlocks } from './packed-past.ts';

/** A dossier as it comes from a file. */
export interface WireDossier {
  readonly past: PackedPast;
  readonly working: PackedDocument;
  /** What the working text has in common with the drafts. */
  readonly same: SameBlocks;
}

export interface WireFailure {
  readonly ok: false;
  readonly code: DossierFailureCode;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly salvage: (WireDossier & { readonly lost: readonly DossierLoss[] }) | null;
}

/** What an intake did; its lists are as long as the text. */
export type PackedReport = Omit<IntakeReport, 'blocks' | 'healed' | 'kept' | 'findings'> & {
  readonly [K in 'blocks' | 'healed' | 'kept' | 'findings']: Packed<IntakeReport[K][number]>;
};

export type PackedComparison = Omit<WeighedComparison, 'pairs' | 'weights'> & {
  readonly pairs: Packed<WeighedComparison['pairs'][number]>;
  readonly weights: Packed<WeighedComparison['weights'][number]>;
};

/** All rows in one list, because a theme may be as long as the text; each theme says how many of them are its own. */
export interface PackedBoard {
  readonly themes: readonly (Omit<BoardTheme, 'rows'> & { readonly count: number })[];
  readonly rows: Packed<BoardRow>;
  readonly counts: Board['counts'];
}

/** Everything the worker can be asked. One entry a task: what goes in and what comes back. */
export interface Tasks {
  readonly intake: {
    readonly input: IntakeRequest;
    readonly output: Result<{ readonly doc: PackedDocument; readonly report: PackedReport }>;
  };
  readonly encode: {
    /** `past` only where it differs from the last one sent. */
    readonly input: { readonly past: PackedPast | null; readonly patch: DocumentPatch };
    readonly output: Result<Uint8Array>;
  };
  readonly decode: {
    readonly input: { readonly bytes: Uint8Array };
    readonly output: Success<WireDossier> | WireFailure;
  };
  readonly compare: {
    readonly input: { readonly old: DocumentPatch; readonly now: DocumentPatch; readonly edits: LadderEdits };
    readonly output: PackedComparison;
  };
  readonly verbs: {
    readonly input: { readonly patch: DocumentPatch; readonly edits: LadderEdits };
    readonly output: Packed<VerbRow>;
  };
  readonly verbMarks: {
    readonly input: { readonly patch: DocumentPatch; readonly edits: LadderEdits };
    /** Only what the outline shows of each paragraph that has a verb. */
    readonly output: Packed<VerbMark>;
  };
  readonly board: {
    readonly input: { readonly old: DocumentPatch; readonly now: DocumentPatch; readonly edits: LadderEdits };
    readonly output: PackedBoard;
  };
  readonly writeSheet: {
    readonly input: Omit<WriteSheetRequest, 'doc' | 'sheet'> & {
      readonly sheet: PackedSheet;
      readonly patch: DocumentPatch;
    };
    readonly output: Uint8Array;
  };
  readonly carryOver: {
    readonly input: { readonly source: DocumentPatch; readonly answers: CarryOverAnswers };
    readonly output: CarryOver;
  };
  readonly check: {
    readonly input: {
      readonly patch: DocumentPatch;
      /** The text it goes out from. */
      readonly baseline: DocumentPatch | null;
      readonly participants: readonly string[];
      /** Whether only what differs from the text checked last is looked at, by what was known of that. */
      readonly extent: 'touched' | 'whole';
    };
    readonly output: Packed<Finding>;
  };
  readonly write: {
    readonly input: Omit<WriteRequest, 'doc'> & { readonly patch: DocumentPatch };
    readonly output: OutputFile;
  };
  readonly viewComparison: {
    readonly input: Omit<ViewComparisonRequest, 'old' | 'now'> & {
      readonly old: DocumentPatch;
      readonly now: DocumentPatch;
    };
    readonly output: ComparisonPage;
  };
  readonly writeComparison: {
    readonly input: Omit<WriteComparisonRequest, 'old' | 'now'> & {
      readonly old: DocumentPatch;
      readonly now: DocumentPatch;
    };
    readonly output: OutputFile;
  };
}

export type VerbMark = readonly [block: BlockId, verb: string, rung: Rung | null, negated: boolean];

/** A table about verbs, made already: only its printing is asked for. */
export type SheetRequest =
  | { readonly kind: 'verbs'; readonly rows: readonly VerbRow[]; readonly sentences: boolean }
  | { readonly kind: 'board'; readonly board: Board; readonly oldName: string; readonly newName: string };

export type PackedSheet =
  | (Omit<Extract<SheetRequest, { kind: 'verbs' }>, 'rows'> & { readonly rows: Packed<VerbRow> })
  | (Omit<Extract<SheetRequest, { kind: 'board' }>, 'board'> & { readonly board: PackedBoard });

export type TaskName = keyof Tasks;

export interface Request<T extends TaskName = TaskName> {
  readonly type: 'run';
  readonly key: number;
  readonly task: T;
  readonly input: Tasks[T]['input'];
}

/** The page answers what only the platform can do for the worker. */
export interface Printed {
  readonly type: 'printed';
  readonly key: number;
  readonly bytes: Uint8Array | null;
  /** Code of the host's error where there are no bytes. */
  readonly code: string | null;
}

export type ToWorker = Request | Printed;

export type FromWorker =
  | { readonly type: 'progress'; readonly key: number; readonly part: number }
  | { readonly type: 'done'; readonly key: number; readonly output: unknown }
  /** A fault of the program; expected failures are outputs. */
  | { readonly type: 'failed'; readonly key: number; readonly message: string; readonly code: string | null }
  | { readonly type: 'print'; readonly key: number; readonly request: PrintRequest };
