import type { Desk } from '../app/desk.ts';
import { isPrinted } from './make-output.ts';
import { recallRoom, rememberRoom } from './remembered-settings.ts';

/** The way to paper leads through the Output room: what is printed is seen first, as a PDF or another form on pages. */
export function printDraft(desk: Desk): void {
  const memory = recallRoom(desk);
  const format = isPrinted(memory.settings.format) ? memory.settings.format : 'pdf';
  rememberRoom(desk, { ...memory, settings: { ...memory.settings, format } });
  desk.actions.goTo('output');
}
