import type { Node } from 'prosemirror-model';
import type { TextLanguage } from '../model/settings.ts';
import { comparedBlocks } from './blocks.ts';
import { type CompareOptions, compareBlocks } from './compare-blocks.ts';
import type { Comparison } from './types.ts';

/**
 * Compares two documents, in the language of the new one where none is given.
 * @throws an error with code `CANCELLED` where `isCancelled` said so
 */
export function compareDocuments(oldDoc: Node, newDoc: Node, options: CompareOptions = {}): Comparison {
  return compareBlocks(comparedBlocks(oldDoc), comparedBlocks(newDoc), {
    language: newDoc.attrs.language as TextLanguage,
    ...options,
  });
}
