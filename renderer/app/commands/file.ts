import { withDetails } from '../../../shared/dossier/index.ts';
import { appMessages } from '../../../shared/messages/app.ts';
import { EncodingDialog, RenameDialog } from '../dialogs/index.ts';
import { type AppCommand, hasDossier } from './types.ts';

export const fileCommands: readonly AppCommand[] = [
  { id: 'file.new', keys: ['Mod-Alt-n'], run: ({ files }) => files.create() },
  { id: 'file.open', keys: ['Mod-o'], run: ({ files }) => files.openPicked(['dossier', 'text']) },
  { id: 'file.import', keys: ['Mod-Shift-o'], run: ({ files }) => files.openPicked(['text']) },
  { id: 'file.sample', run: ({ files }) => files.openSample() },
  { id: 'file.save', keys: ['Mod-s'], isEnabled: hasDossier, run: ({ files }) => files.save() },
  { id: 'file.saveAs', keys: ['Mod-Shift-s'], isEnabled: hasDossier, run: ({ files }) => files.saveAs() },
  {
    id: 'file.autosave',
    isActive: ({ state }) => state.get().autosave,
    run: ({ state, actions }) => {
      const { autosave, file, locale } = state.get();
      const { notices } = appMessages[locale];
      actions.setAutosave(!autosave);
      actions.tell(autosave ? notices.autosaveOff : notices.autosaveOn);
      if (!autosave && file === null) actions.tell(notices.needsFile);
    },
  },
  {
    id: 'file.rename',
    isEnabled: hasDossier,
    run: async ({ state, actions }) => {
      const title = await actions.ask(RenameDialog, { name: state.get().dossier?.title ?? '' });
      if (title !== null) actions.updateDossier((dossier) => withDetails(dossier, { title }));
    },
  },
  {
    id: 'file.reread',
    isEnabled: ({ files }) => files.source() !== null,
    run: ({ actions }) => actions.ask(EncodingDialog, null),
  },
  { id: 'file.export', keys: ['Mod-e'], isEnabled: hasDossier, run: ({ actions }) => actions.output(null) },
  {
    id: 'file.print',
    keys: ['Mod-p'],
    isEnabled: hasDossier,
    run: async (desk) => (await import('../../output/print-draft.ts')).printDraft(desk),
  },
  { id: 'file.close', isEnabled: hasDossier, run: ({ files }) => files.close() },
];
