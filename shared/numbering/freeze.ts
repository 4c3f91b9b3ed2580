import type { Node } from 'prosemirror-model';
import type { Pin } from '../model/attributes.ts';
import type { BlockId } from '../model/ids.ts';
import type { NumberingSettings } from '../model/settings.ts';
import { labelPin } from './label.ts';
import { type DocumentLabels, labelDocument } from './label-document.ts';

/** One row of an old → new table of numbers. Null: not there, or without a label. */
export interface LabelChange {
  readonly id: BlockId;
  readonly old: string | null;
  readonly new: string | null;
}

/**
 * The numbers to keep so that the document can be frozen: every numbered block with the number it has now. The caller
 * sets the pins and `frozen`; the printed labels stay the same.
 */
export function freeze(doc: Node): readonly { readonly id: BlockId; readonly pin: Pin }[] {
  const { ids, numbers } = labelDocument(doc);
  return numbers.flatMap((number, i) => {
    const id = ids[i];
    return number !== null && id ? [{ id, pin: labelPin(number) }] : [];
  });
}

export interface Renumbering {
  /** Blocks whose kept number is to be cleared. */
  readonly cleared: readonly BlockId[];
  /** The settings to set: the document's own, no longer frozen. */
  readonly numbering: NumberingSettings;
  /** Old and new label of every block that has one, in document order. */
  readonly table: readonly LabelChange[];
}

/** Clean numbers: what to clear, and the table of old and new labels. */
export function renumber(doc: Node): Renumbering {
  const numbering: NumberingSettings = { ...(doc.attrs.numbering as NumberingSettings), frozen: false };
  const cleared = doc.children.flatMap((block) =>
    block.attrs.pin !== null && block.attrs.id !== null ? [block.attrs.id as BlockId] : [],
  );
  return { cleared, numbering, table: concordance(labelDocument(doc), labelDocument(doc, numbering)) };
}

/**
 * The old → new table of two documents' numbers, matched by BlockId: rows in the order of the new document, blocks that
 * are gone after the block they followed.
 */
export function concordance(old: DocumentLabels, now: DocumentLabels): readonly LabelChange[] {
  const gone = new Map<BlockId | null, LabelChange[]>();
  let anchor: BlockId | null = null;
  old.ids.forEach((id, i) => {
    if (id === null) return;
    if (now.indexOf(id) >= 0) {
      anchor = id;
      return;
    }
    const rows = gone.get(anchor) ?? [];
    rows.push({ id, old: old.labels[i] ?? null, new: null });
    gone.set(anchor, rows);
  });
  const rows: LabelChange[] = [...(gone.get(null) ?? [])];
  now.ids.forEach((id, i) => {
    if (id !== null) rows.push({ id, old: old.of(id), new: now.labels[i] ?? null }, ...(gone.get(id) ?? []));
  });
  return rows.filter((row) => row.old !== null || row.new !== null);
}
