import type { WordChange } from '../../shared/compare/types.ts';

/** Characters of unchanged text that are kept on each side of a change. */
const CONTEXT = 10;
/** So many characters more for the rest of a word between spaces; a longer one is cut. */
const REST_OF_WORD = 12;
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’-]/u;

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
    const end = first ? 0 : wordEdge(points, CONTEXT, 1);
    const start = last ? points.length : wordEdge(points, points.length - CONTEXT, -1);
    if (end >= start) return word;
    return { op: 'keep', text: `${points.slice(0, end).join('')}…${points.slice(start).join('')}` };
  });
}

/** The edge of the word that a cut at `at` would tear, going on in `direction`; `at` where it tears none. */
function wordEdge(points: readonly string[], at: number, direction: 1 | -1): number {
  const isInside = (cut: number) => LETTER.test(points[cut - 1] ?? '') && LETTER.test(points[cut] ?? '');
  for (let step = 0; step <= REST_OF_WORD; step++) {
    const cut = at + step * direction;
    if (!isInside(cut)) return cut;
  }
  return at;
}
