import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHost, type Host } from '../../electron/services/host.ts';
import { decodeDossier, encodeDossier } from '../../shared/dossier/index.ts';
import type { HostApi, WriteRequest } from '../../shared/host/api.ts';
import type { Plan } from './plan.ts';
import type { Told } from './run.ts';
import { editsIn, makeScript, type Script } from './script.ts';
import { withheld } from './stalls.ts';

/** What may be missing: the edits of the last second. */
const PROMISED_MS = 1_000;
const NAME = '宣言.soan';

interface Evidence {
  readonly plan: Plan;
  readonly told: Told;
  readonly stateFolder: string;
  readonly file: string;
}

export interface Aftermath {
  /** Sentences about what should not be; empty where everything that was promised was kept. */
  readonly faults: readonly string[];
  readonly edits: number;
  /** Edits in the file and in the journal; −1 where there is none. */
  readonly inFile: number;
  readonly inJournal: number;
  /** Age at the time of death of the oldest edit that is nowhere, in milliseconds; 0 where none is missing. */
  readonly lostMs: number;
  /** Whether the promise of the last second applies: the place of the journal was in order. */
  readonly promised: boolean;
}

/** Starts a new host on what the dead one left and looks at everything that was promised. */
export async function inspect(evidence: Evidence): Promise<Aftermath> {
  const { stateFolder, file } = evidence;
  const host = createHost({
    stateFolder,
    samplePath: '',
    version: '0',
    locale: 'ja',
    openFiles: [file],
    startFolder: dirname(file),
    platform: {
      kind: 'loopback',
      dialogs: null,
      reveal: async () => undefined,
      printer: { available: async () => false, print: () => Promise.reject(new Error()), close: async () => undefined },
    },
  });
  const aftermath = await examine(host, evidence).finally(() => host.close());
  return { ...aftermath, faults: [...aftermath.faults, ...leftovers(stateFolder, file)] };
}

async function examine(host: Host, { plan, told, file }: Evidence): Promise<Aftermath> {
  const faults: string[] = [];
  const script = makeScript(plan.seed, plan.paragraphs);
  const { api } = host.openWindow('window-after');
  const found = await readFile(api, file, faults, script);
  const journals = await readJournals(api, faults, script);
  const inJournal = Math.max(-1, ...journals.map(({ edits }) => edits));
  const inFile = found?.edits ?? -1;
  if (journals.length > 1) faults.push(`${journals.length} journals of one dossier`);
  if (told.saved !== null && inFile < told.saved) faults.push(`saved ${told.saved} edits, the file has ${inFile}`);
  const missing = told.typedAt[Math.max(inFile, inJournal, 0)];
  const lostMs = missing === undefined ? 0 : told.killedAt - missing;
  const promised = plan.fault?.place !== 'journal';
  const stalled = withheld(told.stalls, told.killedAt - lostMs, told.killedAt);
  if (promised && lostMs > PROMISED_MS + stalled) {
    faults.push(`an edit of ${lostMs} ms before the end is nowhere (${stalled} ms withheld by the machine)`);
  }
  await goOn(api, host.openWindow('window-second').api, found, journals, script, faults);
  return { faults, edits: told.typedAt.length, inFile, inJournal, lostMs, promised };
}

interface Found {
  readonly edits: number;
  readonly bytes: Uint8Array;
  readonly request: Omit<WriteRequest, 'bytes'>;
}

async function readFile(api: HostApi, path: string, faults: string[], script: Script): Promise<Found | null> {
  if (!existsSync(path)) return null;
  const file = (await api.takeLaunchFiles(null))[0]!;
  const opened = await api.read({ file });
  if (opened.heldBy !== null) faults.push(`the lock of a dead process is still there: ${opened.heldBy}`);
  const edits = editsOf(opened.bytes, script, 'the file', faults);
  return { edits, bytes: opened.bytes, request: { file, expected: opened.hash } };
}

async function readJournals(api: HostApi, faults: string[], script: Script) {
  const entries = await api.orphanJournals(null);
  return Promise.all(
    entries.map(async ({ journal }) => {
      const bytes = await api.readJournal({ journal });
      return { journal, bytes, edits: editsOf(bytes, script, 'the journal', faults) };
    }),
  );
}

/** Bytes must be those of the script's dossier, drafts included; answers after how many edits. */
function editsOf(bytes: Uint8Array, script: Script, what: string, faults: string[]): number {
  const decoded = decodeDossier(bytes);
  if (!decoded.ok) {
    faults.push(`${what} does not open: ${decoded.code}`);
    return -1;
  }
  const edits = editsIn(decoded.value);
  const expected = encodeDossier(script.after(edits));
  const same = expected.ok && Buffer.from(expected.value).equals(Buffer.from(bytes));
  if (!same) faults.push(`${what} is not what stood there after ${edits} edits`);
  return edits;
}

/** The recovered work can be saved where it was, the second window is told who has it, and the journal goes when all is saved. */
async function goOn(
  api: HostApi,
  second: HostApi,
  found: Found | null,
  journals: Awaited<ReturnType<typeof readJournals>>,
  script: Script,
  faults: string[],
): Promise<void> {
  const newest = [...journals].sort((a, b) => b.edits - a.edits)[0];
  let file = found?.request.file;
  if (file === undefined) {
    const { folder } = await api.browse({ folder: null });
    file = await api.place({ folder, name: NAME });
  }
  // Where nothing at all is left (killed before the first journal) the person begins anew under the same name.
  const first = encodeDossier(script.after(0));
  const bytes = newest?.bytes ?? found?.bytes ?? (first.ok ? first.value : null);
  if (bytes && (!newest || newest.edits > (found?.edits ?? -1))) {
    await api.write({ file, expected: found?.request.expected ?? null, bytes });
  }
  if ((await second.read({ file })).heldBy === null) faults.push('a second window is not told that the file is open');
  for (const { journal } of journals) await api.dropJournal({ journal });
  await api.release({ file });
}

/** Nothing of ours stays behind: no half-written file, no lock, no journal. */
function leftovers(stateFolder: string, file: string): string[] {
  const folders = [dirname(file), join(stateFolder, 'journals')];
  const names = folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []));
  return names.filter((name) => join(dirname(file), name) !== file).map((name) => `left behind: ${name}`);
}
