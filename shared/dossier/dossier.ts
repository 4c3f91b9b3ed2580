import type { Node } from 'prosemirror-model';
import { checkIds } from '../model/document.ts';
import { type IdSource, randomIds } from '../model/ids.ts';
import type { Dossier } from './types.ts';

export interface DossierDetails {
  readonly title: string;
  readonly participants?: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
}

/**
 * A new dossier with a working text and no draft.
 * @throws RangeError where a block of the text has no id of its own.
 */
export function createDossier(working: Node, details: DossierDetails, ids: IdSource = randomIds()): Dossier {
  demandIds(working);
  return {
    id: ids(),
    title: details.title,
    participants: details.participants ?? [],
    createdAt: details.createdAt,
    drafts: [],
    store: new Map(),
    working,
    basedOn: null,
    extras: {},
  };
}

/** The dossier with another working text; drafts stay as they are. Cheap: nothing is hashed here. */
export function withWorking(dossier: Dossier, working: Node): Dossier {
  return dossier.working === working ? dossier : { ...dossier, working };
}

/** The dossier with its title or participants corrected. */
export function withDetails(
  dossier: Dossier,
  details: { readonly title?: string; readonly participants?: readonly string[] },
): Dossier {
  return { ...dossier, ...details };
}

/** The dossier with one extra set, or removed where the value is `undefined`. The value must be plain JSON. */
export function withExtra(dossier: Dossier, key: string, value: unknown): Dossier {
  const extras = Object.fromEntries(Object.entries(dossier.extras).filter(([name]) => name !== key));
  return { ...dossier, extras: value === undefined ? extras : { ...extras, [key]: value } };
}

/** Guards every way by which a text enters a dossier: a block without identity could not be followed. */
export function demandIds(doc: Node): void {
  const checked = checkIds(doc);
  if (!checked.ok) throw new RangeError(`A dossier keeps only texts whose blocks have ids: ${checked.detail.reason}`);
}
