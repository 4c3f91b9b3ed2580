import { blockSpec } from './block.ts';

/** Heading of rank 1 (◆ 総論, 第一章, Part I). */
export const partHeading = blockSpec('part_heading', 'h2');
