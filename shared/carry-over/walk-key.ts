import type { Dossier } from '../dossier/types.ts';

/** Key of the walk in the dossier's extras. Alone in its file: the window asks for it at once, the rest is loaded late. */
export const WALK_KEY = 'carryOver';

/** Whether a dossier was begun as the next of another declaration. */
export function hasWalk(dossier: Pick<Dossier, 'extras'> | null): boolean {
  return dossier?.extras[WALK_KEY] !== undefined;
}
