import type { BlockId } from '../../model/ids.ts';
import { BLOCK_KINDS } from '../../model/kinds.ts';
import type { ComparedBlock } from '../types.ts';
import { type PackedStrings, packStrings, unpackStrings } from './strings.ts';

/** Blocks on their way between two threads: a few columns instead of a hundred thousand values. */
export interface PackedBlocks {
  readonly texts: PackedStrings;
  readonly labels: PackedStrings;
  readonly ids: PackedStrings;
  /** Lineage, ids joined by a space. */
  readonly from: PackedStrings;
  readonly formatting: PackedStrings;
  /** Positions in BLOCK_KINDS. */
  readonly kinds: Uint8Array;
  readonly levels: Uint8Array;
}

export function packBlocks(blocks: readonly ComparedBlock[]): PackedBlocks {
  const kinds = new Uint8Array(blocks.length);
  const levels = new Uint8Array(blocks.length);
  for (let k = 0; k < blocks.length; k++) {
    kinds[k] = BLOCK_KINDS.indexOf(blocks[k]!.kind);
    levels[k] = blocks[k]!.level;
  }
  return {
    texts: packStrings(blocks.map((block) => block.text)),
    labels: packStrings(blocks.map((block) => block.label)),
    ids: packStrings(blocks.map((block) => block.id)),
    from: packStrings(blocks.map((block) => (block.from.length === 0 ? '' : block.from.join(' ')))),
    formatting: packStrings(blocks.map((block) => block.formatting)),
    kinds,
    levels,
  };
}

const NO_LINEAGE: readonly BlockId[] = [];

export function unpackBlocks(packed: PackedBlocks): ComparedBlock[] {
  const labels = unpackStrings(packed.labels);
  const ids = unpackStrings(packed.ids);
  const from = unpackStrings(packed.from);
  const formatting = unpackStrings(packed.formatting);
  return unpackStrings(packed.texts).map((text, k) => ({
    id: ids[k] as BlockId | null,
    from: from[k] === '' ? NO_LINEAGE : (from[k]!.split(' ') as BlockId[]),
    kind: BLOCK_KINDS[packed.kinds[k]!]!,
    level: packed.levels[k]!,
    label: labels[k]!,
    text: text!,
    formatting: formatting[k]!,
  }));
}
