import { Fragment, type Node, Slice } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import type { IdSource } from '../../../shared/model/ids.ts';
import { splitLineage } from '../commands/lineage.ts';
import { withAttributes } from '../commands/rewrite-blocks.ts';
import { claimIds, idsInUse } from './claim-ids.ts';

/** What comes in: whole blocks, whose first and last may be pieces that join what stands there. */
export interface IncomingBlocks {
  readonly blocks: readonly Node[];
  /** The first block is the end of one: its words go on where the cursor stands. */
  readonly openStart: boolean;
  /** The last block is the beginning of one: the words after the cursor go on with it. */
  readonly openEnd: boolean;
}

export function incomingBlocks(slice: Slice): IncomingBlocks {
  return { blocks: slice.content.content, openStart: slice.openStart > 0, openEnd: slice.openEnd > 0 };
}

/**
 * Puts blocks at a position inside a block. The words before the position keep their block's identity; an empty block
 * gives way to what comes; whatever stands after the position in the middle of a block becomes a block that remembers
 * where it came from. The cursor goes to the end of what came in.
 */
export function placeBlocks(tr: Transaction, position: number, incoming: IncomingBlocks, ids: IdSource): void {
  if (incoming.blocks.length === 0) return;
  const $at = tr.doc.resolve(position);
  if ($at.depth === 0) throw new RangeError('Blocks are placed at a position inside a block');
  const host = $at.parent;
  const [only] = incoming.blocks;
  if (incoming.blocks.length === 1 && incoming.openStart && incoming.openEnd && host.content.size > 0) {
    tr.replace(position, position, new Slice(only!.content, 0, 0));
    tr.setSelection(TextSelection.create(tr.doc, position + only!.content.size));
    return;
  }
  const { blocks, cursor } = arrange(tr.doc, host, $at.parentOffset, incoming, ids);
  const start = $at.before(1);
  tr.step(new ReplaceStep(start, $at.after(1), new Slice(Fragment.from(blocks), 0, 0)));
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + cursor), -1));
}

/** The blocks that replace the host, and where the cursor stands, counted from the start of the first of them. */
function arrange(doc: Node, host: Node, offset: number, incoming: IncomingBlocks, ids: IdSource) {
  const used = idsInUse(doc);
  if (host.content.size === 0) {
    used.delete(host.attrs.id);
    const blocks = claimIds(incoming.blocks, used, ids);
    return { blocks, cursor: sizeOf(blocks) - 1 };
  }
  const blocks = [...claimIds(incoming.blocks, used, ids)];
  const head = host.content.cut(0, offset);
  const tail = host.content.cut(offset);
  if (head.size > 0) {
    if (incoming.openStart) blocks[0] = host.copy(head.append(blocks[0]!.content));
    else blocks.unshift(host.copy(head));
  }
  let cursor = sizeOf(blocks) - 1;
  if (tail.size > 0) {
    const isOwn = head.size === 0;
    const rest = isOwn ? host : withAttributes(host, { id: ids(), from: splitLineage(host), pin: null });
    if (incoming.openEnd && blocks.length > 1) {
      const last = blocks.pop()!;
      blocks.push(rest.copy(last.content.append(tail)));
    } else {
      blocks.push(rest.copy(tail));
    }
    // The alternative or kind of the rest is its host's; only its words follow another text.
    cursor = Math.min(cursor, sizeOf(blocks) - 1);
  }
  return { blocks, cursor };
}

function sizeOf(blocks: readonly Node[]): number {
  return blocks.reduce((sum, block) => sum + block.nodeSize, 0);
}
