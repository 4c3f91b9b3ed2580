import type { WordChange } from '../../shared/compare/types.ts';

/** Characters of unchanged text that are kept on each side of a change. */
const CONTEXT = 10;

/**
 * The changes of a paragraph with a few words around each, for a narrow column: 「…ロードマップ策定の実施の進展を…」.
 * Deleted and inserted text is never shortened: nobody should have to guess what went.
 */
export function contextRuns(words: readonly WordChange[]): readonly WordChange[] {
  return words.map((word, i) => {
    if (word.op !== 'keep') return word;
    const points = [...word.text];
    const first = i === 0;
    const last = i === words.length - 1;
    if (first && last) return word;
    const room = first || last ? CONTEXT : CONTEXT * 2;
    if (points.length <= room + 1) return word;
    const head = first ? '' : points.slice(0, CONTEXT).join('');
    const tail = last ? '' : points.slice(-CONTEXT).join('');
    return { op: 'keep', text: `${head}…${tail}` };
  });
}
