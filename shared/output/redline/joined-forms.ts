import type { RedlineParagraph, RedlinePiece } from './redline-paragraphs.ts';

/**
 * Where two paragraphs are joined when a mark goes, Word keeps the form of the second, LibreOffice that of the first. So
 * every paragraph whose words stay is given the form of the paragraph that they will be part of, in either reading: then
 * both programs come to the same.
 */
export function joinedForms(paragraphs: readonly RedlineParagraph[]): readonly RedlineParagraph[] {
  const joined = [...paragraphs];
  const home: { new: number | null; old: number | null } = { new: null, old: null };
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const paragraph = paragraphs[i]!;
    if (paragraph.mark !== 'del') home.new = paragraph.new;
    if (paragraph.mark !== 'ins') home.old = paragraph.old;
    joined[i] = {
      ...paragraph,
      new: paragraph.new ?? (paragraph.pieces.some(staysAccepted) ? home.new : null),
      old: paragraph.old ?? (paragraph.pieces.some(staysRejected) ? home.old : null),
    };
  }
  return joined;
}

/** Whether a piece is there when all changes are accepted. */
export function staysAccepted({ op }: RedlinePiece): boolean {
  return op === 'keep' || op === 'ins' || op === 'to';
}

function staysRejected({ op }: RedlinePiece): boolean {
  return op === 'keep' || op === 'del' || op === 'from';
}
