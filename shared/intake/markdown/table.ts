import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { type Passage, type Piece, passageOfPieces } from '../source/passage.ts';

const DELIMITER_ROW = /^\|?[\s:|-]+$/;
const CELL_GAP = '　';

/** Where the text behind the > signs of a quotation begins. */
export function skipQuote(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === '>' || text[at] === ' ')) at++;
  return text[from] === '>' ? at : from;
}

/** Whether a line is a row of a table: it starts with a bar and has another one. */
export function isTableRow(text: string, from: number, to: number): boolean {
  return text[from] === '|' && to - from > 1 && text.slice(from + 1, to).includes('|');
}

/** The cells of one row of a table as a line of text; empty for the row of dashes. The first row is a finding. */
export function readTable(
  text: string,
  from: number,
  to: number,
  readCell: (from: number, to: number) => Passage,
  log: IntakeLog,
): Passage {
  const row = text.slice(from, to);
  if (DELIMITER_ROW.test(row)) {
    log.find(FINDINGS.table, from, row);
    return passageOfPieces([]);
  }
  const pieces: Piece[] = [];
  for (const cell of row.matchAll(/(?:\\\||[^|])+/g)) {
    const words = cell[0].trim();
    if (words === '') continue;
    const at = from + cell.index + cell[0].indexOf(words);
    if (pieces.length > 0) pieces.push({ text: CELL_GAP, from: at, to: at, changed: true, marks: 0 });
    pieces.push(...readCell(at, at + words.length).pieces);
  }
  return passageOfPieces(pieces);
}
