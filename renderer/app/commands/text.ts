import { setNumbering } from '../../editor/commands/numbering.ts';
import { insertReference } from '../../editor/commands/reference.ts';
import { NumberingDialog, ReferenceDialog, RenumberDialog } from '../dialogs/index.ts';
import { type AppCommand, inDraft } from './types.ts';

/** What changes the text after an answer: numbers, references, find and replace. */
export const textCommands: readonly AppCommand[] = [
  { id: 'edit.find', keys: ['Mod-f'], isEnabled: inDraft, run: ({ actions }) => actions.showFind('find') },
  { id: 'edit.replace', keys: ['Mod-h'], isEnabled: inDraft, run: ({ actions }) => actions.showFind('replace') },
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
