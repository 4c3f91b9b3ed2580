import { blockSpec } from './block.ts';

/** A line that belongs to the title: the name of the meeting above it, a place and date below it. */
export const subtitle = blockSpec('subtitle', 'p');
