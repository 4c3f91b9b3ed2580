import type { Pin } from '../../model/attributes.ts';
import type { NumberingSettings } from '../../model/settings.ts';
import { countBlocks, type NumberedBlocks, printNumbers } from '../../numbering/index.ts';
import type { Reading } from '../labels/reading.ts';
import type { DraftBlock } from '../structure/draft-block.ts';

/** Numbering whose labels are those of the source. */
export interface Numbered {
  readonly numbering: NumberingSettings;
  /** Kept numbers by position; null where counting gives all of them. */
  readonly pins: readonly (Pin | null)[] | null;
  /** Printed labels by position. */
  readonly labels: readonly (string | null)[];
}

/**
 * Where plain counting gives the labels of the source, nothing is kept; where the source skips, repeats or inserts
 * numbers, all of them are kept as they are. Told without a document: whoever compares two texts needs none.
 */
export function numberBlocks(blocks: readonly DraftBlock[], counting: NumberingSettings): Numbered {
  const counted = countBlocks(numberedBlocks(blocks, null), counting);
  if (printsAsRead(blocks, counted)) {
    return { numbering: counting, pins: null, labels: printNumbers(counted, counting) };
  }
  const numbering = { ...counting, frozen: true };
  const pins = blocks.map(({ reading }) => pinOf(reading));
  return { numbering, pins, labels: printNumbers(countBlocks(numberedBlocks(blocks, pins), numbering), numbering) };
}

/** Whether a paragraph is another version of the one before it. */
export function isAlternative({ kind, reading }: DraftBlock): boolean {
  return kind === 'paragraph' && (reading?.alternative ?? 0) > 0;
}

function numberedBlocks(blocks: readonly DraftBlock[], pins: readonly (Pin | null)[] | null): NumberedBlocks {
  const list = blocks.map((block, i) => ({
    type: { name: block.kind },
    attrs: { series: block.series, level: block.level, alternative: isAlternative(block), pin: pins?.[i] ?? null },
  }));
  return { childCount: list.length, child: (i) => list[i]! };
}

function pinOf(reading: Reading | null): Pin | null {
  return reading === null || reading.n === 0 ? null : [reading.n, reading.inserted, reading.alternative];
}

function printsAsRead(blocks: readonly DraftBlock[], numbers: ReturnType<typeof countBlocks>): boolean {
  return blocks.every(({ reading }, i) => {
    if (reading === null || reading.n === 0) return true;
    const number = numbers[i];
    return (
      number !== null &&
      number !== undefined &&
      number.n === reading.n &&
      number.inserted === reading.inserted &&
      number.alternative === reading.alternative
    );
  });
}
