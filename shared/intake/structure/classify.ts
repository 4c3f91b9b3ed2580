import { bulletFamilies } from '../labels/bullets.ts';
import { countOnes } from '../labels/list-numbers.ts';
import { type LabelledRow, type Nesting, readNesting } from '../labels/nesting.ts';
import { readLabels } from '../labels/read-label.ts';
import type { FamilyName, Reading } from '../labels/reading.ts';
import { chooseReadings } from '../labels/series.ts';
import { refusedLabel } from '../labels/unread-label.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Row } from '../source/rows.ts';
import type { IntakeFormat } from '../types.ts';
import { isNounPhrase, leavesOpen } from './sentence.ts';

/** A line with what its label, if any, was found to be. */
export interface ClassifiedRow extends Row {
  readonly reading: Reading | null;
  /** Length of label and gap in the passage. */
  readonly labelLength: number;
  /** What looks like a label and was refused, because its series does not count on. */
  readonly refused: string | null;
}

export interface Classified {
  readonly rows: readonly ClassifiedRow[];
  readonly nesting: Nesting;
  /** Families whose members are mostly bare noun phrases: in a list of such, one without a stop is complete. */
  readonly nounLists: ReadonlySet<FamilyName>;
}

/** Reads the labels of all lines and their nesting. */
export function classifyRows(rows: readonly Row[], format: IntakeFormat, log: IntakeLog): Classified {
  const candidates = rows.map((row) => (row.blank || row.pageNumber ? NONE : readLabels(row.passage.text)));
  const above = textsAbove(rows);
  const chosen = chooseReadings(candidates, (i) => leavesOpen(above(i)));
  if (format === 'markdown') countOnes(chosen, rows, log);
  const bullets = bulletFamilies(rows, chosen, format);
  const classified = rows.map((row, i): ClassifiedRow => {
    if (row.blank) return classifiedRow(row, null, null);
    const reading = chosen[i] ?? bullets(row);
    return classifiedRow(row, reading, reading === null ? refusedLabel(candidates[i]!) : null);
  });
  const labelled = labelledRows(classified);
  return { rows: classified, nesting: readNesting(labelled), nounLists: findNounLists(labelled) };
}

const NONE: readonly Reading[] = [];

/** Written out: copying a row by its spread costs as much as reading its label, and every line is copied. */
function classifiedRow(row: Row, reading: Reading | null, refused: string | null): ClassifiedRow {
  return {
    line: row.line,
    blank: row.blank,
    bullet: row.bullet,
    indented: row.indented,
    indent: row.indent,
    table: row.table,
    pageNumber: row.pageNumber,
    atx: row.atx,
    passage: row.passage,
    breaks: row.breaks,
    reading,
    labelLength: reading === null ? 0 : reading.raw.length + reading.gap.length,
    refused,
  };
}

/** The text of the line above each line; empty lines and page numbers left aside. */
function textsAbove(rows: readonly Row[]): (index: number) => string {
  const above = new Int32Array(rows.length);
  let last = -1;
  rows.forEach((row, i) => {
    above[i] = last;
    if (!row.blank && !row.pageNumber) last = i;
  });
  return (index) => rows[above[index]!]?.passage.text ?? '';
}

function labelledRows(rows: readonly ClassifiedRow[]): readonly LabelledRow[] {
  const labelled: LabelledRow[] = [];
  let adjoins = false;
  for (const { blank, pageNumber, reading, passage, labelLength } of rows) {
    if (blank || pageNumber) continue;
    if (reading !== null) labelled.push({ reading, rest: passage.text.slice(labelLength), adjoins });
    adjoins = reading !== null;
  }
  return labelled;
}

function findNounLists(labelled: readonly LabelledRow[]): ReadonlySet<FamilyName> {
  const tally = new Map<FamilyName, { nouns: number; total: number }>();
  for (const { reading, rest } of labelled) {
    const entry = tally.get(reading.family) ?? { nouns: 0, total: 0 };
    entry.total++;
    if (isNounPhrase(rest)) entry.nouns++;
    tally.set(reading.family, entry);
  }
  return new Set([...tally].flatMap(([family, { nouns, total }]) => (nouns * 2 >= total ? [family] : [])));
}
