import type { FileHandle, FileKind } from '../../shared/host/api.ts';
import { isHostError } from '../../shared/host/errors.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { type AnyFormatId, formatExtension, nameText, type OutputSettings } from '../../shared/output/index.ts';
import type { Desk } from '../app/desk.ts';
import { ReplaceDialog } from '../app/dialogs/index.ts';
import type { RunOptions } from '../worker-client.ts';
import { keepSettings, readSettings } from './kept-settings.ts';
import { makeOutput } from './make-output.ts';
import type { OutputTexts } from './sources.ts';

/** The kind of file that a name's ending belongs to; what is not an office file is text to the dialog. */
function kindOf(extension: string): FileKind {
  return (['docx', 'pdf', 'html', 'xlsx'] as const).find((kind) => extension.endsWith(`.${kind}`)) ?? 'text';
}

/** Hands out one text or comparison. Nothing is written before the file is whole. */
export async function exportFile(
  desk: Desk,
  texts: OutputTexts,
  settings: OutputSettings,
  format: AnyFormatId,
): Promise<void> {
  const { locale, dossier } = desk.state.get();
  const base = nameText([dossier?.title, texts.text.meta.draftName].filter(Boolean).join(' '));
  const extension = formatExtension(format);
  const name = `${base || 'soan'}${extension}`;
  const words = outputRoomMessages[locale].writing(outputMessages[locale].formats[format]);
  const isWritten = await saveFile(desk, {
    name,
    kind: kindOf(extension),
    words,
    make: async (options) => (await makeOutput(desk, texts, settings, format, options)).bytes,
  });
  if (isWritten) rememberSettings(desk, settings);
}

export interface SaveRequest {
  /** The name to offer, with its extension. */
  readonly name: string;
  readonly kind: FileKind;
  /** What is said while it is made. */
  readonly words: string;
  readonly make: (options: RunOptions) => Promise<Uint8Array>;
}

/** Asks where to, makes the file, writes it. False where the person went away or it failed; either is said already. */
export async function saveFile(desk: Desk, { name, kind, words, make }: SaveRequest): Promise<boolean> {
  const { state, host, actions } = desk;
  const { locale, info } = state.get();
  const file = await actions.pickSave(name, kind);
  if (file === null) return false;
  // What keeps the file from being written is said before the work is done.
  if (!(await isOpenTarget(desk, file))) return false;
  const stop = new AbortController();
  state.set({ busy: { text: words, part: null, cancel: () => stop.abort() } });
  try {
    const bytes = await make({
      signal: stop.signal,
      onProgress: (part) => state.set({ busy: { text: words, part, cancel: () => stop.abort() } }),
    });
    state.set({ busy: null });
    const written = await write(desk, file, bytes, name, info?.nativeDialogs === true);
    if (written === null) return false;
    const { notices } = appMessages[locale];
    const reveal = () => void host.reveal({ file }).catch(actions.tellFailure);
    actions.tell(notices.exported(written), { action: { label: notices.reveal, run: reveal } });
    return true;
  } catch (error) {
    if (!stop.signal.aborted) actions.tellFailure(error);
    return false;
  } finally {
    state.set({ busy: null });
    await host.release({ file }).catch(() => undefined);
  }
}

async function isOpenTarget({ host, actions }: Desk, file: FileHandle): Promise<boolean> {
  try {
    await host.checkTarget({ file });
    return true;
  } catch (error) {
    actions.tellFailure(error);
    return false;
  }
}

/** What was handed out once is what the next one will look like; looking alone changes nothing in the dossier. */
export function rememberSettings({ state, actions }: Desk, settings: OutputSettings): void {
  if (JSON.stringify(readSettings(state.get().dossier)) === JSON.stringify(settings)) return;
  actions.updateDossier((known) => keepSettings(known, settings));
}

async function write(
  { host, actions }: Desk,
  file: FileHandle,
  bytes: Uint8Array,
  name: string,
  asked: boolean,
): Promise<string | null> {
  try {
    return (await host.write({ file, bytes, expected: asked ? 'any' : null })).name;
  } catch (error) {
    if (!isHostError(error) || error.code !== 'exists') throw error;
    if ((await actions.ask(ReplaceDialog, { name: String(error.detail.name ?? name) })) === null) return null;
    return (await host.write({ file, bytes, expected: 'any' })).name;
  }
}
