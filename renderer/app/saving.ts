import type { FileHandle, WriteRequest } from '../../shared/host/api.ts';
import { isHostError } from '../../shared/host/errors.ts';
import { fileStem, nameText } from '../../shared/host/file-name.ts';
import { savingMessages } from '../../shared/messages/saving.ts';
import { type Failure, failure } from '../../shared/model/shape.ts';
import type { DeskState, Notice } from './desk-state.ts';
import { ConflictDialog, HeldDialog, ReplaceDialog } from './dialogs/index.ts';
import type { SessionCore } from './file-session.ts';
import { handOut } from './hand-out.ts';
import { baseName } from './opening.ts';

const SECOND = 1_000;

interface Saving {
  save(): Promise<boolean>;
  saveAs(): Promise<boolean>;
  /** Something changed. */
  touch(): void;
}

/** Milliseconds from which a save that somebody asked for shows more than the word in the header. */
const SLOW_MS = 700;

interface Target {
  readonly handle: FileHandle;
  readonly expected: WriteRequest['expected'];
}

/** A person stopped it; nothing was written. */
const STOPPED: Failure = failure('stopped');

/** Writing the dossier: encoded in the worker, refused by the host where the file is not the one we know. */
export function createSaving(core: SessionCore): Saving {
  const { state, host, worker, actions } = core.desk;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let running: Promise<unknown> = Promise.resolve();

  const write = async (target: Target, automatic: boolean): Promise<Failure | null> => {
    const dossier = actions.currentDossier();
    const living = state.get().dossier;
    if (dossier === null || living === null) return null;
    const before = state.get().save;
    state.set({ save: { kind: 'saving' } });
    const stop = new AbortController();
    let busy: DeskState['busy'] = { text: core.messages().busy.saving, part: null, cancel: () => stop.abort() };
    const slow = automatic ? undefined : setTimeout(() => state.set({ busy }), SLOW_MS);
    try {
      const encoded = await worker.encode(dossier, { signal: stop.signal });
      if (!encoded.ok) return fail(encoded);
      // From here on there is nothing to stop: the host replaces the file in one step, or leaves it as it was.
      const making = busy;
      busy = { text: savingMessages[state.get().locale].writing, part: null, cancel: null };
      if (state.get().busy === making) state.set({ busy });
      const written = await host.write({ file: target.handle, bytes: encoded.value, expected: target.expected });
      core.markSaved(dossier.working, living);
      const file = { handle: target.handle, name: written.name, hash: written.hash, writable: true };
      since = null;
      if (core.isDirty()) state.set({ file, save: { kind: 'changed' } });
      else {
        state.set({ file, save: { kind: 'saved', at: written.savedAt, automatic } });
        await core.journal.drop();
      }
      return null;
    } catch (error) {
      if (stop.signal.aborted) {
        state.set({ save: before });
        actions.tell(savingMessages[state.get().locale].stopped);
        return STOPPED;
      }
      if (!isHostError(error)) state.set({ save: before });
      return fail(isHostError(error) ? failure(error.code, error.detail) : failure('internal'));
    } finally {
      clearTimeout(slow);
      if (state.get().busy === busy) state.set({ busy: null });
    }
  };

  const fail = (reason: Failure): Failure => {
    state.set({ save: { kind: 'failed', failure: reason } });
    return reason;
  };

  /** One write at a time: a second one waits and then writes what is current. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work, work);
    running = next;
    return next;
  };

  const save = async (): Promise<boolean> => {
    const { file } = state.get();
    if (state.get().dossier === null) return false;
    if (file === null || !file.writable) return saveAs();
    // The hash is read when the turn comes: an automatic save may have written in between.
    const refused = await inTurn(() =>
      write({ handle: file.handle, expected: state.get().file?.hash ?? file.hash }, false),
    );
    return refused === null || settle(refused, file.handle, file.name);
  };

  const settle = async (refused: Failure, handle: FileHandle, name: string): Promise<boolean> => {
    if (refused === STOPPED) return false;
    if (refused.code === 'changed-on-disk' || refused.code === 'not-found') {
      const choice = await actions.ask(ConflictDialog, { name });
      if (choice === 'save-as') return saveAs();
      if (choice === 'compare') await compareWithFile(handle, name);
      if (choice === 'replace') return (await inTurn(() => write({ handle, expected: 'any' }, false))) === null;
      return false;
    }
    if (refused.code === 'held') {
      const choice = await actions.ask(HeldDialog, { name, by: String(refused.detail.by ?? '') });
      return choice === 'save-as' ? saveAs() : false;
    }
    actions.tellFailure(refused, wayOut(refused));
    return false;
  };

  /** What a person can do at once with a text that could not be saved where it lies. */
  const wayOut = ({ code }: Failure): Notice['action'] => {
    const text = savingMessages[state.get().locale];
    // Too large for the format is too large for every place.
    if (code === 'dossier-too-large') return undefined;
    if (code !== 'disconnected') return { label: text.elsewhere, run: () => void saveAs() };
    return { label: text.takeOut, run: () => void takeOut() };
  };

  /** The host is gone and no file can be written by it: the browser hands the file out instead. */
  const takeOut = async () => {
    const dossier = actions.currentDossier();
    if (dossier === null) return;
    const encoded = await worker.encode(dossier);
    if (!encoded.ok) return actions.tellFailure(encoded);
    const name = suggestedName();
    handOut(name, encoded.value);
    actions.tell(savingMessages[state.get().locale].tookOut(name));
  };

  const suggestedName = () => {
    const { dossier, file } = state.get();
    return `${file === null ? fileStem(nameText(dossier?.title ?? '')) : baseName(file.name)}.soan`;
  };

  /** Shows what the file on disk has that this text has not, and the other way round; nothing is written. */
  const compareWithFile = async (handle: FileHandle, name: string) => {
    try {
      const { bytes } = await host.read({ file: handle });
      const decoded = await worker.decode(bytes);
      if (!decoded.ok) return actions.tellFailure(decoded);
      const { openComparison } = await import('../compare/compare-store.ts');
      openComparison(core.whole(), { kind: 'file', name, doc: decoded.value.working }, { kind: 'working' });
    } catch (error) {
      actions.tellFailure(error);
    }
  };

  const saveAs = async (): Promise<boolean> => {
    const { dossier, file, info } = state.get();
    if (dossier === null) return false;
    const suggested = suggestedName();
    const handle = await actions.pickSave(suggested, 'dossier');
    if (handle === null) return false;
    // The platform's own dialog has asked about replacing already; ours leaves that to the moment of writing.
    const expected = info?.nativeDialogs === true ? 'any' : null;
    let refused = await inTurn(() => write({ handle, expected }, false));
    if (refused?.code === 'exists') {
      const name = String(refused.detail.name ?? suggested);
      if ((await actions.ask(ReplaceDialog, { name })) === null) return saveAs();
      refused = await inTurn(() => write({ handle, expected: 'any' }, false));
    }
    if (refused !== null) return settle(refused, handle, suggested);
    if (file !== null && file.handle !== handle) await host.release({ file: file.handle }).catch(() => undefined);
    actions.tell(core.messages().notices.savedAs(state.get().file?.name ?? suggested));
    return true;
  };

  const autosave = async () => {
    const { file, autosave: on, snapshot } = state.get();
    if (!on || file === null || !file.writable || !core.isDirty()) return;
    if (snapshot?.composing) return touch();
    const refused = await inTurn(() =>
      write({ handle: file.handle, expected: state.get().file?.hash ?? file.hash }, true),
    );
    // Nobody asked for this write: no dialog, but the header and one line say that the file is not up to date.
    if (refused !== null) actions.tellFailure(refused, wayOut(refused));
  };

  /** The file itself is written after a pause in typing, where the person has saved it once. */
  const touch = () => {
    const { file, autosave: on, autosaveIdle, autosaveLongest, save: shown } = state.get();
    if (!on || file === null || !file.writable || shown.kind === 'failed') return;
    since ??= Date.now();
    clearTimeout(idle);
    idle = setTimeout(
      autosave,
      Math.max(0, Math.min(autosaveIdle * SECOND, since + autosaveLongest * SECOND - Date.now())),
    );
  };

  return { save, saveAs, touch };
}
