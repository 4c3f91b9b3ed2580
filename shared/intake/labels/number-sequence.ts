import { isHeading } from '../../model/kinds.ts';
import type { Regime } from '../../model/settings.ts';
import { printLabel } from '../../numbering/index.ts';
import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import type { FamilyStyle } from '../structure/numbering-settings.ts';
import { readLabels } from './read-label.ts';
import type { FamilyName, Reading } from './reading.ts';
import { follows, startsSeries } from './series.ts';

/** 「から第八条まで」 behind 第五条: the numbers between are taken too. */
const RANGE = /^(?:から|及び|、)(第[^。\s\u3000]{1,12}?[章節款条])(?:まで)?[\s\u3000]*削除/u;

/** Reports each number that neither goes on from the one before nor starts a new series where one can start. */
export function findNumberBreaks(
  blocks: readonly DraftBlock[],
  styles: ReadonlyMap<FamilyName, FamilyStyle>,
  regime: Regime,
  log: IntakeLog,
): void {
  const last = new Map<FamilyName, Reading>();
  /** The highest number of each series: after one that stands out of place, the series goes on from here. */
  const highest = new Map<FamilyName, Reading>();
  /** Depth of the outermost block since the last member of each family: a series starts anew below it. */
  const outermost = new Map<FamilyName, number>();
  for (const block of blocks) {
    const { reading } = block;
    const depth = depthOf(block);
    if (depth === null) continue;
    if (reading !== null && reading.n > 0) {
      const before = last.get(reading.family);
      const mayStart = before === undefined || (outermost.get(reading.family) ?? depth) < depth;
      const high = highest.get(reading.family);
      const inRun = !mayStart || (block.kind === 'paragraph' && regime === 'continuous');
      const goesOn =
        before !== undefined && (follows(before, reading) || (inRun && high !== undefined && follows(high, reading)));
      if (!goesOn && !(mayStart && startsSeries(reading))) {
        const n = before !== undefined && inRun ? before.n + 1 : 1;
        const style = styles.get(reading.family)?.style ?? reading.style;
        log.find(
          FINDINGS.numberSequence,
          block.labelFrom,
          reading.raw,
          printLabel({ style, n, inserted: 1, alternative: 0 }),
        );
      }
      const end = rangeEnd(block) ?? reading;
      last.set(reading.family, end);
      if (high === undefined || end.n >= high.n || startsSeries(reading)) highest.set(reading.family, end);
      outermost.delete(reading.family);
    }
    for (const family of last.keys()) {
      if (family !== reading?.family) outermost.set(family, Math.min(outermost.get(family) ?? depth, depth));
    }
  }
}

function depthOf({ kind, level }: DraftBlock): number | null {
  if (isHeading(kind)) return kind === 'part_heading' ? 0 : kind === 'theme_heading' ? 1 : 2;
  if (kind === 'paragraph') return 3;
  if (kind === 'sub_paragraph') return 3 + level;
  return kind === 'subtitle' || kind === 'title' || kind === 'chapeau' ? 0 : null;
}

function rangeEnd(block: DraftBlock): Reading | null {
  const end = RANGE.exec(block.parts[0]?.text ?? '')?.[1];
  if (end === undefined) return null;
  return readLabels(end).find((way) => way.family === block.reading?.family) ?? null;
}
