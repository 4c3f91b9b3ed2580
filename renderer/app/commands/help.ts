import { AboutDialog, IntakeReportDialog, ShortcutsDialog } from '../dialogs/index.ts';
import type { AppCommand } from './types.ts';

export const helpCommands: readonly AppCommand[] = [
  {
    id: 'help.intake',
    isEnabled: ({ state }) => state.get().intake !== null,
    run: ({ state, actions }) => {
      const { intake } = state.get();
      if (intake !== null) void actions.ask(IntakeReportDialog, intake);
    },
  },
  { id: 'help.shortcuts', keys: ['F1'], run: ({ actions }) => actions.ask(ShortcutsDialog, null) },
  { id: 'help.about', run: ({ actions }) => actions.ask(AboutDialog, null) },
];
