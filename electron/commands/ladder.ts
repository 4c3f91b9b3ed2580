import { createLadder, type Ladder, readLadderEdits } from '../../shared/operative/index.ts';
import type { Source } from './source.ts';

/** A dossier's own ladder; a text has the default. Two texts are weighed by that of the new one. */
export function ladderOf({ dossier }: Pick<Source, 'dossier'>): Ladder {
  return createLadder(readLadderEdits(dossier?.extras ?? {}));
}
