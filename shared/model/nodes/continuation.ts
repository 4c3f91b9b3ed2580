import { blockSpec } from './block.ts';

/** An unnumbered line that goes on with the paragraph or sub-paragraph above it (後段, a closing clause after a list). */
export const continuation = blockSpec('continuation', 'p');
