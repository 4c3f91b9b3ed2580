import type { Node } from 'prosemirror-model';
import { proposeCarryOver } from '../../shared/carry-over/index.ts';
import { type CheckedState, checkTouched, checkWhole } from '../../shared/checks/index.ts';
import { type Comparison, compareDocuments } from '../../shared/compare/index.ts';
import { type Dossier, decodeDossier, encodeDossier } from '../../shared/dossier/index.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { success } from '../../shared/model/shape.ts';
import {
  createLadder,
  type Ladder,
  type LadderEdits,
  makeBoard,
  verbRows,
  weighComparison,
} from '../../shared/operative/index.ts';
import type { PrintRequest } from '../../shared/output/types.ts';
import { packBoard, packReport, unpackSheet } from './answers.ts';
import { applyPatch, type DocumentPatch, packDocument } from './document-patch.ts';
import { pack } from './packed.ts';
import { type DossierPast, packPast, unpackPast } from './packed-past.ts';
import type { TaskName, Tasks, WireDossier } from './protocol.ts';
import { takeIn } from './take-in.ts';

/** What a task has beside its input. `documents` lives as long as the worker and holds the far side of the patches. */
export interface TaskContext {
  readonly documents: Map<string, Node>;
  readonly onProgress: (part: number) => void;
  readonly print: (request: PrintRequest) => Promise<Uint8Array>;
}

interface Run extends TaskContext {
  /** What the worker held before this task: every patch goes out from that, whatever order they are applied in. */
  readonly before: ReadonlyMap<string, Node>;
}

type Task<T extends TaskName> = (
  input: Tasks[T]['input'],
  context: Run,
) => Tasks[T]['output'] | Promise<Tasks[T]['output']>;

function receive(context: Run, slot: string, patch: DocumentPatch): Node {
  const doc = applyPatch(context.before.get(patch.of ?? slot) ?? null, patch);
  context.documents.set(slot, doc);
  return doc;
}

let compared: { readonly old: Node; readonly now: Node; readonly comparison: Comparison } | null = null;

/** Two texts and their comparison: the one before where the texts are the same, as when a form of it is looked at after another. */
function receivePair(
  context: Run,
  input: { readonly old: DocumentPatch; readonly now: DocumentPatch },
): readonly [old: Node, now: Node, comparison: Comparison] {
  const [old, now] = [receive(context, 'old', input.old), receive(context, 'now', input.now)];
  if (compared?.old !== old || compared.now !== now) {
    compared = null;
    const onProgress = (part: number) => context.onProgress(part * PAIRED);
    compared = { old, now, comparison: compareDocuments(old, now, { onProgress }) };
  }
  return [old, now, compared.comparison];
}

let past: DossierPast | null = null;

function packDossier({ working, ...rest }: Dossier): WireDossier {
  return { ...packPast(rest, working), working: packDocument(working) };
}

let ladder: { readonly key: string; readonly ladder: Ladder } | null = null;

// Sentences are remembered by their ladder: the same edits must give the same one.
function ladderOf(edits: LadderEdits): Ladder {
  const key = JSON.stringify(edits);
  if (ladder?.key !== key) ladder = { key, ladder: createLadder(edits) };
  return ladder.ladder;
}
let checked: CheckedState | null = null;

/** Shares of a comparison that are done once the pairs are found, and once their words are. */
const PAIRED = 0.5;
const WORDED = 0.9;

