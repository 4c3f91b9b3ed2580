import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { BlockId } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import type { TrackedProposal } from './track.ts';

/** A replacement in one block. Offsets are UTF-16 units into its text. */
export interface TextEdit {
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What accepting these proposals writes; those that are not open or have nothing to write are left out. */
export function editsOf(tracked: readonly TrackedProposal[]): readonly TextEdit[] {
  return tracked.flatMap(({ proposal, status, from, to }) =>
    proposal.after === null || (status !== 'open' && status !== 'refused')
      ? []
      : [{ block: proposal.block, from, to, text: proposal.after }],
  );
}

/**
 * Writes edits into a document as one transform, from the end to the beginning, so that places stay what they are. New
 * words have the marks of those they replace. Edits that overlap a later one are left out.
 * @returns how many were written
 */
export function applyEdits<T extends Transform>(tr: T, edits: readonly TextEdit[]): number {
  const starts = new Map<BlockId, { readonly at: number; readonly block: Node }>();
  tr.doc.forEach((block, offset) => {
    starts.set(block.attrs.id as BlockId, { at: offset + 1, block });
  });
  const placed = edits
    .flatMap((edit) => {
      const found = starts.get(edit.block);
      return found && edit.to <= found.block.content.size ? [{ ...edit, ...found }] : [];
    })
    .sort((a, b) => b.at + b.from - (a.at + a.from));
  let written = 0;
  let free = Number.POSITIVE_INFINITY;
  for (const { at, block, from, to, text } of placed) {
    if (at + to > free) continue;
    free = at + from;
    const marks = block.resolve(Math.min(from + 1, block.content.size)).marks();
    if (text === '') tr.delete(at + from, at + to);
    else tr.replaceWith(at + from, at + to, schema.text(text, marks));
    written++;
  }
  return written;
}
