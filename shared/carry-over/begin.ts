import type { Node } from 'prosemirror-model';
import {
  createDossier,
  type Dossier,
  type DraftNotes,
  draftDocument,
  takeDraft,
  withWorking,
} from '../dossier/index.ts';
import { type DraftId, type IdSource, randomIds } from '../model/ids.ts';
import { newWalk, withWalk } from './walk-state.ts';

export interface NextDossier {
  /** Name of the new dossier. */
  readonly title: string;
  readonly participants: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
}

/**
 * A dossier for the next declaration. The source is its first draft, and the working text begins with the same blocks
 * under the same ids: so the old declaration stays comparable paragraph by paragraph for ever.
 * @throws RangeError where a block of the source has no id, or the notes have no name
 */
export function beginNextDossier(
  source: Node,
  notes: DraftNotes,
  details: NextDossier,
  ids: IdSource = randomIds(),
): Dossier {
  const dossier = takeDraft(createDossier(source, details, ids), source, { ...notes, kind: 'adopted' }, ids);
  return withWalk(dossier, newWalk(dossier.basedOn!, source));
}

/** The next declaration in the same dossier, from a draft that lies in it. The working text is the caller's to replace. */
export function beginInDossier(dossier: Dossier, source: DraftId): Dossier {
  return withWalk({ ...dossier, basedOn: source }, newWalk(source, draftDocument(dossier, source)));
}

/** The same from the working text, which is sealed first, so that there is a source to compare with. */
export function beginFromWorking(
  dossier: Dossier,
  working: Node,
  notes: DraftNotes,
  ids: IdSource = randomIds(),
): Dossier {
  const sealed = takeDraft(withWorking(dossier, working), working, { ...notes, kind: 'adopted' }, ids);
  return withWalk(sealed, newWalk(sealed.basedOn!, working));
}
