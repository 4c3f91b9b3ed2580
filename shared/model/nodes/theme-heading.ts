import { blockSpec } from './block.ts';

/** Heading of rank 2 (Ⅰ. グリーン・強靱化). */
export const themeHeading = blockSpec('theme_heading', 'h3');
