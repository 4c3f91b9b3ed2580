import { type AppCommand, hasDossier } from './types.ts';

/** What is done with drafts from anywhere in the window; the line of time does the rest. */
export const draftCommands: readonly AppCommand[] = [
  {
    id: 'draft.take',
    keys: ['Mod-Shift-e'],
    isEnabled: hasDossier,
    run: async (desk) => (await import('../../drafts/take-draft.ts')).askForDraft(desk),
  },
  {
    id: 'draft.import',
    isEnabled: hasDossier,
    run: async (desk) => (await import('../../drafts/import-draft.ts')).importDraftFromFile(desk),
  },
  {
    id: 'carry.begin',
    run: async (desk) => (await import('../../carry-over/begin-next.ts')).beginNext(desk),
  },
];
