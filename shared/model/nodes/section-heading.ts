import { blockSpec } from './block.ts';

/** Heading of rank 3, usually unnumbered (国際情勢). */
export const sectionHeading = blockSpec('section_heading', 'h4');
