import type { FileHandle, JournalEntry, JournalHandle } from '../../shared/host/api.ts';
import { isRecord } from '../../shared/model/shape.ts';
import type { Desk } from './desk.ts';
import { ROOMS, type Room } from './desk-state.ts';

/** Where this window was when its page went away. The storage of a tab outlives a reload and nothing else. */
interface Place {
  readonly journal: JournalHandle | null;
  readonly file: FileHandle | null;
  readonly room: Room;
  /** Position of the cursor's block in the text: ids of a text that was never saved are only in its journal. */
  readonly at: number;
}

const KEY = 'soan-place';
/** The host learns that the old page is gone when its connection breaks, which may be after the new page asks. */
const TRIES = 20;
const PAUSE_MS = 100;

/** Notes the place whenever the page goes away. Closing the window forgets it with the tab. */
export function rememberPlace({ state, files }: Desk): void {
  addEventListener('pagehide', () => {
    const { dossier, file, room, snapshot } = state.get();
    if (dossier === null) return sessionStorage.removeItem(KEY);
    const at = snapshot?.current ? snapshot.labels.indexOf(snapshot.current) : -1;
    const place: Place = { journal: files.kept(), file: file?.handle ?? null, room, at };
    sessionStorage.setItem(KEY, JSON.stringify(place));
  });
}

/** Brings the desk back to where it was before a reload, unsaved words included; false where there was no reload. */
export async function returnAfterReload(desk: Desk): Promise<boolean> {
  const place = readPlace();
  sessionStorage.removeItem(KEY);
  if (place === null) return false;
  const entry = place.journal === null ? null : await findJournal(desk, place.journal);
  if (entry !== null) await desk.files.recover(entry, entry.file === null ? 'copy' : 'same-file', 'reload');
  else if (place.file !== null) await desk.files.open(place.file);
  const { dossier } = desk.state.get();
  if (dossier === null) return false;
  const block = dossier.working.maybeChild(place.at);
  if (block?.attrs.id) desk.actions.reveal(block.attrs.id);
  desk.actions.goTo(place.room);
  return true;
}

async function findJournal({ host }: Desk, journal: JournalHandle): Promise<JournalEntry | null> {
  for (let i = 0; i < TRIES; i++) {
    const entry = (await host.orphanJournals(null)).find((other) => other.journal === journal);
    if (entry !== undefined) return entry;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return null;
}

function readPlace(): Place | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (!isRecord(value)) return null;
    const room = ROOMS.find((name) => name === value.room) ?? 'draft';
    const handle = <T extends string>(given: unknown) => (typeof given === 'string' ? (given as T) : null);
    const at = typeof value.at === 'number' && Number.isInteger(value.at) ? value.at : -1;
    return { journal: handle<JournalHandle>(value.journal), file: handle<FileHandle>(value.file), room, at };
  } catch {
    return null;
  }
}
