import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Row } from '../source/rows.ts';
import type { FamilyName, Reading } from './reading.ts';

/** Families that Markdown writes its numbered lists in. */
const LIST_FAMILIES: readonly FamilyName[] = ['arabic-dot', 'arabic-close'];

/**
 * A Markdown list whose items all say "1." is shown as 1, 2, 3 by every program, and so it is counted here. A heading
 * starts a new list. Changes `chosen` in place; each list is a finding at its second item.
 */
export function countOnes(chosen: (Reading | null)[], rows: readonly Row[], log: IntakeLog): void {
  for (const family of LIST_FAMILIES) {
    const members = chosen.filter((reading) => reading?.family === family);
    if (members.length < 2 || members.some((reading) => reading!.n !== 1 || reading!.inserted !== 1)) continue;
    let n = 0;
    rows.forEach((row, i) => {
      if (row.atx > 0) n = 0;
      const reading = chosen[i];
      if (reading?.family !== family) return;
      n++;
      if (n === 2)
        log.find(FINDINGS.listNumber, row.passage.pieces[0]!.from, reading.raw, reading.raw.replace('1', '2'));
      chosen[i] = { ...reading, n };
    });
  }
}
