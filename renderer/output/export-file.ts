import type { FileHandle, FileKind } from '../../shared/host/api.ts';
import { isHostError } from '../../shared/host/errors.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { type FormatId, outputFormat } from '../../shared/output/index.ts';
import type { Desk } from '../app/desk.ts';
import { ReplaceDialog } from '../app/dialogs/index.ts';
import { makeOutput, type OutputText } from './make-output.ts';
import { keepSettings, type OutputSettings, readSettings } from './settings.ts';

const KINDS: Readonly<Record<FormatId, FileKind>> = {
  text: 'text',
  markdown: 'text',
  html: 'html',
  docx: 'docx',
  pdf: 'pdf',
  akn: 'text',
};

/** Makes the file, asks where to, writes it. Nothing is written before the file is whole. */
export async function exportFile(desk: Desk, text: OutputText, settings: OutputSettings): Promise<void> {
  const { state, host, actions } = desk;
  const { locale, info, dossier } = state.get();
  const { format } = settings;
  const base = [dossier?.title, text.meta.draftName]
    .filter(Boolean)
    .join(' ')
    .replace(/[/\\:*?"<>|\p{Cc}]/gu, ' ');
  const name = `${base.trim() || 'soan'}${outputFormat(format).extension}`;
  const file = await actions.pickSave(name, KINDS[format]);
  if (file === null) return;
  const stop = new AbortController();
  const words = outputRoomMessages[locale].writing(outputMessages[locale].formats[format]);
  state.set({ busy: { text: words, part: null, cancel: () => stop.abort() } });
  try {
    const { bytes } = await makeOutput(desk, text, settings, format, {
      signal: stop.signal,
      onProgress: (part) => state.set({ busy: { text: words, part, cancel: () => stop.abort() } }),
    });
    state.set({ busy: null });
    const written = await write(desk, file, bytes, name, info?.nativeDialogs === true);
    if (written === null) return;
    // What was handed out once is what the next one will look like; looking alone changes nothing in the dossier.
    if (JSON.stringify(readSettings(state.get().dossier)) !== JSON.stringify(settings)) {
      actions.updateDossier((known) => keepSettings(known, settings));
    }
    const { notices } = appMessages[locale];
    const reveal = () => void host.reveal({ file }).catch(actions.tellFailure);
    actions.tell(notices.exported(written), { action: { label: notices.reveal, run: reveal } });
  } catch (error) {
    if (!stop.signal.aborted) actions.tellFailure(error);
  } finally {
    state.set({ busy: null });
    await host.release({ file }).catch(() => undefined);
  }
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
