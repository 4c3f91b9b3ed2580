import { isHeading } from '../../model/kinds.ts';
import { labelStyle, parseLabel, printLabel } from '../../numbering/index.ts';
import { type FamilyName, isSign, type Reading } from '../labels/reading.ts';
import { FINDINGS, REPAIRS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Source } from '../source/source.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import type { FamilyStyle } from '../structure/numbering-settings.ts';
import { isHealing } from './fold.ts';
import { isThinMajority } from './majority.ts';

/**
 * Logs what is repaired in the label of a block: bullets, signs, stray spaces, widths, mixed alphabets. True where the
 * label itself was repaired.
 */
export function healLabel(
  block: DraftBlock,
  styles: ReadonlyMap<FamilyName, FamilyStyle>,
  source: Source,
  log: IntakeLog,
): boolean {
  const { reading, rows, labelFrom } = block;
  const bullet = rows[0]!.bullet;
  if (bullet !== null && reading !== null) {
    log.heal(REPAIRS.bullet, bullet.from, source.text.slice(bullet.from, bullet.to), '');
  }
  if (reading === null) return false;
  if (isSign(reading.family) && isHeading(block.kind)) {
    log.heal(REPAIRS.headingSign, labelFrom, reading.raw + reading.gap, '');
    return true;
  }
  const own = styles.get(reading.family);
  if (own === undefined || reading.n === 0) return false;
  const wanted = wantedLabel(reading, own);
  const rule = labelRule(reading, wanted, own);
  if (rule !== null && isHealing(reading.raw, wanted)) {
    const lacksGap = rule === REPAIRS.numberForm && reading.gap === '' && own.gapCount * 2 > own.total;
    const missingGap = lacksGap ? (labelStyle(own.style)?.separator ?? '') : '';
    log.heal(rule, labelFrom, reading.raw, wanted + missingGap);
    return true;
  }
  if (rule !== null && parseLabel(reading.raw, reading.style)?.n === reading.n)
    log.find(FINDINGS.labelForm, labelFrom, reading.raw, wanted);
  return false;
}

function wantedLabel(reading: Reading, own: FamilyStyle): string {
  return printLabel({ style: own.style, n: reading.n, inserted: reading.inserted, alternative: reading.alternative });
}

function labelRule(reading: Reading, wanted: string, own: FamilyStyle) {
  if (reading.family === 'roman-upper') {
    const mixed = own.counts.size > 1;
    if (mixed && (reading.raw !== wanted || isThinMajority(own.counts))) return REPAIRS.romanSeries;
  }
  if (reading.raw === wanted) return null;
  return /[\s\u3000]/u.test(reading.raw) && !wanted.includes(' ') ? REPAIRS.spacedNumber : REPAIRS.numberForm;
}