const tasks: { readonly [T in TaskName]: Task<T> } = {
  intake: (input) => {
    const read = takeIn(input);
    if (!read.ok) return read;
    return success({ doc: packDocument(read.value.doc), report: packReport(read.value.report) });
  },

  encode: (input, context) => {
    past = input.past === null ? past : unpackPast(input.past);
    const working = receive(context, 'working', input.patch);
    if (past === null) throw new RangeError('The first text of a dossier came without its drafts');
    return encodeDossier({ ...past, working });
  },

  decode: ({ bytes }) => {
    const read = decodeDossier(bytes);
    if (read.ok) {
      return success(packDossier(read.value));
    }
    const { code, detail, salvage } = read;
    if (salvage === null) return { ok: false, code, detail, salvage };
    return { ok: false, code, detail, salvage: { ...packDossier(salvage.dossier), lost: salvage.lost } };
  },

  compare: (input, context) => {
    // Pairs are found first; then the words of each, what they weigh and what proves them take as long again.
    const [, now, comparison] = receivePair(context, input);
    const total = comparison.pairs.length;
    const pairs = pack(comparison.pairs, (packed) => context.onProgress(PAIRED + (WORDED - PAIRED) * (packed / total)));
    const language = now.attrs.language as TextLanguage;
    const weighed = weighComparison(comparison, { language, ladder: ladderOf(input.edits) });
    return { ...weighed, pairs, weights: pack(weighed.weights) };
  },

  verbs: ({ patch, edits }, context) => pack(verbRows(receive(context, 'verbs', patch), ladderOf(edits))),

  verbMarks: ({ patch, edits }, context) =>
    pack(
      verbRows(receive(context, 'verbs', patch), ladderOf(edits)).flatMap(({ block, main }) =>
        block === null || main?.verb == null
          ? []
          : [[block, main.verb.surface, main.verb.rung, main.verb.negated] as const],
      ),
    ),

  board: (input, context) => {
    const [old, now, comparison] = receivePair(context, input);
    return packBoard(makeBoard(old, now, comparison, { ladder: ladderOf(input.edits) }));
  },

  writeSheet: async ({ patch, sheet: packed, format, locale, meta }, context) => {
    const sheet = unpackSheet(packed);
    const { boardTable, outputTree, sheetFormat, verbTable } = await import('./writers.ts');
    const table =
      sheet.kind === 'verbs'
        ? verbTable(sheet.rows, { ...sheet, locale })
        : boardTable(sheet.board, { ...sheet, locale });
    const tree = outputTree(receive(context, 'written', patch), { meta });
    return sheetFormat(format).write(table, tree, { paper: 'A4', fonts: [] });
  },

  carryOver: ({ source, answers }, context) => proposeCarryOver(receive(context, 'carried', source), answers),

  check: (input, context) => {
    const doc = receive(context, 'checked', input.patch);
    const baseline = input.baseline && receive(context, 'baseline', input.baseline);
    const { participants, extent } = input;
    checked =
      extent === 'touched' && checked !== null
        ? checkTouched(doc, checked)
        : checkWhole(doc, { baseline, participants });
    return pack(checked.findings);
  },

  // Writers are loaded when the first output is asked for: Word's alone is larger than the rest of the worker.
  write: async (input, context) => {
    const doc = receive(context, 'written', input.patch);
    const { outputFormat, outputTree } = await import('./writers.ts');
    const { meta, metadata, numbering, concordance } = input;
    const tree = outputTree(doc, { meta, metadata, concordance, ...(numbering && { numbering }) });
    return outputFormat(input.format).write(tree, { ...input.options, print: context.print });
  },

  viewComparison: async (input, context) => {
    const { oldMeta, newMeta, metadata, format, most, spoken } = input;
    const [old, now, comparison] = receivePair(context, input);
    const writers = await import('./writers.ts');
    const sides = { old: { meta: oldMeta, metadata }, new: { meta: newMeta, metadata } };
    const source = writers.comparisonSource(old, now, comparison, { ...sides, ladder: ladderOf(input.edits) });
    const { mime, page } = writers.comparisonFormat(format);
    let all: number | null = null;
    const onCut = (count: number) => {
      all = count;
    };
    const options = { ...writers.DEFAULT_COMPARISON_OPTIONS, ...input.options, most, onCut };
    const shown = page === null ? null : page(source, options);
    const told = mime === 'application/pdf' ? writers.printedWarnings(source) : writers.receiptWarnings(source);
    return {
      page: shown,
      meta: source.new.meta,
      all,
      warnings: [...source.new.warnings, ...told],
      receipt: writers.receiptLine(source, spoken),
    };
  },

  writeComparison: async (input, context) => {
    const { comparisonFormat, comparisonSource } = await import('./writers.ts');
    const [old, now, comparison] = receivePair(context, input);
    const { oldMeta, newMeta, metadata } = input;
    const sides = { old: { meta: oldMeta, metadata }, new: { meta: newMeta, metadata } };
    const source = comparisonSource(old, now, comparison, { ...sides, ladder: ladderOf(input.edits) });
    return comparisonFormat(input.format).write(source, { ...input.options, print: context.print });
  },
};

export async function runTask<T extends TaskName>(
  name: T,
  input: Tasks[T]['input'],
  context: TaskContext,
): Promise<Tasks[T]['output']> {
  const task: Task<T> = tasks[name];
  return task(input, { ...context, before: new Map(context.documents) });
}
