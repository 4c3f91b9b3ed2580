import type { BlockKind } from '../../model/kinds.ts';
import type { ParagraphSeries } from '../../model/nodes/paragraph.ts';
import type { Reading } from '../labels/reading.ts';
import { EMPTY_PASSAGE, type Passage } from '../source/passage.ts';
import type { Row } from '../source/rows.ts';

/** A block while it is put together from lines. */
export interface DraftBlock {
  readonly kind: BlockKind;
  /** Level of a sub-paragraph, 1 elsewhere. */
  readonly level: number;
  readonly series: ParagraphSeries;
  /** The label as read, null where the source has none. */
  readonly reading: Reading | null;
  /** Label and gap as they stand in the source; empty where there is none. */
  readonly label: Passage;
  /** Source offset of the label. */
  readonly labelFrom: number;
  /** Texts of the lines with what joins them. */
  readonly parts: Passage[];
  readonly rows: Row[];
  /** Empty lines between the block before and this one. */
  readonly gap: readonly Row[];
}

/** Text of the last line so far: what decides whether a sentence is open. */
export function lastText(block: DraftBlock): string {
  return block.parts.at(-1)?.text ?? '';
}

export function isItem(block: DraftBlock): boolean {
  return block.kind === 'paragraph' || block.kind === 'sub_paragraph';
}

/** A block of one line without a label. */
export function plainBlock(kind: BlockKind, row: Row): DraftBlock {
  const labelFrom = row.passage.pieces[0]?.from ?? row.line.from;
  const parts = [row.passage];
  return {
    kind,
    level: 1,
    series: 'operative',
    reading: null,
    label: EMPTY_PASSAGE,
    labelFrom,
    parts,
    rows: [row],
    gap: [],
  };
}
