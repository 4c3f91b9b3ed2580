import { labelStyle } from '../../numbering/index.ts';
import type { Row } from '../source/rows.ts';
import type { IntakeFormat } from '../types.ts';
import type { FamilyName, Reading } from './reading.ts';

/** What a bullet of a Markdown list is shown as: its sign there is markup and says nothing. */
const MARKDOWN_BULLET = '・';

/**
 * Gives the reading of a line whose only label is a list bullet. Bullets of several signs are one family, in the style of
 * most, unless lines of two signs stand next to each other: then each sign is a level of its own.
 */
export function bulletFamilies(
  rows: readonly Row[],
  chosen: readonly (Reading | null)[],
  format: IntakeFormat,
): (row: Row) => Reading | null {
  let above: string | null = null;
  let several = false;
  rows.forEach((row, i) => {
    if (row.blank || row.pageNumber) return;
    const mark = row.bullet === null || chosen[i] ? null : row.bullet.sign;
    if (mark !== null && above !== null && mark !== above) several = true;
    if (mark !== null || chosen[i] || row.atx > 0) above = mark;
  });
  return ({ bullet }) => {
    if (bullet === null) return null;
    const markup = format === 'markdown' && '-*+'.includes(bullet.sign);
    const style = markup || labelStyle(bullet.sign) === null ? MARKDOWN_BULLET : bullet.sign;
    const family: FamilyName = several && !markup ? `bullet ${bullet.sign}` : 'bullet';
    return { family, style, n: 0, inserted: 1, alternative: 0, raw: '', gap: '' };
  };
}
