import type { Transaction } from 'prosemirror-state';

/**
 * Whether an input method was composing when this transaction was made. ProseMirror marks such transactions itself;
 * whatever writes to the document stays silent for them, because a dispatch during a composition ends it and loses text.
 */
export function isComposed(tr: Transaction): boolean {
  return tr.getMeta('composition') !== undefined;
}
