import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { ClassifiedRow } from './classify.ts';
import { leavesOpen } from './sentence.ts';

/** What stands on two pages may be chance. */
const MIN_TIMES = 3;
/** A head or foot of a page is one short line. */
const MAX_LENGTH = 60;
// "Page 3 of 12", 「3ページ」: a foot that counts, which is no bare number.
const NAMES_PAGE = /\bpage\b|\bp\.|\bстр\.|ページ|頁/iu;

/**
 * Reports lines that come back at the breaks of pages: the name of the text above each page, "Page 3 of 12" below it. A
 * line that only comes back (附則, a repeated heading) is none: most of its places must stand beside a page number, or
 * inside a sentence that a page cut. The text keeps them; taking them out is a person's choice.
 */
export function findRunningHeads(rows: readonly ClassifiedRow[], log: IntakeLog): void {
  const filled = rows.filter((row) => !row.blank);
  const places = placesByText(filled);
  if (places.size === 0) return;
  const numbers = new Set<number>();
  for (const [text, own] of places)
    if (text.includes(DIGIT) && NAMES_PAGE.test(text)) for (const k of own) numbers.add(k);
  const isEdge = (k: number): boolean =>
    numbers.has(k) || isPageNumber(filled, numbers, k - 1) || isPageNumber(filled, numbers, k + 1) || cuts(filled, k);
  for (const own of places.values()) {
    if (own.filter(isEdge).length * 2 <= own.length) continue;
    for (const k of own) {
      const { text, pieces } = filled[k]!.passage;
      log.find(FINDINGS.runningHead, pieces[0]!.from, text, '');
    }
  }
}

const DIGIT = '#';

/** Places of the short lines without a label that come back, by their text; numbers in it may differ. */
function placesByText(filled: readonly ClassifiedRow[]): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  filled.forEach(({ passage, reading, atx, table, pageNumber }, k) => {
    if (reading !== null || atx > 0 || table || pageNumber || passage.text.length > MAX_LENGTH) return;
    const text = passage.text.replace(/[0-9０-９]+/gu, DIGIT).replace(/\s+/gu, ' ');
    const own = all.get(text);
    if (own) own.push(k);
    else all.set(text, [k]);
  });
  for (const [text, own] of all) if (own.length < MIN_TIMES) all.delete(text);
  return all;
}

function isPageNumber(filled: readonly ClassifiedRow[], numbers: ReadonlySet<number>, k: number): boolean {
  return filled[k]?.pageNumber === true || numbers.has(k);
}

/** Whether the line stands between the halves of a sentence. */
function cuts(filled: readonly ClassifiedRow[], k: number): boolean {
  const [above, below] = [filled[k - 1], filled[k + 1]];
  return above !== undefined && below !== undefined && below.reading === null && leavesOpen(above.passage.text);
}
