import { appMessages } from '../../shared/messages/app.ts';
import type { AnyFormatId, OutputSettings } from '../../shared/output/index.ts';
import { busily } from '../app/busily.ts';
import type { Desk } from '../app/desk.ts';
import { makeOutput } from './make-output.ts';
import type { OutputTexts } from './sources.ts';

/** What goes on the clipboard for a form: text alone, or rich text with the plain text beside it. */
function clipboardForms(format: AnyFormatId): { readonly plain: AnyFormatId; readonly rich: AnyFormatId | null } {
  if (format === 'docx' || format === 'pdf' || format === 'html') return { plain: 'text', rich: 'html' };
  if (format.startsWith('redline')) return { plain: 'changes-csv', rich: 'redline-html' };
  if (format === 'changes-html' || format === 'changes-pdf') return { plain: 'changes-csv', rich: 'changes-html' };
  if (format.startsWith('table') && format !== 'table-csv') return { plain: 'table-csv', rich: 'table-html' };
  return { plain: format, rich: null };
}

export async function copyOutput(desk: Desk, texts: OutputTexts, settings: OutputSettings): Promise<void> {
  const { actions, state } = desk;
  const { busy, notices } = appMessages[state.get().locale];
  const done = await busily(desk, busy.copying, async (options) => {
    const make = async (format: AnyFormatId) => {
      // The clipboard carries characters, whatever the file's encoding will be.
      const { bytes } = await makeOutput(desk, texts, { ...settings, encoding: 'utf-8' }, format, options);
      return new TextDecoder().decode(bytes);
    };
    const { plain, rich } = clipboardForms(settings.format);
    const text = await make(plain);
    const parts: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (rich !== null) parts['text/html'] = new Blob([await make(rich)], { type: 'text/html' });
    options.signal.throwIfAborted();
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  });
  if (done) actions.tell(notices.copied);
}
