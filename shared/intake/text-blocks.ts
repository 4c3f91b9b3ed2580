import type { BlockKind } from '../model/kinds.ts';
import type { Result } from '../model/shape.ts';
import { isPlainBlock } from './building/plain-block.ts';
import { decodeSource } from './encoding/decode.ts';
import { type ReadText, readText } from './read-text.ts';
import type { IntakeFailure, ReadOptions } from './types.ts';

// A public face of its own, beside that of the folder: nothing that is imported here loads ProseMirror, which a process
// that compares two texts once would pay for as much as for reading one of them.

/** A block of a text as the document would have it. */
export interface TextBlock {
  readonly kind: BlockKind;
  /** Level of a sub-paragraph, 0 elsewhere. */
  readonly level: number;
  readonly label: string | null;
  readonly text: string;
  /** Words and line breaks only; what else is in a block its node tells, see `blockNode`. */
  readonly plain: boolean;
}

/** Reads the structure of a file as the intake does, and makes no document of it. */
export function readBytes(bytes: Uint8Array, options: ReadOptions): Result<ReadText, IntakeFailure> {
  const decoded = decodeSource(bytes, options.encoding);
  return decoded.ok ? readText(decoded.value.text, options) : decoded;
}

export function textBlocks({ blocks, passages, numbered }: ReadText): TextBlock[] {
  return blocks.map((block, i) => ({
    kind: block.kind,
    level: block.kind === 'sub_paragraph' ? block.level : 0,
    label: numbered.labels[i] ?? null,
    text: passages[i]!.text,
    plain: isPlainBlock(block, passages[i]!),
  }));
}
