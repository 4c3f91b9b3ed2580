import type { Node } from 'prosemirror-model';
import type { BlockId } from './ids.ts';
import { schema } from './schema.ts';
import { failure, isRecord, type Result, success } from './shape.ts';

/** A document as JSON: what files, workers and the network carry. Made by `Node.toJSON`, read only by `readDocument`. */
export type DocumentJson = Readonly<Record<string, unknown>>;

export type DocumentFailure = 'document-shape' | 'document-ids';

/**
 * The one gate by which JSON becomes a document: right types, attributes that pass their validators, every block with
 * an id of its own. Never throws; the detail of `document-shape` says what was wrong, in English, for the log.
 */
export function readDocument(json: unknown): Result<Node, DocumentFailure> {
  if (!isRecord(json)) return failure('document-shape', { reason: 'not an object' });
  let doc: Node;
  try {
    doc = schema.nodeFromJSON(json);
    if (doc.type !== schema.topNodeType)
      return failure('document-shape', { reason: `a ${doc.type.name}, not a document` });
    doc.check();
  } catch (error) {
    return failure('document-shape', { reason: error instanceof Error ? error.message : String(error) });
  }
  return checkIds(doc);
}

/** Every block has an id and no two share one. */
export function checkIds(doc: Node): Result<Node, DocumentFailure> {
  const seen = new Set<string>();
  for (let i = 0; i < doc.childCount; i++) {
    const id = doc.child(i).attrs.id as BlockId | null;
    if (id === null) return failure('document-ids', { reason: `block ${i} has no id` });
    if (seen.has(id)) return failure('document-ids', { reason: `id ${id} is used twice` });
    seen.add(id);
  }
  return success(doc);
}
