import { setNumbering } from '../../editor/commands/numbering.ts';
import { insertReference } from '../../editor/commands/reference.ts';
import { readPlace, setReading } from '../../editor/commands/ruby.ts';
import type { Desk } from '../desk.ts';
import { NumberingDialog, ReferenceDialog, RenumberDialog, RubyDialog } from '../dialogs/index.ts';
import { type AppCommand, inDraft } from './types.ts';

/** Words named in a question; more of them help nobody. */
const SHOWN_WORDS = 30;

async function askReading({ state, actions }: Desk): Promise<void> {
  const text = state.get().editor?.snapshot().state;
  const place = text && readPlace(text);
  if (!place) return;
  const words = text.doc.textBetween(place.from, place.to).slice(0, SHOWN_WORDS);
  const reading = await actions.ask(RubyDialog, { words, reading: place.reading });
  if (reading !== null) state.get().editor?.run(setReading(reading || null));
}

/** What changes the text after an answer: readings, numbers, references, find and replace. */
export const textCommands: readonly AppCommand[] = [
  { id: 'edit.find', keys: ['Mod-f'], isEnabled: inDraft, run: ({ actions }) => actions.showFind('find') },
  { id: 'edit.replace', keys: ['Mod-h'], isEnabled: inDraft, run: ({ actions }) => actions.showFind('replace') },
  {
    id: 'mark.ruby',
    keys: ['Mod-Alt-y'],
    isEnabled: (desk) => {
      const snapshot = desk.state.get().snapshot;
      return inDraft(desk) && snapshot !== null && readPlace(snapshot.state) !== null;
    },
    run: askReading,
  },
  {
    id: 'number.settings',
    isEnabled: inDraft,
    run: async ({ state, actions }) => {
      const settings = await actions.ask(NumberingDialog, null);
      if (settings !== null) state.get().editor?.run(setNumbering(settings));
    },
  },
  { id: 'number.renumber', isEnabled: inDraft, run: ({ actions }) => actions.ask(RenumberDialog, null) },
  {
    id: 'reference.insert',
    keys: ['Mod-Shift-r'],
    isEnabled: inDraft,
    run: async ({ state, actions }) => {
      const target = await actions.ask(ReferenceDialog, null);
      if (target !== null) state.get().editor?.run(insertReference(target));
    },
  },
];
