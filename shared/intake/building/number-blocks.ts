import type { Node } from 'prosemirror-model';
import type { Pin } from '../../model/attributes.ts';
import type { BlockId } from '../../model/ids.ts';
import { schema } from '../../model/schema.ts';
import type { NumberingSettings, TextLanguage } from '../../model/settings.ts';
import { type DocumentLabels, labelDocument } from '../../numbering/index.ts';
import type { Reading } from '../labels/reading.ts';
import type { Passage } from '../source/passage.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import { blockNode } from './block-node.ts';

/**
 * The document whose labels are those of the source. Where plain counting gives them, nothing is kept; where the source
 * skips, repeats or inserts numbers, all of them are kept as they are.
 */
export function numberBlocks(
  blocks: readonly DraftBlock[],
  passages: readonly Passage[],
  ids: readonly BlockId[],
  numbering: NumberingSettings,
  language: TextLanguage,
): Node {
  const make = (settings: NumberingSettings, pins: (block: DraftBlock) => Pin | null): Node =>
    schema.nodes.doc.create(
      { language, numbering: settings },
      blocks.map((block, i) => blockNode(block, passages[i]!, ids[i]!, pins(block))),
    );
  const counted = make(numbering, () => null);
  if (printsAsRead(blocks, labelDocument(counted))) return counted;
  return make({ ...numbering, frozen: true }, (block) => pinOf(block.reading));
}

function pinOf(reading: Reading | null): Pin | null {
  return reading === null || reading.n === 0 ? null : [reading.n, reading.inserted, reading.alternative];
}

function printsAsRead(blocks: readonly DraftBlock[], { numbers }: DocumentLabels): boolean {
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
