import { AboutDialog, HelpDialog, IntakeReportDialog, ShortcutsDialog } from '../dialogs/index.ts';
import type { AppCommand } from './types.ts';

export const helpCommands: readonly AppCommand[] = [
  {
    id: 'help.tour',
    run: async ({ state, files }) => {
      if (state.get().dossier === null) await files.openSample();
      if (state.get().dossier !== null) state.set({ tour: 0 });
    },
  },
  {
    id: 'help.intake',
    isEnabled: ({ state }) => state.get().intake !== null,
    run: ({ state, actions }) => {
      const { intake } = state.get();
      if (intake !== null) void actions.ask(IntakeReportDialog, intake);
    },
  },
  {
    id: 'help.pages',
    keys: ['F1'],
    run: ({ state, actions }) => {
      const { dossier, room } = state.get();
      void actions.ask(HelpDialog, dossier === null ? 'start' : room);
    },
  },
  { id: 'help.shortcuts', keys: ['Mod-/'], run: ({ actions }) => actions.ask(ShortcutsDialog, null) },
  { id: 'help.about', run: ({ actions }) => actions.ask(AboutDialog, null) },
];
