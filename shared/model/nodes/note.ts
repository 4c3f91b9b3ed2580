import { blockSpec } from './block.ts';

/** A remark about the text, not part of it: （仮訳）, "Provisional translation". */
export const note = blockSpec('note', 'p');
