import type { Node } from 'prosemirror-model';
import type { IdSource } from '../../model/ids.ts';
import { schema } from '../../model/schema.ts';
import type { ReadText } from '../read-text.ts';
import { blockNode } from './block-node.ts';

/** The document of a text that was read; its labels are those of the source. */
export function documentOf({ blocks, passages, numbered, language }: ReadText, makeId: IdSource): Node {
  const { numbering, pins } = numbered;
  const nodes = blocks.map((block, i) => blockNode(block, passages[i]!, makeId(), pins?.[i] ?? null));
  return schema.nodes.doc.create({ language, numbering }, nodes);
}
