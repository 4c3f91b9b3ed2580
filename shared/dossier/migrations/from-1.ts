import type { Migration } from './index.ts';

/**
 * Version 2 brings ruby, a mark that version 1 did not know. All that version 1 could say is said the same way; the number
 * tells an older program that it would meet what it cannot keep.
 */
export const fromOne: Migration = { from: 1, apply: (values) => values };
