import type { CompareMessages } from '../../messages/compare.ts';
import type { LabelRange } from './rows.ts';
import type { CellNote, TableRow } from './table.ts';

/** A run of numbers as it is printed, 「(3)〜(7)」; null where nothing in it has a number. */
export function printRange(range: LabelRange | null, m: CompareMessages): string | null {
  return range && m.range(range.first, range.last);
}

/** What a cell of the old/new table says in words: 「(3)〜(7)（略）」, （新設）, （(25)から移動）. */
export function printNote(note: CellNote, m: CompareMessages): string {
  switch (note.code) {
    case 'added':
      return m.note.added;
    case 'deleted':
      return m.note.deleted;
    case 'same':
      return m.note.same;
    case 'omitted':
      return m.note.omitted(printRange(note.range, m));
    case 'moved-from': {
      const range = printRange(note.range, m);
      return range === null ? m.note.movedFromUnnumbered : m.note.movedFrom(range);
    }
    case 'moved-to': {
      const range = printRange(note.range, m);
      return range === null ? m.note.movedToUnnumbered : m.note.movedTo(range);
    }
  }
}

/** The remark (備考) of a row: its kinds in words; nothing for what did not change. */
export function printRemark(row: TableRow, m: CompareMessages): string {
  return row.kinds
    .filter((kind) => kind !== 'unchanged')
    .map((kind) => m.kind[kind])
    .join(m.summary.joiner);
}
