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

interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Several files in one go: which and how they are called, then the folder, then one question for all names that are
 * taken. Every file is made before the first is written, so that stopping leaves the folder as it was.
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
  const folder = await actions.ask(FolderDialog, null);
  if (folder === null) return;
  const names = fileNames(chosen.pattern, chosen.formats, values, locale);
  const taken = takenNames(folder, names);
  if (taken.length > 0 && (await actions.ask(ReplaceSeveralDialog, { names: taken })) === null) return;

  const made = await makeAll(desk, texts, settings, chosen.formats, names);
  if (made === null || !(await writeAll(desk, folder, made, new Set(taken)))) return;
  const next = { ...settings, together: chosen.formats, pattern: chosen.pattern };
  onSettings(next);
  rememberSettings(desk, next);
}

function takenNames(folder: FolderListing, names: readonly string[]): readonly string[] {
  const there = new Set(folder.entries.map((entry) => entry.name.toLowerCase()));
  return names.filter((name) => there.has(name.toLowerCase()));
}

/** All files, in memory; null where a person stopped it or one could not be made, which is told. */
async function makeAll(
  desk: Desk,
  texts: OutputTexts,
  settings: OutputSettings,
  formats: readonly AnyFormatId[],
  names: readonly string[],
): Promise<readonly Made[] | null> {
  const { state, actions } = desk;
  const { locale } = state.get();
  const [m, words] = [outputRoomMessages[locale], outputMessages[locale]];
  const stop = new AbortController();
  const made: Made[] = [];
  try {
    for (const [i, format] of formats.entries()) {
      const text = m.writing(words.formats[format]);
      const show = (part: number) =>
        state.set({ busy: { text, part: (i + part) / formats.length, cancel: () => stop.abort() } });
      show(0);
      const run = { signal: stop.signal, onProgress: show };
      const { bytes } = await makeOutput(desk, texts, settings, format, run);
      made.push({ name: names[i]!, bytes });
      stop.signal.throwIfAborted();
    }
    return made;
  } catch (error) {
    if (stop.signal.aborted) actions.tell(m.togetherStopped);
    else actions.tellFailure(error);
    return null;
  } finally {
    state.set({ busy: null });
  }
}

async function writeAll(
  { host, state, actions }: Desk,
  { folder }: FolderListing,
  made: readonly Made[],
  replaceable: ReadonlySet<string>,
): Promise<boolean> {
  const { locale } = state.get();
  const m = outputRoomMessages[locale];
  let last: FileHandle | null = null;
  for (const [i, { name, bytes }] of made.entries()) {
    try {
      const file = await host.place({ folder, name });
      await host.write({ file, bytes, expected: replaceable.has(name) ? 'any' : null });
      await host.release({ file });
      last = file;
    } catch (error) {
      // The name appeared between the look into the folder and now, or the folder cannot be written: said with the
      // count of those that are there, whole.
      const failure = isHostError(error) ? { code: error.code, detail: { ...error.detail, name } } : error;
      actions.tellFailure(failure);
      if (i > 0) actions.tell(m.togetherPart(i, made.length), { tone: 'warning' });
      return false;
    }
  }
  if (last === null) return false;
  const file = last;
  const reveal = () => void host.reveal({ file }).catch(actions.tellFailure);
  actions.tell(m.togetherDone(made.length), { action: { label: appMessages[locale].notices.reveal, run: reveal } });
  return true;
}
