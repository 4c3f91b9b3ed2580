import { Node } from 'prosemirror-model';
import type { CarryOver, CarryOverAnswers } from '../shared/carry-over/index.ts';
import type { Dossier, DossierLoss } from '../shared/dossier/types.ts';
import type { Encoding, IntakeBlock, IntakeFinding, Kept, Repair } from '../shared/intake/types.ts';
import type { Locale } from '../shared/messages/table.ts';
import type { DocumentJson } from '../shared/model/document.ts';
import type { Finding } from '../shared/model/finding.ts';
import { schema } from '../shared/model/schema.ts';
import type { NumberingSettings, TextLanguage } from '../shared/model/settings.ts';
import { type Result, success } from '../shared/model/shape.ts';
import type { Board, LadderEdits, VerbRow, WeighedComparison } from '../shared/operative/index.ts';
import type { ComparisonFormatId } from '../shared/output/comparison-formats.ts';
import type { FormatId } from '../shared/output/formats.ts';
import type { SheetFormatId } from '../shared/output/operative/index.ts';
import type {
  ComparisonOptions,
  MetadataPolicy,
  OutputFile,
  OutputMeta,
  OutputOptions,
  PrintRequest,
} from '../shared/output/types.ts';
import { createLane, type Lane } from './worker/lane.ts';
import type { DossierPast, SheetRequest, VerbMark } from './worker/protocol.ts';

/** What an intake did, without the document: shown in the report and kept until the dossier is closed. */
export interface IntakeReport {
  readonly name: string;
  readonly encoding: Encoding;
  readonly language: TextLanguage;
  readonly blocks: readonly IntakeBlock[];
  readonly healed: readonly Repair[];
  readonly kept: readonly Kept[];
  readonly findings: readonly IntakeFinding[];
}

export interface IntakeRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Null: detected. */
  readonly encoding: Encoding | null;
  readonly language: TextLanguage | null;
}

