import type { Node } from 'prosemirror-model';
import type { Pin } from '../../model/attributes.ts';
import type { BlockId } from '../../model/ids.ts';
import { schema } from '../../model/schema.ts';
import type { NumberingSettings, TextLanguage } from '../../model/settings.ts';
import { type DocumentLabels, labelDocument } from '../../numbering/index.ts';
import type { Reading } from '../labels/reading.ts';
import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Passage } from '../source/passage.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import { blockNode } from './block-node.ts';

/**
 * The document whose labels are those of the source. Where plain counting gives them, nothing is kept; where the source
 * skips, repeats or inserts numbers, all numbers are kept as they are and each place is a finding.
 */
export function numberBlocks(
  blocks: readonly DraftBlock[],
  passages: readonly Passage[],
  ids: readonly BlockId[],
  numbering: NumberingSettings,
  language: TextLanguage,
  log: IntakeLog,
): Node {
  const make = (settings: NumberingSettings, pins: (block: DraftBlock) => Pin | null): Node =>
    schema.node(
      'doc',
      { language, numbering: settings },
      blocks.map((block, i) => blockNode(block, passages[i]!, ids[i]!, pins(block))),
    );
  const counted = make(numbering, () => null);
  const strays = findStrays(blocks, labelDocument(counted));
  if (strays.length === 0) return counted;
  for (const { block, expected } of strays) {
    const { raw } = block.reading!;
    log.find(FINDINGS.numberSequence, block.labelFrom, raw, expected);
  }
  return make({ ...numbering, frozen: true }, (block) => pinOf(block.reading));
}

function pinOf(reading: Reading | null): Pin | null {
  return reading === null || reading.n === 0 ? null : [reading.n, reading.inserted, reading.alternative];
}

interface Stray {
  readonly block: DraftBlock;
  /** The label that counting on from the number before would have given. */
  readonly expected: string;
}

// A gap shifts every later number against plain counting, so each number is held against the one before it, not
// against the count; only where the sequence breaks is there something to look at.
function findStrays(blocks: readonly DraftBlock[], { numbers, labels }: DocumentLabels): Stray[] {
  const strays: Stray[] = [];
  let shift = 0;
  let shiftedBy: unknown = null;
  blocks.forEach(({ reading }, i) => {
    const number = numbers[i];
    if (reading === null || reading.n === 0 || number === null || number === undefined) return;
    const own = reading.n - number.n;
    const plain = reading.inserted === 1 && reading.alternative === number.alternative;
    if (plain && own === 0) {
      shift = 0;
      return;
    }
    if (plain && own === shift && shiftedBy === reading.family) return;
    shift = own;
    shiftedBy = reading.family;
    strays.push({ block: blocks[i]!, expected: labels[i] ?? '' });
  });
  return strays;
}
