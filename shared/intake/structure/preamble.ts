import { hasJapanese } from '../source/script.ts';
import type { ClassifiedRow } from './classify.ts';

/** 想起し、 確認し、 認識しつつ、 … : how a clause of a Japanese preamble ends. */
const CLAUSE_END = /(?:[しきりいみえけげせてびれ]|つつ|して|って)、$/u;
/** A program that wraps text makes lines of nearly equal length. */
const EVEN = 2;

/**
 * Lines that are clauses of a Japanese preamble: two or more lines without a label one below the other that all break
 * off in the same way (…を想起し、 …を歓迎し、), which lines of running text do not.
 */
export function findClauses(rows: readonly ClassifiedRow[]): ReadonlySet<number> {
  const clauses = new Set<number>();
  let above = -1;
  rows.forEach((row, i) => {
    if (row.blank || row.pageNumber) return;
    const end = row.reading === null && row.atx === 0 ? endOf(row) : null;
    if (end !== null && above >= 0 && endOf(rows[above]!) === end && isUneven(rows[above]!, row)) {
      clauses.add(above);
      clauses.add(i);
    }
    above = row.reading === null ? i : -1;
  });
  return clauses;
}

function endOf({ passage }: ClassifiedRow): string | null {
  return hasJapanese(passage.text) ? (CLAUSE_END.exec(passage.text)?.[0] ?? null) : null;
}

function isUneven(a: ClassifiedRow, b: ClassifiedRow): boolean {
  return Math.abs(a.passage.text.length - b.passage.text.length) > EVEN || a.line.number + 1 < b.line.number;
}
