import type { ClassifiedRow } from './classify.ts';
import { looksLikeNote } from './front-rows.ts';
import { wrapsInto } from './sentence.ts';

/** What stands below a line, told in one pass over the text. */
export interface RowsBelow {
  /** The next line that is neither empty nor a page number. */
  next(index: number): ClassifiedRow | null;
  /** The same, remarks in parentheses left aside too: （施行期日） below a heading belongs to what follows it. */
  text(index: number): ClassifiedRow | null;
  /** Whether that line of text is the first of a wrapped paragraph: its sentence goes on right below it. */
  runsOn(index: number): boolean;
  /** The lines without a label that follow at once, the nearest first. */
  pieces(index: number): readonly ClassifiedRow[];
}

/** Lines looked at by `pieces`. */
const MAX_PIECES = 6;

export function rowsBelow(rows: readonly ClassifiedRow[]): RowsBelow {
  const nextFilled = new Int32Array(rows.length);
  const nextText = new Int32Array(rows.length);
  let filled = -1;
  let text = -1;
  for (let i = rows.length - 1; i >= 0; i--) {
    nextFilled[i] = filled;
    nextText[i] = text;
    const row = rows[i]!;
    if (row.blank || row.pageNumber) continue;
    filled = i;
    if (row.reading !== null || !looksLikeNote(row.passage.text)) text = i;
  }
  return {
    next: (index) => rows[nextFilled[index]!] ?? null,
    text: (index) => rows[nextText[index]!] ?? null,
    runsOn(index) {
      const text = rows[nextText[index]!];
      const under = rows[nextText[index]! + 1];
      if (text === undefined || under === undefined || under.blank || under.pageNumber) return false;
      return isPlain(text) && isPlain(under) && wrapsInto(text.passage.text, under.passage.text);
    },
    pieces(index) {
      const pieces: ClassifiedRow[] = [];
      for (let i = nextFilled[index]!; i >= 0 && pieces.length < MAX_PIECES; i = nextFilled[i]!) {
        const row = rows[i]!;
        if (row.reading !== null || row.atx > 0 || row.table) break;
        pieces.push(row);
      }
      return pieces;
    },
  };
}

function isPlain({ reading, atx, table }: ClassifiedRow): boolean {
  return reading === null && atx === 0 && !table;
}
