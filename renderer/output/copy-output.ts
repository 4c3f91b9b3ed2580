import { appMessages } from '../../shared/messages/app.ts';
import type { FormatId } from '../../shared/output/index.ts';
import type { Desk } from '../app/desk.ts';
import { makeOutput, type OutputText } from './make-output.ts';
import type { OutputSettings } from './settings.ts';

/** Formats that are text themselves are copied as they are; pages as rich text with the plain text beside it. */
const AS_ITSELF: readonly FormatId[] = ['text', 'markdown', 'akn'];

export async function copyOutput(desk: Desk, text: OutputText, settings: OutputSettings): Promise<void> {
  const make = async (format: FormatId) => {
    // The clipboard carries characters, whatever the file's encoding will be.
    const { bytes } = await makeOutput(desk, text, { ...settings, encoding: 'utf-8' }, format);
    return new TextDecoder().decode(bytes);
  };
  const { actions, state } = desk;
  try {
    const rich = !AS_ITSELF.includes(settings.format);
    const plain = await make(rich ? 'text' : settings.format);
    const parts: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
    if (rich) parts['text/html'] = new Blob([await make('html')], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    actions.tell(appMessages[state.get().locale].notices.copied);
  } catch (error) {
    actions.tellFailure(error);
  }
}
