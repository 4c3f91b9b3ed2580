import type { BlockId } from '../../shared/model/ids.ts';

/** Change mark of a block since the chosen draft; the words are those of the stylesheet's attribute selectors. */
export type BlockMark = 'added' | 'edited' | 'moved' | 'moved edited' | 'none';

/** A block of the draft that the text no longer has. */
export interface DeletedBlock {
  readonly id: BlockId;
  /** As printed in the draft; null where it had none. */
  readonly label: string | null;
  readonly text: string;
}

/** What changed since the chosen draft, as margin, outline and status line show it. A value. */
export interface ChangeMarks {
  /** Blocks that changed; `none` is never listed. */
  readonly blocks: ReadonlyMap<BlockId, BlockMark>;
  /** Deleted blocks in the draft's order, by the block of the text that they stood behind (null: at the top). */
  readonly deleted: ReadonlyMap<BlockId | null, readonly DeletedBlock[]>;
}

export const NO_MARKS: ChangeMarks = { blocks: new Map(), deleted: new Map() };

export interface ChangeTally {
  readonly edited: number;
  readonly added: number;
  readonly moved: number;
  readonly deleted: number;
}

/** How many blocks changed in which way; a block that moved and was edited counts as both. */
export function countMarks({ blocks, deleted }: ChangeMarks): ChangeTally {
  const tally = { edited: 0, added: 0, moved: 0, deleted: 0 };
  for (const mark of blocks.values()) {
    if (mark === 'added') tally.added++;
    if (mark === 'edited' || mark === 'moved edited') tally.edited++;
    if (mark === 'moved' || mark === 'moved edited') tally.moved++;
  }
  for (const gone of deleted.values()) tally.deleted += gone.length;
  return tally;
}

/** Whether all of the blocks were numbered: then they are counted as paragraphs, else as lines. */
export function allNumbered(blocks: readonly DeletedBlock[]): boolean {
  return blocks.every((block) => block.label !== null);
}
