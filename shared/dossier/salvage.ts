import { randomIds } from '../model/ids.ts';
import { draftDocument } from './drafts.ts';
import type { PartValues } from './parts.ts';
import { type DossierHead, EMPTY_PAST, readDetails, readPast, readWorking } from './reading.ts';
import type { DossierLoss, Salvage } from './types.ts';

/**
 * What the whole parts of a damaged file make, or null where neither a working text nor a draft is among them. The
 * result is a dossier of its own (a new id), so that it cannot be mistaken for the file it came from.
 */
export function salvageDossier(values: PartValues): Salvage | null {
  const head = attempt(() => readDetails(values['dossier.json']));
  const past = attempt(() => readPast(values['blocks.json'], values['drafts.json']));
  const found = attempt(() => readWorking(values['working.json'], past ?? EMPTY_PAST));
  const lost: DossierLoss[] = [];
  if (!found) lost.push('working');
  if (!past) lost.push('drafts');
  if (!head) lost.push('details');

  const { drafts, store } = past ?? EMPTY_PAST;
  const last = drafts.at(-1) ?? null;
  const working = found ?? (last && draftDocument({ drafts, store }, last.id));
  if (!working) return null;
  const origin = found ? drafts.find((draft) => draft.id === head?.basedOn) : last;
  const basedOn = origin?.id ?? null;
  return { dossier: { ...(head ?? NO_HEAD), id: randomIds()(), drafts, store, working, basedOn }, lost };
}

const NO_HEAD: Omit<DossierHead, 'id' | 'basedOn'> = { title: '', participants: [], createdAt: '', extras: {} };

/** The parts are strangers' work: whatever a reader refuses counts as lost. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
