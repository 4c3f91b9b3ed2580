import type { ChangeKind, Pair } from '../../compare/types.ts';

/** ITU's vocabulary; `ADD*`/`SUP*` are the two ends of a move, `(MOD)` is editorial. */
export type ItuCode = 'NOC' | 'MOD' | '(MOD)' | 'ADD' | 'SUP' | 'ADD*' | 'SUP*' | 'ADD* MOD';

/** Kinds from the most to the least telling: the first that a pair carries gives its sign and its name in lists. */
const BY_WEIGHT: readonly ChangeKind[] = [
  'added',
  'deleted',
  'split',
  'merged',
  'moved',
  'edited',
  'kind-changed',
  'formatted',
  'renumbered',
  'unchanged',
];

/** Signs that stand beside colour; each is spoken by the messages of `compare`. */
export const CHANGE_SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '＋',
  deleted: '−',
  split: '⇉',
  merged: '⇇',
  moved: '⇄',
  edited: '●',
  'kind-changed': '◇',
  formatted: '○',
  renumbered: '#',
  unchanged: '',
};

export function leadingKind(pair: Pair): ChangeKind {
  return BY_WEIGHT.find((kind) => pair.kinds.includes(kind)) ?? 'unchanged';
}

/** The kinds of a pair in the order in which they are named. */
export function orderedKinds(pair: Pair): readonly ChangeKind[] {
  return BY_WEIGHT.filter((kind) => pair.kinds.includes(kind));
}

/** False for what is folded away: unchanged paragraphs, and those whose number alone moved along. */
export function isChange(pair: Pair): boolean {
  return pair.kinds.some((kind) => kind !== 'unchanged' && kind !== 'renumbered');
}

/** True where words, structure or place differ, not only the number or the formatting. */
export function isEditorial(pair: Pair): boolean {
  return pair.kinds.every((kind) => kind === 'formatted' || kind === 'renumbered' || kind === 'unchanged');
}

export function ituCode(pair: Pair): ItuCode {
  if (pair.kinds.includes('added')) return 'ADD';
  if (pair.kinds.includes('deleted')) return 'SUP';
  const modified = pair.kinds.some((kind) => ['edited', 'split', 'merged', 'kind-changed'].includes(kind));
  if (pair.kinds.includes('moved')) return modified ? 'ADD* MOD' : 'ADD*';
  if (modified) return 'MOD';
  return pair.kinds.every((kind) => kind === 'unchanged') ? 'NOC' : '(MOD)';
}
