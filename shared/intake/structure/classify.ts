import { type LabelledRow, type Nesting, readNesting } from '../labels/nesting.ts';
import { readLabels } from '../labels/read-label.ts';
import type { Reading } from '../labels/reading.ts';
import { chooseReadings } from '../labels/series.ts';
import type { Row } from '../source/rows.ts';

/** A line with what its label, if any, was found to be. */
export interface ClassifiedRow extends Row {
  readonly reading: Reading | null;
  /** Length of label and gap in the passage. */
  readonly labelLength: number;
}

export interface Classified {
  readonly rows: readonly ClassifiedRow[];
  readonly nesting: Nesting;
}

/** Reads the labels of all lines and their nesting. */
export function classifyRows(rows: readonly Row[]): Classified {
  const chosen = chooseReadings(rows.map((row) => (row.blank || row.pageNumber ? [] : readLabels(row.passage.text))));
  const classified = rows.map((row, i): ClassifiedRow => {
    const reading = chosen[i] ?? bulletReading(row);
    return { ...row, reading, labelLength: reading === null ? 0 : reading.raw.length + reading.gap.length };
  });
  const labelled = classified.flatMap((row): LabelledRow[] =>
    row.reading === null ? [] : [{ reading: row.reading, rest: row.passage.text.slice(row.labelLength) }],
  );
  return { rows: classified, nesting: readNesting(labelled) };
}

function bulletReading(row: Row): Reading | null {
  if (row.bullet === null) return null;
  return { family: 'bullet', style: '・', n: 0, inserted: 1, alternative: 0, raw: '', gap: '' };
}
