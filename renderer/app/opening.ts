import { createDossier, type Dossier } from '../../shared/dossier/index.ts';
import type { FileHandle, OpenedFile } from '../../shared/host/api.ts';
import type { Encoding } from '../../shared/intake/types.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import type { IntakeReport } from '../worker-client.ts';
import type { FileSession, Origin } from './desk.ts';
import { IntakeReportDialog } from './dialogs/index.ts';
import { type SessionCore, titleOf } from './file-session.ts';
import { clockTime } from './time.ts';

type Opening = Pick<FileSession, 'open' | 'openPicked' | 'openBytes' | 'openSample' | 'readAgain' | 'recover'> & {
  layAgain(origin: Exclude<Origin, { kind: 'new' }>): Promise<void>;
};

/** Every way by which something comes onto the desk. */
export function createOpening(core: SessionCore): Opening {
  const { state, host, worker, actions } = core.desk;
  let source: Extract<Origin, { kind: 'text' }> | null = null;

  /** Shows that something is being read once it takes longer than a blink, with a way to stop it. */
  const busily = async <T>(work: (signal: AbortSignal, onProgress: (part: number) => void) => Promise<T>) => {
    const stop = new AbortController();
    const text = core.messages().busy.opening;
    const cancel = () => stop.abort();
    const timer = setTimeout(() => state.set({ busy: { text, part: null, cancel } }), QUIET_MS);
    try {
      return await work(stop.signal, (part) => {
        if (state.get().busy !== null) state.set({ busy: { text, part, cancel } });
      });
    } catch (error) {
      if (!stop.signal.aborted) actions.tellFailure(error);
      return null;
    } finally {
      clearTimeout(timer);
      state.set({ busy: null });
    }
  };

  const takeIn = async (name: string, bytes: Uint8Array, encoding: Encoding | null, language: TextLanguage | null) => {
    const read = await busily((signal, onProgress) =>
      worker.intake({ name, bytes, encoding, language }, { signal, onProgress }),
    );
    if (read === null) return false;
    if (!read.ok) {
      actions.tellFailure(read);
      return false;
    }
    const { doc, report } = read.value;
    const title = titleOf(doc) ?? baseName(name);
    const dossier = createDossier(doc, { title, createdAt: new Date().toISOString() });
    source = { kind: 'text', name, bytes, encoding: report.encoding, language: report.language };
    core.lay({ dossier, file: null, intake: report, origin: source, dirty: false });
    tellIntake(report);
    return true;
  };

  const tellIntake = (report: IntakeReport) => {
    const { notices } = core.messages();
    const paragraphs = report.blocks.filter((block) => block.kind === 'paragraph').length;
    actions.tell(notices.imported(report.name, paragraphs, report.healed.length), {
      action: { label: notices.report, run: () => void actions.ask(IntakeReportDialog, report) },
    });
  };

  const layDossier = (dossier: Dossier, opened: OpenedFile) => {
    const { file: handle, name, hash, heldBy } = opened;
    const writable = opened.writable && heldBy === null;
    core.lay({ dossier, file: { handle, name, hash, writable }, intake: null, origin: null, dirty: false });
    const { notices } = core.messages();
    if (heldBy !== null) actions.tell(notices.heldBy(name, heldBy), { tone: 'warning' });
    else if (!opened.writable) actions.tell(notices.readOnly(name), { tone: 'warning' });
    else actions.tell(notices.opened(name));
  };

  /** Reads bytes as a dossier; where that fails, says why, and offers what could be read. */
  const decode = async (name: string, bytes: Uint8Array): Promise<Dossier | null> => {
    const decoded = await busily((signal) => worker.decode(bytes, { signal }));
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
              core.lay({ dossier: salvage.dossier, file: null, intake: null, origin: null, dirty: true });
              actions.tell(notices.salvaged(name));
            },
          }
        : undefined,
    );
    return null;
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
      if (before !== opened.file) await letGo(before);
      layDossier(dossier, opened);
      return;
    }
    // A text is taken in, never written back: its file is let go at once.
    await letGo(opened.file);
    if (!(await core.mayLeave())) return;
    if (await takeIn(opened.name, opened.bytes, null, null)) await letGo(before);
  };

  const open = async (file: FileHandle) => {
    const opened = await busily(() => host.read({ file }));
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
      core.lay({ dossier, file: null, intake: null, origin: { kind: 'dossier', name, bytes }, dirty: false });
      actions.tell(core.messages().notices.opened(name));
    },
    layAgain: async (origin) => {
      if (origin.kind === 'text') await takeIn(origin.name, origin.bytes, origin.encoding, origin.language);
      else {
        const dossier = await decode(origin.name, origin.bytes);
        if (dossier !== null) core.lay({ dossier, file: null, intake: null, origin, dirty: false });
      }
    },
    openSample: async () => {
      if (!(await core.mayLeave())) return;
      const before = state.get().file?.handle;
      const sample = await busily(() => host.sample(null));
      if (sample === null || !(await takeIn(sample.name, sample.bytes, null, null))) return;
      await letGo(before);
      if (!state.get().tourDone) state.set({ tour: 0 });
    },
    readAgain: async (encoding, language) => {
      if (source === null || !(await core.mayLeave())) return;
      await takeIn(source.name, source.bytes, encoding, language);
    },
    recover: async (entry, how, after) => {
      const bytes = await busily(() => host.readJournal({ journal: entry.journal }));
      const dossier = bytes && (await decode(entry.name, bytes));
      if (!dossier) return;
      const opened = how === 'same-file' && entry.file ? await busily(() => host.read({ file: entry.file! })) : null;
      const writable = opened?.writable === true && opened.heldBy === null;
      const file = opened && { handle: opened.file, name: opened.name, hash: opened.hash, writable };
      core.journal.adopt(entry.journal);
      // What a person changed is seen against the file; where there is none, against what came back.
      const onDisk = opened && (await worker.decode(opened.bytes).catch(() => null));
      const before = onDisk?.ok ? { opened: onDisk.value.working } : {};
      core.lay({ dossier, file, intake: null, origin: null, ...before, dirty: true });
      const { notices } = core.messages();
      const time = clockTime(entry.writtenAt, state.get().locale);
      actions.tell(after === 'reload' ? notices.reloaded(entry.name) : notices.recovered(entry.name, time));
    },
  };
}

const QUIET_MS = 150;
const ZIP_SIGN = [0x50, 0x4b, 0x03, 0x04];

function isDossier(name: string, bytes: Uint8Array): boolean {
  return /\.soan$/i.test(name) || ZIP_SIGN.every((byte, i) => bytes[i] === byte);
}

export function baseName(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, '') || name;
}
