import type { Passage, Piece } from '../source/passage.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import { findDefinedTerms } from './defined-terms.ts';
import { isAlternative } from './number-blocks.ts';

/** Nothing but words and line breaks: no formatting, no defined term, and no paragraph of another sort than most. */
export function isPlainBlock(block: DraftBlock, { text, pieces }: Passage): boolean {
  if (block.kind === 'paragraph' && (block.series === 'preambular' || isAlternative(block))) return false;
  return pieces.every(isPlainPiece) && findDefinedTerms(text).length === 0;
}

export function isPlainPiece({ marks, reading }: Piece): boolean {
  return marks === 0 && reading === undefined;
}
