import type { Node } from 'prosemirror-model';
import { heldWeakly } from '../model/held-weakly.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { NumberingSettings } from '../model/settings.ts';
import { inTextLabel } from './cite.ts';
import { countBlocks } from './count.ts';
import { findByLabel } from './find.ts';
import type { Label } from './label.ts';
import { NO_LABELS, shareLabels } from './share-labels.ts';

export interface LabelledBlock {
  readonly id: BlockId | null;
  /** What is printed, null where nothing is. */
  readonly label: string | null;
  /** The number behind it; also there where a style prints none (◆, none). */
  readonly number: Label | null;
}

/** The labels of one document under one set of numbering settings. A value: a changed document has new labels. */
export interface DocumentLabels {
  /** Printed labels by position in the document. */
  readonly labels: readonly (string | null)[];
  /** The numbers behind them, by position. */
  readonly numbers: readonly (Label | null)[];
  /** Kinds and ids by position. */
  readonly kinds: readonly BlockKind[];
  readonly ids: readonly (BlockId | null)[];
  /** The printed label of a block, as in the margin; null where it has none or does not exist. */
  of(id: BlockId): string | null;
  /** What a reference to the block prints, see `inTextLabel`; null as above. Fits `LabelLookup`. */
  cite(id: BlockId): string | null;
  /** The position of a block, -1 where it does not exist. */
  indexOf(id: BlockId): number;
  /** The first block that carries exactly this printed label. */
  idOf(label: string): BlockId | null;
  /**
   * The blocks a person means by what they typed (13, (13), １３, "12 bis", 12ter, 第十三条, OP4), paragraphs first, then
   * in document order; several where numbers start again in each part.
   */
  findByLabel(input: string): readonly BlockId[];
  block(index: number): LabelledBlock;
}

/** Of the text that was labelled last: the next one is most often the same text after an edit, or a draft of it. */
let latest = NO_LABELS;

const cache = new WeakMap<Node, { readonly numbering: NumberingSettings; readonly labels: DocumentLabels }>();

/**
 * Derives all labels of a document, by its own numbering settings or by others. Linear in the number of blocks; the last
 * answer for a document is remembered, so asking again costs nothing.
 */
export function labelDocument(doc: Node, numbering = doc.attrs.numbering as NumberingSettings): DocumentLabels {
  const known = cache.get(doc);
  if (known !== undefined && known.numbering === numbering) return known.labels;
  const labels = makeLabels(doc, numbering);
  cache.set(doc, { numbering, labels });
  return labels;
}

/**
 * Says that the labels of one document are those of another, too: an edit that leaves all that decides about labels as it was
 * (`sameLabelStructure`) needs no new ones.
 */
export function keepLabels(doc: Node, labels: DocumentLabels): void {
  cache.set(doc, { numbering: doc.attrs.numbering as NumberingSettings, labels });
}

function makeLabels(doc: Node, numbering: NumberingSettings): DocumentLabels {
  latest = shareLabels(latest, countBlocks(doc, numbering), numbering.alternative);
  const { numbers, labels } = latest;
  const ids = Array.from(doc.children, (block) => block.attrs.id as BlockId | null);
  const positions = heldWeakly(() => positionsOf(ids));
  const byLabel = heldWeakly(() => firstByLabel(labels, ids));
  const indexOf = (id: BlockId) => positions().get(id) ?? -1;
  const all: DocumentLabels = {
    labels,
    numbers,
    kinds: doc.children.map((block) => block.type.name as BlockKind),
    ids,
    of: (id) => labels[indexOf(id)] ?? null,
    cite: (id) => {
      const label = labels[indexOf(id)] ?? null;
      return label === null ? null : inTextLabel(label);
    },
    indexOf,
    idOf: (label) => byLabel().get(label) ?? null,
    findByLabel: (input) => findByLabel(all, input),
    block: (i) => {
      if (!(i in labels)) throw new RangeError(`No block ${i} in a document of ${labels.length}`);
      return { id: ids[i]!, label: labels[i]!, number: numbers[i]! };
    },
  };
  return all;
}

function positionsOf(ids: readonly (BlockId | null)[]): Map<BlockId, number> {
  return new Map(ids.flatMap((id, i) => (id === null ? [] : [[id, i] as const])));
}

function firstByLabel(labels: readonly (string | null)[], ids: readonly (BlockId | null)[]): Map<string, BlockId> {
  const first = new Map<string, BlockId>();
  labels.forEach((label, i) => {
    const id = ids[i];
    if (label !== null && id && !first.has(label)) first.set(label, id);
  });
  return first;
}