export interface CheckRequest {
  readonly doc: Node;
  /** The text it goes out from; null where it has none. */
  readonly baseline: Node | null;
  readonly participants: readonly string[];
  /** `touched` looks at what differs from the text checked last; `whole` at everything. */
  readonly extent: 'touched' | 'whole';
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

export interface WriteRequest {
  readonly format: FormatId;
  readonly doc: Node;
  readonly meta: Partial<OutputMeta>;
  readonly metadata: MetadataPolicy;
  /** Another numbering for this output only; null: the document's own. */
  readonly numbering: NumberingSettings | null;
  /** Whether the table of old and new numbers stands behind the text. */
  readonly concordance: boolean;
  readonly options: Omit<OutputOptions, 'print'>;
}

/** Both texts carry the numbering that they are to be printed with. */
export interface WriteComparisonRequest {
  readonly format: ComparisonFormatId;
  readonly old: Node;
  readonly now: Node;
  readonly oldMeta: Partial<OutputMeta>;
  readonly newMeta: Partial<OutputMeta>;
  /** The ladder of the dossier, by which the list of changes weighs. */
  readonly edits: LadderEdits;
  readonly metadata: MetadataPolicy;
  readonly options: Omit<ComparisonOptions, 'print'>;
}

/** A table about the verbs of a text, as a file. */
export interface WriteSheetRequest {
  readonly doc: Node;
  readonly sheet: SheetRequest;
  readonly format: SheetFormatId;
  readonly locale: Locale;
  readonly meta: Partial<OutputMeta>;
}

/** A dossier read from bytes, or why not and what of it could be saved. */
export type Decoded = Result<Dossier> & {
  readonly salvage?: { readonly dossier: Dossier; readonly lost: readonly DossierLoss[] } | null;
};

/**
 * The core's heavy work, off the interface's thread. An aborted run rejects with an `AbortError` DOMException, a fault
 * of the program with an error that has a `code`; everything else is a value.
 */
export interface WorkerClient {
  intake(
    request: IntakeRequest,
    options?: RunOptions,
  ): Promise<Result<{ readonly doc: Node; readonly report: IntakeReport }>>;
  /** The dossier as `.soan` bytes. Only blocks that changed since the last call travel. */
  encode(dossier: Dossier, options?: RunOptions): Promise<Result<Uint8Array>>;
  decode(bytes: Uint8Array, options?: RunOptions): Promise<Decoded>;
  /** What changed, and what of it weighs more than wording by the ladder of a dossier. */
  compare(old: Node, now: Node, edits: LadderEdits, options?: RunOptions): Promise<WeighedComparison>;
  /** Who does what in each paragraph, how strongly, by the ladder of a dossier. */
  verbs(doc: Node, edits: LadderEdits, options?: RunOptions): Promise<readonly VerbRow[]>;
  /** The same for the outline: the verb and its rung, nothing else. */
  verbMarks(doc: Node, edits: LadderEdits, options?: RunOptions): Promise<readonly VerbMark[]>;
  board(old: Node, now: Node, edits: LadderEdits, options?: RunOptions): Promise<Board>;
  writeSheet(request: WriteSheetRequest, options?: RunOptions): Promise<Uint8Array>;
  /** What must be decided to make the next declaration of a source, from the answers given so far. */
  carryOver(source: Node, answers: CarryOverAnswers, options?: RunOptions): Promise<CarryOver>;
  check(request: CheckRequest, options?: RunOptions): Promise<readonly Finding[]>;
  write(request: WriteRequest, options?: RunOptions): Promise<OutputFile>;
  writeComparison(request: WriteComparisonRequest, options?: RunOptions): Promise<OutputFile>;
}

export interface WorkerServices {
  readonly print: (request: PrintRequest) => Promise<Uint8Array>;
}

const readNode = (json: DocumentJson) => Node.fromJSON(schema, json);

const joined = (past: DossierPast, working: DocumentJson): Dossier => ({ ...past, working: readNode(working) });

/** Two workers: saving never waits behind a comparison, and stopping a comparison never stops a save. */
export function createWorkerClient({ print }: WorkerServices): WorkerClient {
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const clerk = createLane({ start, print });
  const heavy = createLane({ start, print });
  return {
    intake: async (request, options) => {
      const answer = await heavy.run('intake', () => request, options);
      return answer.ok ? success({ doc: readNode(answer.value.doc), report: answer.value.report }) : answer;
    },
    encode: (dossier, options) => clerk.run('encode', () => encodeInput(clerk, dossier), options),
    decode: async (bytes, options) => {
      const answer = await heavy.run('decode', () => ({ bytes }), options);
      if (answer.ok) return success(joined(answer.value.past, answer.value.working));
      const { salvage, ...rest } = answer;
      return {
        ...rest,
        salvage: salvage && { dossier: joined(salvage.past, salvage.working), lost: salvage.lost },
      };
    },
    compare: (old, now, edits, options) =>
      heavy.run('compare', () => ({ old: heavy.patch('old', old), now: heavy.patch('now', now), edits }), options),
    verbs: (doc, edits, options) => clerk.run('verbs', () => ({ patch: clerk.patch('verbs', doc), edits }), options),
    verbMarks: (doc, edits, options) =>
      clerk.run('verbMarks', () => ({ patch: clerk.patch('verbs', doc), edits }), options),
    board: (old, now, edits, options) =>
      heavy.run('board', () => ({ old: heavy.patch('old', old), now: heavy.patch('now', now), edits }), options),
    writeSheet: ({ doc, ...request }, options) =>
      heavy.run('writeSheet', () => ({ ...request, patch: heavy.patch('written', doc) }), options),
    carryOver: (source, answers, options) =>
      heavy.run('carryOver', () => ({ source: heavy.patch('carried', source), answers }), options),
    check: ({ doc, baseline, ...rest }, options) =>
      clerk.run(
        'check',
        () => ({
          ...rest,
          patch: clerk.patch('checked', doc),
          baseline: baseline && clerk.patch('baseline', baseline),
        }),
        options,
      ),
    write: ({ doc, ...request }, options) =>
      heavy.run('write', () => ({ ...request, patch: heavy.patch('written', doc) }), options),
    writeComparison: ({ old, now, ...request }, options) =>
      heavy.run(
        'writeComparison',
        () => ({ ...request, old: heavy.patch('old', old), now: heavy.patch('now', now) }),
        options,
      ),
  };
}

function encodeInput(lane: Lane, { working, ...past }: Dossier) {
  // The parts beside the text change seldom and by identity: a draft taken, a title corrected.
  const parts = [past.id, past.title, past.participants, past.drafts, past.store, past.basedOn, past.extras];
  const same = parts.map((part, i) => lane.knows(`past.${i}`, part)).every(Boolean);
  return { past: same ? null : past, patch: lane.patch('working', working) };
}
