import type { Node } from 'prosemirror-model';
import { appMessages } from '../../shared/messages/app.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import type { Desk } from './desk.ts';

/** Characters of one block from which on the browser needs more than a moment to lay it out again at each key. */
const SLOW_BLOCK = 200_000;

/** Says plainly that typing in a very long paragraph will be slow, and what helps; nothing where there is none. */
export function tellVast({ state, actions }: Pick<Desk, 'state' | 'actions'>, doc: Node): void {
  const index = doc.children.findIndex((block) => block.content.size > SLOW_BLOCK);
  if (index < 0) return;
  const { notices } = appMessages[state.get().locale];
  actions.tell(notices.vastBlock(labelDocument(doc).labels[index] ?? null, doc.child(index).content.size));
}
