import type { Node } from 'prosemirror-model';
import type { CarryOver, CarryOverAnswers } from '../shared/carry-over/index.ts';
import type { Dossier, DossierLoss } from '../shared/dossier/types.ts';
import type { Encoding, IntakeBlock, IntakeFinding, Kept, Repair } from '../shared/intake/types.ts';
import type { Locale } from '../shared/messages/table.ts';
import type { Finding } from '../shared/model/finding.ts';
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
  OutputWarning,
  PrintRequest,
} from '../shared/output/types.ts';
import { packSheet, unpackBoardInSlices, unpackComparison, unpackReport } from './worker/answers.ts';
import { unpackDocument } from './worker/document-patch.ts';
import { createLane, type Lane } from './worker/lane.ts';
import { unpackInSlices } from './worker/packed.ts';
import { packPastInSlices, unpackPastInSlices } from './worker/packed-past.ts';
import type { SheetRequest, VerbMark, WireDossier } from './worker/protocol.ts';
import { takeIn } from './worker/take-in.ts';

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

/** A comparison to be looked at as it will be printed. */
export interface ViewComparisonRequest extends Omit<WriteComparisonRequest, 'options'> {
  readonly options: Pick<ComparisonOptions, 'locale' | 'table' | 'paper'>;
  /** Rows on its pages at most. */
  readonly most: number;
  /** Language of the interface, in which the receipt is told. */
  readonly spoken: Locale;
}

/** What stands on the screen of a comparison that will be handed out. */
export interface ComparisonPage {
  /** Without fonts; null where the format is best read as the characters it is. */
  readonly page: PrintRequest | null;
  /** What stands in the margins of its pages. */
  readonly meta: OutputMeta;
  /** How many rows there are where not all are shown; else null. */
  readonly all: number | null;
  readonly warnings: readonly OutputWarning[];
  readonly receipt: string;
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
  viewComparison(request: ViewComparisonRequest, options?: RunOptions): Promise<ComparisonPage>;
  writeComparison(request: WriteComparisonRequest, options?: RunOptions): Promise<OutputFile>;
}

export interface WorkerServices {
  readonly print: (request: PrintRequest) => Promise<Uint8Array>;
}

const same = <T>(one: T): T => one;

async function joined({ past, working, same }: WireDossier, signal?: AbortSignal): Promise<Dossier> {
  const doc = await unpackDocument(working, signal);
  return { ...(await unpackPastInSlices(past, doc, same, signal)), working: doc };
}

/**
 * Up to this size a text is read on the interface's thread: 50 ms for the sample's 19 KB with code that runs for the first
 * time, where fetching, compiling and starting a worker takes 250.
 */
const READ_HERE_BYTES = 32_768;

/**
 * Three workers: saving waits behind nothing (the checks of 100,000 paragraphs alone take many seconds), what goes on beside
 * typing waits behind no comparison, and stopping one thing never stops another.
 */
export function createWorkerClient({ print }: WorkerServices): WorkerClient {
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const scribe = createLane({ start, print });
  const clerk = createLane({ start, print });
  const heavy = createLane({ start, print });
  const both = async (old: Node, now: Node, signal: AbortSignal) => ({
    old: await heavy.patch('old', old, signal),
    now: await heavy.patch('now', now, signal),
  });
  return {
    intake: async (request, options) => {
      if (request.bytes.length <= READ_HERE_BYTES) return takeIn(request);
      const answer = await heavy.run('intake', () => request, options);
      if (!answer.ok) return answer;
      const doc = await unpackDocument(answer.value.doc, options?.signal);
      return success({ doc, report: await unpackReport(answer.value.report, options?.signal) });
    },
    encode: (dossier, options) => scribe.run('encode', (signal) => encodeInput(scribe, dossier, signal), options),
    decode: async (bytes, options) => {
      const answer = await heavy.run('decode', () => ({ bytes }), options);
      if (answer.ok) return success(await joined(answer.value, options?.signal));
      const { salvage, ...rest } = answer;
      return {
        ...rest,
        salvage: salvage && {
          dossier: await joined(salvage, options?.signal),
          lost: salvage.lost,
        },
      };
    },
    compare: async (old, now, edits, options) => {
      const packed = await heavy.run(
        'compare',
        async (signal) => ({ ...(await both(old, now, signal)), edits }),
        options,
      );
      return unpackComparison(packed, options?.signal);
    },
    verbs: async (doc, edits, options) => {
      const input = async (signal: AbortSignal) => ({ patch: await clerk.patch('verbs', doc, signal), edits });
      return unpackInSlices(await clerk.run('verbs', input, options), same, options?.signal);
    },
    verbMarks: async (doc, edits, options) => {
      const input = async (signal: AbortSignal) => ({ patch: await clerk.patch('verbs', doc, signal), edits });
      return unpackInSlices(await clerk.run('verbMarks', input, options), same, options?.signal);
    },
    board: async (old, now, edits, options) => {
      const packed = await heavy.run(
        'board',
        async (signal) => ({ ...(await both(old, now, signal)), edits }),
        options,
      );
      return unpackBoardInSlices(packed, options?.signal);
    },
    writeSheet: ({ doc, sheet, ...request }, options) =>
      heavy.run(
        'writeSheet',
        async (signal) => ({
          ...request,
          sheet: await packSheet(sheet, signal),
          patch: await heavy.patch('written', doc, signal),
        }),
        options,
      ),
    carryOver: (source, answers, options) =>
      heavy.run(
        'carryOver',
        async (signal) => ({ source: await heavy.patch('carried', source, signal), answers }),
        options,
      ),
    check: async ({ doc, baseline, ...rest }, options) => {
      const input = async (signal: AbortSignal) => ({
        ...rest,
        patch: await clerk.patch('checked', doc, signal),
        baseline: baseline && (await clerk.patch('baseline', baseline, signal)),
      });
      return unpackInSlices(await clerk.run('check', input, options), same, options?.signal);
    },
    write: ({ doc, ...request }, options) =>
      heavy.run('write', async (signal) => ({ ...request, patch: await heavy.patch('written', doc, signal) }), options),
    viewComparison: ({ old, now, ...request }, options) =>
      heavy.run('viewComparison', async (signal) => ({ ...request, ...(await both(old, now, signal)) }), options),
    writeComparison: ({ old, now, ...request }, options) =>
      heavy.run('writeComparison', async (signal) => ({ ...request, ...(await both(old, now, signal)) }), options),
  };
}

async function encodeInput(lane: Lane, { working, ...past }: Dossier, signal: AbortSignal) {
  const patch = await lane.patch('working', working, signal);
  // The parts beside the text change seldom and by identity: a draft taken, a title corrected.
  const parts = [past.id, past.title, past.participants, past.drafts, past.store, past.basedOn, past.extras];
  const known = parts.map((part, i) => lane.knows(`past.${i}`, part)).every(Boolean);
  return { past: known ? null : await packPastInSlices(past, signal), patch };
}
