import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Row } from '../source/rows.ts';
import { familyOf, type Reading } from './reading.ts';

// 第二条の二の三: an insertion into an insertion. A kept number has one such step, so the label stays in the text.
const DOUBLE_INSERTION =
  /^第[〇一二三四五六七八九十百千0-9０-９]{1,9}[章節款条](?:の[一二三四五六七八九十0-9０-９]{1,5}){2,}/u;
// 1.1, 2.3.4, 1-2: numbers of several steps, for which there is no label style.
const STEPS = /^[0-9０-９]{1,3}(?:[.．－-][0-9０-９]{1,3}){1,5}[.．]?(?=[ \t\u3000])/u;
const MAX_LABEL = 48;
/** Above this a number in parentheses is a year or an amount, not a label that was missed. */
const MAX_NUMBER = 300;

/** The label that the numbering cannot hold, at the head of a line; null where there is none. */
export function readUnreadLabel({ passage }: Pick<Row, 'passage'>): string | null {
  const head = passage.text.slice(0, MAX_LABEL);
  return (DOUBLE_INSERTION.exec(head) ?? STEPS.exec(head))?.[0] ?? null;
}

/**
 * The label among readings that were all refused, because their series does not count on; null where what was refused
 * looks like plain text (a bare number, a name, an abbreviation in parentheses).
 */
export function refusedLabel(ways: readonly Reading[]): string | null {
  const way = ways.find(({ family, raw, n }) => {
    if (n > MAX_NUMBER || n === 0) return false;
    return (
      /[0-9０-９〇一二三四五六七八九十①-⒇Ⅰ-Ⅻ]/u.test(raw) && (!familyOf(family).weak || /[^\p{L}\p{N}]$/u.test(raw))
    );
  });
  return way?.raw ?? null;
}

/** Reports such a line; its text keeps the label as it is. */
export function findUnreadLabel(row: Row & { readonly refused?: string | null }, log: IntakeLog): void {
  const label = readUnreadLabel(row) ?? row.refused ?? null;
  if (label !== null) log.find(FINDINGS.unreadLabel, row.passage.pieces[0]!.from, label);
}
