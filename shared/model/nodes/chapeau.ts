import { blockSpec } from './block.ts';

/** The unnumbered opening that names who met, where and when, and defines the terms. */
export const chapeau = blockSpec('chapeau', 'p');
