import { readLabels } from '../labels/read-label.ts';
import { endsClause, endsSentence } from '../structure/sentence.ts';
import { passageOfPieces } from './passage.ts';
import type { Row } from './rows.ts';
import type { Source } from './source.ts';

const MIDDLE_DOT = '・';
// What a middle dot joins: nouns.
const NOUN_END = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9々]$/u;
/** A longer line, or one with a comma or a full stop, is running text and no heading above a list. */
const MAX_HEADING = 30;
/** Pieces of a cut sentence that are looked back at. */
const MAX_PIECES = 4;

/**
 * A line that begins with ・ right before a word, below running text that has not ended, goes on with a compound (高度化・
 * 多様化) that was cut at its middle dot. Other ・ around it without a label are a list, and then it is a bullet.
 */
export function keepMiddleDots(rows: readonly Row[], source: Source): readonly Row[] {
  if (!rows.some((row) => row.bullet?.sign === MIDDLE_DOT)) return rows;
  const filled = rows.flatMap((row, i) => (row.blank || row.pageNumber ? [] : [i]));
  const kept = new Map<number, Row>();
  filled.forEach((i, k) => {
    const row = rows[i]!;
    const above = rows[filled[k - 1] ?? -1];
    const below = rows[filled[k + 1] ?? -1];
    if (!isBareDot(row, source) || above === undefined || isListed(above) || (below && isListed(below))) return;
    const { text } = above.passage;
    const running = isRunning(filled, k - 1, rows);
    if (above.atx > 0 || !running || endsClause(text) || !NOUN_END.test(text)) return;
    if (!endsSentence(row.passage.text) && (below === undefined || readLabels(below.passage.text).length > 0)) return;
    const { from } = row.bullet!;
    const dot = { text: MIDDLE_DOT, from, to: from + 1, changed: false, marks: 0 };
    kept.set(i, { ...row, bullet: null, passage: passageOfPieces([dot, ...row.passage.pieces]) });
  });
  return kept.size === 0 ? rows : rows.map((row, i) => kept.get(i) ?? row);
}

/** Whether a line, or the pieces of a cut sentence that lead to it, has a comma or a stop, or is long. */
function isRunning(filled: readonly number[], from: number, rows: readonly Row[]): boolean {
  let length = 0;
  for (let k = from; k >= 0 && k > from - MAX_PIECES; k--) {
    const { text } = rows[filled[k]!]!.passage;
    if (k < from && endsClause(text)) return false;
    length += text.length;
    if (/[、，。]/u.test(text) || length > MAX_HEADING) return true;
    if (readLabels(text).length > 0) return false;
  }
  return false;
}

function isBareDot({ bullet, passage }: Row, source: Source): boolean {
  if (readLabels(passage.text).length > 0) return false;
  return bullet?.sign === MIDDLE_DOT && source.text.slice(bullet.from, bullet.to) === MIDDLE_DOT;
}

function isListed({ bullet, passage }: Row): boolean {
  return bullet?.sign === MIDDLE_DOT && readLabels(passage.text).length === 0;
}
