/** Inline formatting that a source can carry, as bits. */
export const BOLD = 1;
export const ITALIC = 2;
export const DOTS = 8;

/** A run of text with the source characters it stands for. `changed`: its text is not the source's own. */
export interface Piece {
  readonly text: string;
  /** UTF-16 offsets into the source; equal where the text was put in. */
  readonly from: number;
  readonly to: number;
  readonly changed: boolean;
  readonly marks: number;
  /** ルビ: the reading that stands above the text; absent where there is none. */
  readonly reading?: string;
}

/** A text that remembers where each of its characters came from. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A replacement of `text.slice(from, to)` in a passage. */
export interface PassageEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const EMPTY_PASSAGE: Passage = { text: '', pieces: [] };

export function passageOfPieces(pieces: readonly Piece[]): Passage {
  const filled = pieces.filter((piece) => piece.text !== '');
  return { text: filled.map((piece) => piece.text).join(''), pieces: filled };
}

/** The source's own characters between two offsets. */
export function passageOf(source: string, from: number, to: number): Passage {
  if (from >= to) return EMPTY_PASSAGE;
  const text = source.slice(from, to);
  return { text, pieces: [{ text, from, to, changed: false, marks: 0 }] };
}

export function joinPassages(passages: readonly Passage[]): Passage {
  if (passages.length === 1) return passages[0]!;
  return passageOfPieces(passages.flatMap((passage) => passage.pieces));
}

/** Text that no source character stands for, such as the space that replaces a line end. */
export function insertedText(text: string, at: number, to = at): Passage {
  return { text, pieces: [{ text, from: at, to, changed: true, marks: 0 }] };
}

function cut(piece: Piece, start: number, end: number): Piece {
  if (start === 0 && end === piece.text.length) return piece;
  if (piece.changed && piece.text.length !== piece.to - piece.from) {
    const whole = start === 0;
    return { ...piece, text: piece.text.slice(start, end), to: whole ? piece.to : piece.from };
  }
  return { ...piece, text: piece.text.slice(start, end), from: piece.from + start, to: piece.from + end };
}

export function slicePassage(passage: Passage, from: number, to = passage.text.length): Passage {
  if (from === 0 && to === passage.text.length) return passage;
  const end = Math.min(to, passage.text.length);
  if (from >= end) return EMPTY_PASSAGE;
  if (passage.pieces.length === 1) {
    const piece = cut(passage.pieces[0]!, from, end);
    return { text: piece.text, pieces: [piece] };
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of passage.pieces) {
    const end = at + piece.text.length;
    if (end > from && at < to) pieces.push(cut(piece, Math.max(from - at, 0), Math.min(to, end) - at));
    at = end;
  }
  return passageOfPieces(pieces);
}

/** Applies edits that are in order and do not overlap; an edit longer than its place stands for the place as a whole. */
export function editPassage(passage: Passage, edits: readonly PassageEdit[]): Passage {
  if (edits.length === 0) return passage;
  const cursor = passageCursor(passage);
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.from < at) throw new RangeError('Edits of a passage must be in order and must not overlap');
    pieces.push(...cursor.take(at, edit.from));
    const old = cursor.take(edit.from, edit.to);
    const from = old[0]?.from ?? cursor.place(edit.from);
    const { marks = 0, reading } = old[0] ?? {};
    const form = reading === undefined ? { marks } : { marks, reading };
    pieces.push({ text: edit.text, from, to: old.at(-1)?.to ?? from, changed: true, ...form });
    at = edit.to;
  }
  pieces.push(...cursor.take(at, passage.text.length));
  return passageOfPieces(pieces);
}

interface PassageCursor {
  /** Pieces between two positions; positions must rise from call to call. */
  take(from: number, to: number): Piece[];
  /** Source offset of a position. */
  place(index: number): number;
}

/** Walks a passage once however often it is asked, as long as the positions rise. */
export function passageCursor({ pieces }: Passage): PassageCursor {
  let i = 0;
  let start = 0;
  const seek = (index: number) => {
    while (i < pieces.length && start + pieces[i]!.text.length <= index) start += pieces[i++]!.text.length;
  };
  return {
    take(from, to) {
      const taken: Piece[] = [];
      if (from >= to) return taken;
      seek(from);
      let at = start;
      for (let k = i; k < pieces.length && at < to; k++) {
        const piece = pieces[k]!;
        const end = at + piece.text.length;
        taken.push(cut(piece, Math.max(from - at, 0), Math.min(to, end) - at));
        at = end;
      }
      return taken;
    },
    place(index) {
      seek(index);
      const piece = pieces[i];
      if (piece === undefined) return pieces.at(-1)?.to ?? 0;
      const inside = index - start;
      return piece.changed && piece.text.length !== piece.to - piece.from ? piece.from : piece.from + inside;
    },
  };
}
