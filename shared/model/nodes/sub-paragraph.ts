import { levelAttribute } from '../attributes.ts';
import { blockSpec } from './block.ts';

/** A numbered block inside a paragraph: (a), ア, 一; `level` 1 is directly below the paragraph. */
export const subParagraph = blockSpec('sub_paragraph', 'p', { level: levelAttribute });
