import type { FileHandle, FolderListing } from '../../shared/host/api.ts';
import { isHostError } from '../../shared/host/errors.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import {
  ANY_FORMAT_IDS,
  type AnyFormatId,
  fileNames,
  isComparisonFormat,
  type OutputSettings,
} from '../../shared/output/index.ts';
import type { Desk } from '../app/desk.ts';
import { FolderDialog, ReplaceSeveralDialog, TogetherDialog } from './dialogs.ts';
import { rememberSettings } from './export-file.ts';
import { isPrinted, makeOutput } from './make-output.ts';
import type { OutputTexts } from './sources.ts';

/** A file that is to be made, and where it goes. */
interface Target {
  readonly name: string;
  readonly file: FileHandle;
  /** A person said that what is there goes. */
  readonly replace: boolean;
}

/**
 * Several files in one go: which and how they are called, then the folder, then one question for all names that are
 * taken. Every target is looked at before any file is made, and every file is made before the first is written.
 */
export async function exportTogether(
  desk: Desk,
  texts: OutputTexts,
  settings: OutputSettings,
  onSettings: (settings: OutputSettings) => void,
): Promise<void> {
  const { state, actions } = desk;
  const { dossier, info, locale } = state.get();
  const values = {
    title: dossier?.title ?? '',
    draft: texts.text.meta.draftName ?? (settings.named ? texts.text.name : ''),
    date: texts.text.day,
  };
  const impossible = ANY_FORMAT_IDS.filter(
    (id) => (isComparisonFormat(id) && texts.old === null) || (isPrinted(id) && info?.canPrintPdf !== true),
  );
  const question = { formats: settings.together, pattern: settings.pattern, values, impossible };
  const chosen = await actions.ask(TogetherDialog, question);
  if (chosen === null) return;
  const folder = await pickFolder(desk);
  if (folder === null) return;
  const names = fileNames(chosen.pattern, chosen.formats, values, locale);
  const taken = takenNames(folder, names);
  if (taken.length > 0 && (await actions.ask(ReplaceSeveralDialog, { names: taken })) === null) return;
  const targets = await openTargets(desk, folder, names, new Set(taken));
  if (targets === null) return;

  const stop = new AbortController();
  try {
    const made = await makeAll(desk, texts, settings, chosen.formats, stop);
    if (made === null || !(await writeTogether(desk, targets, made, stop.signal))) return;
  } finally {
    state.set({ busy: null });
  }
  const next = { ...settings, together: chosen.formats, pattern: chosen.pattern };
  onSettings(next);
  rememberSettings(desk, next);
}

/** The platform's folder dialog where there is one, ours elsewhere; null where a person cancelled it or it failed. */
async function pickFolder({ host, state, actions }: Desk): Promise<FolderListing | null> {
  if (state.get().info?.nativeDialogs !== true) return actions.ask(FolderDialog, null);
  try {
    const folder = await host.pickFolder(null);
    return folder === null ? null : await host.browse({ folder });
  } catch (error) {
    actions.tellFailure(error);
    return null;
  }
}

function takenNames(folder: FolderListing, names: readonly string[]): readonly string[] {
  const there = new Set(folder.entries.map((entry) => entry.name.toLowerCase()));
  return names.filter((name) => there.has(name.toLowerCase()));
}

/** Places for all names; null where one of them could not be written, each of which is told. */
async function openTargets(
  { host, actions }: Desk,
  { folder }: FolderListing,
  names: readonly string[],
  taken: ReadonlySet<string>,
): Promise<readonly Target[] | null> {
  const targets: Target[] = [];
  for (const name of names) {
    try {
      const file = await host.place({ folder, name });
      await host.checkTarget({ file });
      targets.push({ name, file, replace: taken.has(name) });
    } catch (error) {
      actions.tellFailure(error);
      // A closed folder is closed for every name.
      if (isHostError(error) && error.code.startsWith('folder-')) return null;
    }
  }
  return targets.length === names.length ? targets : null;
}

/** All files, in memory; null where a person stopped it or one could not be made, which is told. */
async function makeAll(
  desk: Desk,
  texts: OutputTexts,
  settings: OutputSettings,
  formats: readonly AnyFormatId[],
  stop: AbortController,
): Promise<readonly Uint8Array[] | null> {
  const { state, actions } = desk;
  const { locale } = state.get();
  const [m, words] = [outputRoomMessages[locale], outputMessages[locale]];
  const made: Uint8Array[] = [];
  try {
    for (const [i, format] of formats.entries()) {
      const text = m.writing(words.formats[format]);
      const show = (part: number) =>
        state.set({ busy: { text, part: (i + part) / formats.length, cancel: () => stop.abort() } });
      show(0);
      const { bytes } = await makeOutput(desk, texts, settings, format, { signal: stop.signal, onProgress: show });
      made.push(bytes);
      stop.signal.throwIfAborted();
    }
    return made;
  } catch (error) {
    if (stop.signal.aborted) actions.tell(m.togetherStopped);
    else actions.tellFailure(error);
    return null;
  }
}

/**
 * Writes the files one after the other. Where one cannot be written, or a person stops it between two, the names of those
 * that are there are told: each is whole, no other is begun.
 */
export async function writeTogether(
  { host, state, actions }: Pick<Desk, 'host' | 'state' | 'actions'>,
  targets: readonly Target[],
  made: readonly Uint8Array[],
  stopped: AbortSignal,
): Promise<boolean> {
  const { locale } = state.get();
  const m = outputRoomMessages[locale];
  const told = (written: number) => {
    const names = targets.map(({ name }) => name);
    if (written > 0) {
      actions.tell(m.togetherPart(names.slice(0, written), names.slice(written)), { tone: 'warning' });
    }
    return false;
  };
  for (const [i, { name, file, replace }] of targets.entries()) {
    if (stopped.aborted) {
      if (i === 0) actions.tell(m.togetherStopped);
      return told(i);
    }
    try {
      await host.write({ file, bytes: made[i]!, expected: replace ? 'any' : null });
      await host.release({ file });
    } catch (error) {
      // The name appeared since the look into the folder, the disk is full, the share is gone.
      const failure = isHostError(error) ? { code: error.code, detail: { ...error.detail, name } } : error;
      actions.tellFailure(failure);
      return told(i);
    }
  }
  const last = targets.at(-1);
  if (last === undefined) return false;
  const reveal = () => void host.reveal({ file: last.file }).catch(actions.tellFailure);
  actions.tell(m.togetherDone(targets.length), { action: { label: appMessages[locale].notices.reveal, run: reveal } });
  return true;
}
