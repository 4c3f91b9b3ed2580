import { hasJapanese } from '../source/script.ts';
import type { ClassifiedRow } from './classify.ts';

/** 想起し、 確認し、 認識しつつ、 … : how a clause of a Japanese preamble ends. */
const CLAUSE_END = /(?:[しきりいみえけげせてびれめ]|つつ|して|って)、$/u;
/** A program that wraps text makes lines of nearly equal length. */
const EVEN = 2;

/** Clauses shorter than this were not broken by the edge of a page. */
const SHORT = 20;
/** Three lines in a row that break off like this are a list; two may be chance. */
const CERTAIN = 3;

/**
 * Lines that are clauses of a Japanese preamble: lines without a label one below the other that all break off in the
 * same way (…を想起し、 …を歓迎し、), which lines of running text do not.
 */
export function findClauses(rows: readonly ClassifiedRow[]): ReadonlySet<number> {
  const clauses = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (isList(run.map((i) => rows[i]!))) for (const i of run) clauses.add(i);
    run = [];
  };
  rows.forEach((row, i) => {
    if (row.blank || row.pageNumber) return;
    if (endOf(row) !== null) run.push(i);
    else close();
  });
  close();
  return clauses;
}

function isList(run: readonly ClassifiedRow[]): boolean {
  if (run.length >= CERTAIN) return true;
  const [a, b] = run;
  return a !== undefined && b !== undefined && endOf(a) === endOf(b) && isUneven(a, b);
}

function endOf({ passage, reading, atx }: ClassifiedRow): string | null {
  if (reading !== null || atx > 0 || !hasJapanese(passage.text)) return null;
  return CLAUSE_END.exec(passage.text)?.[0] ?? null;
}

function isUneven(a: ClassifiedRow, b: ClassifiedRow): boolean {
  const [long, short] = [a.passage.text.length, b.passage.text.length];
  return Math.abs(long - short) > EVEN || Math.max(long, short) <= SHORT || a.line.number + 1 < b.line.number;
}
