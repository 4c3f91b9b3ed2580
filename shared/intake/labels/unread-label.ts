import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Row } from '../source/rows.ts';

// 第二条の二の三: an insertion into an insertion. A kept number has one such step, so the label stays in the text.
const DOUBLE_INSERTION =
  /^第[〇一二三四五六七八九十百千0-9０-９]{1,9}[章節款条](?:の[一二三四五六七八九十0-9０-９]{1,5}){2,}/u;
// 1.1, 2.3.4: numbers of several steps, for which there is no label style.
const DECIMAL_STEPS = /^[0-9]{1,3}(?:\.[0-9]{1,3}){1,5}\.?(?=[ \t\u3000])/u;
const MAX_LABEL = 48;

/** The label that the numbering cannot hold, at the head of a line; null where there is none. */
export function readUnreadLabel(row: Row): string | null {
  const head = row.passage.text.slice(0, MAX_LABEL);
  return (DOUBLE_INSERTION.exec(head) ?? DECIMAL_STEPS.exec(head))?.[0] ?? null;
}

/** Reports such a line; its text keeps the label as it is. */
export function findUnreadLabel(row: Row, log: IntakeLog): void {
  const label = readUnreadLabel(row);
  if (label !== null) log.find(FINDINGS.unreadLabel, row.passage.pieces[0]!.from, label);
}
