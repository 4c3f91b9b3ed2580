import type { FileHandle, JournalEntry, JournalHandle } from '../../shared/host/api.ts';
import { ENCODINGS } from '../../shared/intake/types.ts';
import { TEXT_LANGUAGES } from '../../shared/model/settings.ts';
import { isRecord } from '../../shared/model/shape.ts';
import { decodeBase64, encodeBase64 } from '../../shared/output/base64.ts';
import type { Desk, Origin } from './desk.ts';
import { ROOMS, type Room } from './desk-state.ts';
import { PLACE_KEY } from './first-question.ts';

/** Where this window was when its page went away. The storage of a tab outlives a reload and nothing else. */
interface Place {
  readonly journal: JournalHandle | null;
  readonly file: FileHandle | null;
  readonly room: Room;
  /** Position of the cursor's block in the text: ids of a text that was never saved are only in its journal. */
  readonly at: number;
  /** What an untouched text without a file came from. */
  readonly origin: Origin | null;
}

/** A longer text is not put aside: the storage of a tab is small. It can be opened again from where it came. */
const MOST_BYTES = 3_000_000;
/** The host learns that the old page is gone when its connection breaks, which may be after the new page asks. */
const TRIES = 20;
const PAUSE_MS = 100;

/** Notes the place whenever the page goes away. Closing the window forgets it with the tab. */
export function rememberPlace({ state, files }: Desk): void {
  addEventListener('pagehide', () => {
    const { dossier, file, room, snapshot } = state.get();
    if (dossier === null) return sessionStorage.removeItem(PLACE_KEY);
    const at = snapshot?.current ? snapshot.labels.indexOf(snapshot.current) : -1;
    const origin = files.untouched();
    const kept = origin === null || origin.kind === 'new' || origin.bytes.length <= MOST_BYTES ? origin : null;
    const place: Place = { journal: files.kept(), file: file?.handle ?? null, room, at, origin: kept };
    sessionStorage.setItem(PLACE_KEY, JSON.stringify(place, writeBytes));
  });
}

/** Brings the desk back to where it was before a reload, unsaved words included; false where there was no reload. */
export async function returnAfterReload(desk: Desk): Promise<boolean> {
  const place = readPlace();
  sessionStorage.removeItem(PLACE_KEY);
  if (place === null) return false;
  desk.files.beginAt(place.at);
  const entry = place.journal === null ? null : await findJournal(desk, place.journal);
  if (entry !== null) await desk.files.recover(entry, entry.file === null ? 'copy' : 'same-file', 'reload');
  else if (place.file !== null) await desk.files.open(place.file);
  else if (place.origin !== null) {
    await desk.files.layAgain(place.origin);
    // Nothing happened to it that would have to be told once more.
    desk.state.set({ notices: [] });
  }
  if (desk.state.get().dossier === null) {
    desk.files.beginAt(-1);
    return false;
  }
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
    const value: unknown = JSON.parse(sessionStorage.getItem(PLACE_KEY) ?? 'null');
    if (!isRecord(value)) return null;
    const room = ROOMS.find((name) => name === value.room) ?? 'draft';
    const handle = <T extends string>(given: unknown) => (typeof given === 'string' ? (given as T) : null);
    const at = typeof value.at === 'number' && Number.isInteger(value.at) ? value.at : -1;
    const origin = readOrigin(value.origin);
    return { journal: handle<JournalHandle>(value.journal), file: handle<FileHandle>(value.file), room, at, origin };
  } catch {
    return null;
  }
}

/** JSON has no bytes: they travel as Base64. */
function writeBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? encodeBase64(value) : value;
}

function readOrigin(value: unknown): Origin | null {
  if (!isRecord(value)) return null;
  if (value.kind === 'new') return { kind: 'new' };
  if (typeof value.name !== 'string' || typeof value.bytes !== 'string') return null;
  const { name } = value;
  const bytes = decodeBase64(value.bytes);
  if (value.kind === 'dossier') return { kind: 'dossier', name, bytes };
  if (value.kind !== 'text') return null;
  const encoding = ENCODINGS.find((known) => known === value.encoding) ?? null;
  const language = TEXT_LANGUAGES.find((known) => known === value.language) ?? null;
  return { kind: 'text', name, bytes, encoding, language };
}
