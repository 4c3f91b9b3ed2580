import { createDossier, type Dossier } from '../../shared/dossier/index.ts';
import type { DossierLoss } from '../../shared/dossier/types.ts';
import type { FileHandle, OpenedFile } from '../../shared/host/api.ts';
import type { Encoding } from '../../shared/intake/types.ts';
import { dossierMessages } from '../../shared/messages/dossier.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import type { IntakeReport, RunOptions } from '../worker-client.ts';
import { busily } from './busily.ts';
import type { FileSession, Origin } from './desk.ts';
import { IntakeReportDialog } from './dialogs/index.ts';
import { type Laid, type SessionCore, titleOf } from './file-session.ts';
import { preparePage } from './page-editor.ts';
import { clockTime } from './time.ts';
import { whenIdle } from './when-idle.ts';

type Opening = Pick<FileSession, 'open' | 'openPicked' | 'openBytes' | 'openSample' | 'readAgain' | 'recover'> & {
  layAgain(origin: Exclude<Origin, { kind: 'new' }>): Promise<void>;
};

/** Every way by which something comes onto the desk. */
export function createOpening(core: SessionCore): Opening {
  const { state, host, worker, actions } = core.desk;
  let source: Extract<Origin, { kind: 'text' }> | null = null;
  /** Whether the person stopped what was done last; what failed instead was told. */
  let stopped = false;

  const reading = async <T>(work: (options: Required<RunOptions>) => Promise<T>): Promise<T | null> => {
    let signal: AbortSignal | null = null;
    const step = (options: Required<RunOptions>) => {
      signal = options.signal;
      return work(options);
    };
    const done = await busily(core.desk, core.messages().busy.opening, step, 'one-of-several');
    // Without a signal it was stopped before it began, between two steps.
    stopped = (signal as AbortSignal | null)?.aborted ?? true;
    return done;
  };

  /** Draws the page of a large text beside the window: until it is whole, the desk is as it was. Null where the person stopped it. */
  const drawn = (laid: Laid): Promise<Laid | null> =>
    reading(async (options) => ({
      ...laid,
      page: await preparePage(core.desk, laid.dossier.working, options),
    }));

  /** False where the person stopped it. */
  const lay = async (laid: Laid): Promise<boolean> => {
    const whole = await drawn(laid);
    if (whole !== null) core.lay(whole);
    return whole !== null;
  };

  const takeIn = async (name: string, bytes: Uint8Array, encoding: Encoding | null, language: TextLanguage | null) => {
    const read = await reading((options) => worker.intake({ name, bytes, encoding, language }, options));
    if (read === null) return false;
    if (!read.ok) {
      actions.tellFailure(read);
      return false;
    }
    const { doc, report } = read.value;
    const title = titleOf(doc) ?? baseName(name);
    const dossier = createDossier(doc, { title, createdAt: new Date().toISOString() });
    const text = { kind: 'text', name, bytes, encoding: report.encoding, language: report.language } as const;
    if (!(await lay({ dossier, file: null, intake: report, origin: text, dirty: false }))) return false;
    source = text;
    // The page first: to count what was healed takes as long as to draw a part of it.
    void whenIdle().then(() => tellIntake(report));
    return true;
  };

  const tellIntake = (report: IntakeReport) => {
    const { notices } = core.messages();
    const paragraphs = report.blocks.filter((block) => block.kind === 'paragraph').length;
    actions.tell(notices.imported(report.name, paragraphs, report.healed.length), {
      action: { label: notices.report, run: () => void actions.ask(IntakeReportDialog, report) },
    });
  };

  const layDossier = async (dossier: Dossier, opened: OpenedFile): Promise<boolean> => {
    const { file: handle, name, hash, heldBy } = opened;
    const writable = opened.writable && heldBy === null;
    const file = { handle, name, hash, writable };
    if (!(await lay({ dossier, file, intake: null, origin: null, dirty: false }))) return false;
    const { notices } = core.messages();
    if (heldBy !== null) actions.tell(notices.heldBy(name, heldBy), { tone: 'warning' });
    else if (!opened.writable) actions.tell(notices.readOnly(name), { tone: 'warning' });
    else actions.tell(notices.opened(name));
    return true;
  };

  /** Reads bytes as a dossier; where that fails, says why, and offers what could be read. */
  const decode = async (name: string, bytes: Uint8Array): Promise<Dossier | null> => {
    const decoded = await reading((options) => worker.decode(bytes, options));
    if (decoded === null) return null;
    if (decoded.ok) return decoded.value;
    const { salvage } = decoded;
    const { notices } = core.messages();
    actions.tellFailure(
      decoded,
      salvage
        ? {
            label: notices.salvage,
            run: async () => {
              if (!(await core.mayLeave())) return;
              const laid = await lay({ dossier: salvage.dossier, file: null, intake: null, origin: null, dirty: true });
              if (laid) actions.tell(saySalvaged(name, salvage.lost), { tone: 'warning' });
            },
          }
        : undefined,
    );
    return null;
  };

  /** What is open now, and each part that is not: no loss is passed over. */
  const saySalvaged = (name: string, lost: readonly DossierLoss[]) => {
    const { locale } = state.get();
    const { told, lost: sentences } = dossierMessages[locale].salvage;
    return told([core.messages().notices.salvaged(name), ...lost.map((part) => sentences[part])]);
  };

  const letGo = async (file: FileHandle | null | undefined) => {
    if (file) await host.release({ file }).catch(() => undefined);
  };

  const openRead = async (opened: OpenedFile) => {
    const before = state.get().file?.handle;
    if (isDossier(opened.name, opened.bytes)) {
      const dossier = await decode(opened.name, opened.bytes);
      if (dossier === null) return letGo(opened.file === before ? null : opened.file);
      if (!(await core.mayLeave())) return letGo(opened.file);
      const laid = await layDossier(dossier, opened);
      if (before !== opened.file) await letGo(laid ? before : opened.file);
      return;
    }
    // A text is taken in, never written back: its file is let go at once.
    await letGo(opened.file);
    if (!(await core.mayLeave())) return;
    if (await takeIn(opened.name, opened.bytes, null, null)) await letGo(before);
  };

  const open = async (file: FileHandle) => {
    const opened = await reading(() => host.read({ file }));
    if (opened !== null) await openRead(opened);
  };

  return {
    open,
    openPicked: async (kinds) => {
      const file = await actions.pickOpen(kinds);
      if (file !== null) await open(file);
    },
    openBytes: async (name, bytes) => {
      if (!isDossier(name, bytes)) {
        if (await core.mayLeave()) await takeIn(name, bytes, null, null);
        return;
      }
      const dossier = await decode(name, bytes);
      if (dossier === null || !(await core.mayLeave())) return;
      const laid = await lay({
        dossier,
        file: null,
        intake: null,
        origin: { kind: 'dossier', name, bytes },
        dirty: false,
      });
      if (laid) actions.tell(core.messages().notices.opened(name));
    },
    layAgain: async (origin) => {
      if (origin.kind === 'text') await takeIn(origin.name, origin.bytes, origin.encoding, origin.language);
      else {
        const dossier = await decode(origin.name, origin.bytes);
        if (dossier !== null) await lay({ dossier, file: null, intake: null, origin, dirty: false });
      }
    },
    openSample: async (asked) => {
      if (!(await core.mayLeave())) return;
      const before = state.get().file?.handle;
      const sample = await reading(async () => asked ?? host.sample(null));
      if (sample === null || !(await takeIn(sample.name, sample.bytes, null, null))) return;
      await letGo(before);
      if (!state.get().tourDone) state.set({ tour: 0 });
    },
    readAgain: async (encoding, language) => {
      if (source === null || !(await core.mayLeave())) return;
      await takeIn(source.name, source.bytes, encoding, language);
    },
    recover: async (entry, how, after) => {
      const bytes = await reading(() => host.readJournal({ journal: entry.journal }));
      const dossier = bytes && (await decode(entry.name, bytes));
      if (!dossier) return;
      const opened = how === 'same-file' && entry.file ? await reading(() => host.read({ file: entry.file! })) : null;
      if (stopped) return;
      const writable = opened?.writable === true && opened.heldBy === null;
      const file = opened && { handle: opened.file, name: opened.name, hash: opened.hash, writable };
      // What a person changed is seen against the file; where there is none, against what came back.
      const onDisk = opened && (await reading((options) => worker.decode(opened.bytes, options).catch(() => null)));
      const before = onDisk?.ok ? { opened: onDisk.value.working } : {};
      const laid = stopped ? null : await drawn({ dossier, file, intake: null, origin: null, ...before, dirty: true });
      // Stopped: the journal waits for the next start as if nobody had asked for it.
      if (laid === null) return letGo(opened?.file);
      core.journal.adopt(entry.journal);
      core.lay(laid);
      const { notices } = core.messages();
      const time = clockTime(entry.writtenAt, state.get().locale);
      actions.tell(after === 'reload' ? notices.reloaded(entry.name) : notices.recovered(entry.name, time));
    },
  };
}

const ZIP_SIGN = [0x50, 0x4b, 0x03, 0x04];

function isDossier(name: string, bytes: Uint8Array): boolean {
  return /\.soan$/i.test(name) || ZIP_SIGN.every((byte, i) => bytes[i] === byte);
}

export function baseName(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, '') || name;
}
