import { blockSpec } from './block.ts';

/** The name of the declaration: 「東京宣言」. */
export const title = blockSpec('title', 'h1');
