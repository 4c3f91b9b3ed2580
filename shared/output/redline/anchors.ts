import { MISSING_REFERENCE } from '../../model/text.ts';
import type { ReferenceTargets } from '../docx/runs.ts';
import { staysAccepted } from './joined-forms.ts';
import { keptReference } from './kept-pieces.ts';
import type { RedlineParagraph, RedlinePiece } from './redline-paragraphs.ts';

export type Anchors = ReadonlyMap<RedlinePiece | RedlineParagraph, number>;

/** Where the bookmark of a block stands, and which old block that place belongs to when all is rejected; null: none. */
interface Anchor {
  readonly place: RedlinePiece | RedlineParagraph;
  readonly old: number | null;
}

export interface Anchored {
  readonly paragraphs: readonly RedlineParagraph[];
  /** The block that a piece, or a paragraph without text, is the anchor of. */
  readonly anchors: Anchors;
}

/**
 * The bookmarks of all blocks that references point at, and what becomes of the references that both drafts have. A bookmark
 * stands round words that stay in both readings where there are any: one round inserted words goes with them, and a field
 * that points at nothing prints an error. A kept reference whose target is not there in both readings, or that prints a
 * number by hand that changed, is told as the old number deleted and the new reference inserted.
 */
export function anchorReferences(paragraphs: readonly RedlineParagraph[], targets: ReferenceTargets): Anchored {
  const found = findAnchors(paragraphs, targets);
  const stays = (piece: RedlinePiece): boolean => {
    const reference = keptReference(piece);
    if (reference === null) return true;
    const { run, was } = reference;
    const live = targets[run.target] != null && run.label !== MISSING_REFERENCE;
    if (!live) return run.label === was.label;
    return was.label !== MISSING_REFERENCE && found.get(run.target)?.old === was.target;
  };
  const anchors = new Map([...found].map(([block, { place }]) => [place, block] as const));
  const settle = (piece: RedlinePiece): readonly RedlinePiece[] => {
    if (stays(piece) || piece.op !== 'keep') return [piece];
    const come: RedlinePiece = { op: 'ins', runs: piece.runs };
    const block = anchors.get(piece);
    if (block !== undefined) anchors.set(come, block);
    return [{ op: 'del', runs: [piece.was!] }, come];
  };
  const settled = paragraphs.map((paragraph) => {
    if (paragraph.pieces.every(stays)) return paragraph;
    const next = { ...paragraph, pieces: paragraph.pieces.flatMap(settle) };
    const block = anchors.get(paragraph);
    if (block !== undefined) anchors.set(next, block);
    return next;
  });
  return { paragraphs: settled, anchors };
}

/** By block of the new draft. Paragraphs have their joined forms: the blocks that their words are part of. */
function findAnchors(paragraphs: readonly RedlineParagraph[], targets: ReferenceTargets): ReadonlyMap<number, Anchor> {
  const found = new Map<number, Anchor & { readonly rank: number }>();
  const offer = (block: number, rank: number, place: Anchor['place'], old: number | null) => {
    if ((found.get(block)?.rank ?? -1) < rank) found.set(block, { rank, place, old });
  };
  for (const paragraph of paragraphs) {
    const { new: block, old } = paragraph;
    if (block === null || targets[block] == null) continue;
    for (const piece of paragraph.pieces) {
      if (!staysAccepted(piece)) continue;
      // A reference may be told in two parts; words are what surely stays one.
      const words = piece.op === 'keep' && keptReference(piece) === null;
      offer(block, words ? 2 : 1, piece, words ? old : null);
    }
    // A block without text is its own anchor.
    if (paragraph.mark !== 'del') offer(block, 0, paragraph, paragraph.mark === 'keep' ? old : null);
  }
  return found;
}
