import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHost, type Host } from '../../electron/services/host.ts';
import { createJournal } from '../../renderer/app/journal.ts';
import { encodeDossier } from '../../shared/dossier/index.ts';
import type { FileHandle, FolderHandle, WriteRequest } from '../../shared/host/api.ts';
import { isHostError } from '../../shared/host/errors.ts';
import { crashFileSystem, type Step, type StepWatch } from './crash-file-system.ts';
import { type Crash, type Fault, type Place, type Plan, randomOf } from './plan.ts';
import { makeScript } from './script.ts';

// The program that is killed: the host's services with a typist, as the window uses them (a journal half a second after a
// change, a save now and then). It tells each event on its standard output, at once, so that nothing told is lost.

interface Given {
  readonly plan: Plan;
  readonly stateFolder: string;
  /** Folder of the dossier. */
  readonly folder: string;
}

const TELL = 1;
const NAME = '宣言.soan';

function tell(event: string, ...values: (string | number)[]): void {
  writeSync(TELL, `${[event, Date.now(), ...values].join(' ')}\n`);
}

function die(): never {
  tell('dying');
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

function watchFor(plan: Plan, place: (path: string) => Place | null): StepWatch {
  const random = randomOf(plan.seed.length + plan.pause);
  let count = 0;
  const isDue = (path: string, when: Extract<Crash, { kind: 'step' }>['when']) =>
    plan.crash.kind === 'step' &&
    plan.crash.place === place(path) &&
    plan.crash.count === count &&
    plan.crash.when === when;
  const failure = (fault: Fault | null, path: string) =>
    fault !== null && fault.place === place(path) && random() < fault.chance ? fault.code : null;
  const isWrite = (step: Step) => step === 'write';
  let waits = 0;
  return {
    before(step, path) {
      if (plan.crash.kind === 'step' && plan.crash.place === place(path)) count++;
      if (isDue(path, 'before') || (!isWrite(step) && isDue(path, 'half'))) die();
      return failure(plan.fault, path);
    },
    half(path) {
      if (isDue(path, 'half')) die();
    },
    after(_, path) {
      if (isDue(path, 'after')) die();
    },
    async waiting(run) {
      const wait = ++waits;
      const worked = workedMs();
      // Told before as well: who is killed in the middle says nothing after.
      tell('waits', wait);
      try {
        return await run();
      } finally {
        tell('waited', wait, workedMs() - worked);
      }
    },
  };
}

/** Processor time of this process: time that it took itself, and that nobody withheld. */
function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1_000);
}

async function openFile(host: Host, given: Given) {
  const { api } = host.openWindow('window-typist');
  const [launched] = await api.takeLaunchFiles(null);
  if (launched !== undefined) {
    const opened = await api.read({ file: launched });
    return { api, file: launched, expected: opened.hash as WriteRequest['expected'] };
  }
  const listing = await api.browse({ folder: null });
  const file = await api.place({ folder: listing.folder as FolderHandle, name: NAME });
  if (given.plan.fault === null && listing.entries.length > 0) throw new Error('The folder is not empty.');
  return { api, file, expected: null as WriteRequest['expected'] };
}

async function type(given: Given): Promise<void> {
  const { plan, stateFolder, folder } = given;
  const place = (path: string): Place | null =>
    dirname(path) === folder ? 'dossier' : dirname(path) === join(stateFolder, 'journals') ? 'journal' : null;
  const host = createHost({
    stateFolder,
    samplePath: '',
    version: '0',
    locale: 'ja',
    startFolder: folder,
    openFiles: plan.fresh ? [] : [join(folder, NAME)],
    platform: {
      kind: 'loopback',
      dialogs: null,
      reveal: async () => undefined,
      printer: { available: async () => false, print: () => Promise.reject(new Error()), close: async () => undefined },
    },
    fs: crashFileSystem(watchFor(plan, place), plan.powerCut),
  });
  const opened = await openFile(host, given);
  const { api } = opened;
  let { expected } = opened;
  let file: FileHandle | null = plan.fresh ? null : opened.file;
  const script = makeScript(plan.seed, plan.paragraphs);
  let typed = 0;
  let saved = plan.fresh ? -1 : 0;
  const journal = createJournal({
    host: api,
    encode: async (dossier) => encodeDossier(dossier),
    current: () => (typed === saved ? null : { dossier: script.after(typed), file, name: NAME }),
    isComposing: () => false,
    now: () => new Date().toISOString(),
    onKept: () => tell('kept'),
    onFailure: (error) => tell('unkept', isHostError(error) ? error.code : String(error)),
  });

  async function save(): Promise<void> {
    const count = typed;
    const encoded = encodeDossier(script.after(count));
    if (!encoded.ok) throw new Error(encoded.code);
    try {
      const written = await api.write({ file: opened.file, bytes: encoded.value, expected });
      expected = written.hash;
      file = opened.file;
      saved = count;
      tell('saved', count);
      if (typed === saved) await journal.drop();
    } catch (error) {
      if (!isHostError(error)) throw error;
      tell('unsaved', error.code);
    }
  }

  tell('begin');
  let saving: Promise<void> | null = null;
  for (;;) {
    typed++;
    tell('typed', typed);
    journal.touch();
    if (typed % plan.saveEvery === 0 && saving === null) {
      saving = save().finally(() => {
        saving = null;
      });
    }
    const due = Date.now() + plan.pause;
    const worked = workedMs();
    await new Promise((resolve) => setTimeout(resolve, plan.pause));
    // What the machine kept back: nobody could have written in that time.
    const late = Date.now() - due - (workedMs() - worked);
    if (late > 0) tell('late', late);
  }
}

await type(JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Given);
