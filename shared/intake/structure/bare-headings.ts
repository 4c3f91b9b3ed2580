import { isHeading } from '../../model/kinds.ts';
import type { Reading } from '../labels/reading.ts';
import { follows, startsSeries } from '../labels/series.ts';
import { type DraftBlock, lastText } from './draft-block.ts';

/**
 * Ranks the headings without a number by what the numbers below them do. Where all of them start anew, all
 * numbers stand below one, and no others divide the text, they are its parts. Where only some do (附則, Annex), those open a text of their own: they become
 * subtitles, whose numbers are their own; headings of the same words go with them.
 */
export function rankBareHeadings(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const { anew, onward, before } = headingsByCount(blocks);
  if (anew.length === 0) return blocks;
  const divided = blocks.some((block) => isHeading(block.kind) && block.reading !== null);
  if (onward === 0 && !divided && !before)
    return blocks.map((block) => (isBare(block) ? { ...block, kind: 'part_heading' } : block));
  const names = new Set(anew.map(lastText));
  return blocks.map((block) => (isBare(block) && names.has(lastText(block)) ? { ...block, kind: 'subtitle' } : block));
}

function isBare(block: DraftBlock): boolean {
  return isHeading(block.kind) && block.reading === null;
}

/** Bare headings, after the first paragraph, whose paragraphs count from 1 again, and how many count on. */
function headingsByCount(blocks: readonly DraftBlock[]): {
  readonly anew: readonly DraftBlock[];
  readonly onward: number;
  /** Paragraphs stand above the first heading. */
  readonly before: boolean;
} {
  const anew: DraftBlock[] = [];
  let onward = 0;
  let before = false;
  let heading: DraftBlock | null = null;
  let counted: Reading | null = null;
  for (const block of blocks) {
    if (isHeading(block.kind)) heading = isBare(block) ? block : null;
    if (block.kind !== 'paragraph' || block.reading === null) continue;
    if (heading !== null && counted !== null) {
      if (startsSeries(block.reading) && !follows(counted, block.reading)) anew.push(heading);
      else onward++;
    }
    if (counted === null && heading === null) before = true;
    heading = null;
    counted = block.reading;
  }
  return { anew, onward, before };
}
