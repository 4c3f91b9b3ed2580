import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Row } from '../source/rows.ts';

// 第二条の二の三: an insertion into an insertion. A kept number has one such step, so the label stays in the text.
const DOUBLE_INSERTION =
  /^第[〇一二三四五六七八九十百千0-9０-９]{1,9}[章節款条](?:の[一二三四五六七八九十0-9０-９]{1,5}){2,}/u;
const MAX_LABEL = 48;

/** The label that the numbering cannot hold, at the head of a line; null where there is none. */
export function readUnreadLabel(row: Row): string | null {
  return DOUBLE_INSERTION.exec(row.passage.text.slice(0, MAX_LABEL))?.[0] ?? null;
}

/** Reports such a line; its text keeps the label as it is. */
export function findUnreadLabel(row: Row, log: IntakeLog): void {
  const label = readUnreadLabel(row);
  if (label !== null) log.find(FINDINGS.unreadLabel, row.passage.pieces[0]!.from, label);
}
