import type { Desk } from '../desk.ts';
import { type Theme, ZOOM_STEPS } from '../desk-state.ts';
import { PaletteDialog, ProjectorDialog, SettingsDialog, VerbsDialog } from '../dialogs/index.ts';
import { toggleFullScreen } from '../full-screen.ts';
import { type AppCommand, hasDossier, inDraft } from './types.ts';

function zoomBy({ state, actions }: Desk, steps: 1 | -1): void {
  const { zoom } = state.get();
  const choices = steps > 0 ? ZOOM_STEPS.filter((step) => step > zoom) : ZOOM_STEPS.filter((step) => step < zoom);
  const next = steps > 0 ? choices[0] : choices.at(-1);
  if (next !== undefined) actions.setZoom(next);
}

/** Shows the text on the wall from the paragraph of the cursor on, and comes back to the one that was read last. */
async function project({ state, actions }: Desk): Promise<void> {
  const block = await actions.ask(ProjectorDialog, state.get().snapshot?.current ?? null);
  if (block !== null) actions.reveal(block);
}

const theme = (name: Theme): AppCommand => ({
  id: `theme.${name}`,
  isActive: ({ state }) => state.get().theme === name,
  run: ({ actions }) => actions.setTheme(name),
});

const locale = (name: 'ja' | 'en'): AppCommand => ({
  id: `locale.${name}`,
  isActive: ({ state }) => state.get().locale === name,
  run: ({ actions }) => actions.setLocale(name),
});

export const viewCommands: readonly AppCommand[] = [
  { id: 'view.palette', keys: ['Mod-k', 'Mod-Shift-p'], run: ({ actions }) => actions.ask(PaletteDialog, null) },
  {
    id: 'view.outline',
    keys: ['Mod-Alt-l'],
    isEnabled: inDraft,
    isActive: ({ state }) => state.get().outlineShown,
    run: ({ state, actions }) => actions.showOutline(!state.get().outlineShown),
  },
  {
    id: 'view.panel',
    keys: ['Mod-Alt-r'],
    isEnabled: inDraft,
    isActive: ({ state }) => state.get().panelShown,
    run: ({ state, actions }) => actions.showPanel(!state.get().panelShown),
  },
  {
    id: 'view.verbs',
    keys: ['Mod-Alt-v'],
    isEnabled: inDraft,
    isActive: ({ state }) => state.get().verbsShown,
    run: ({ state }) => state.set({ verbsShown: !state.get().verbsShown, outlineShown: true }),
  },
  {
    id: 'verbs.table',
    isEnabled: hasDossier,
    run: ({ actions }) => actions.ask(VerbsDialog, { tab: 'table' }),
  },
  {
    id: 'verbs.board',
    isEnabled: hasDossier,
    run: ({ actions }) => actions.ask(VerbsDialog, { tab: 'board' }),
  },
  { id: 'view.projector', keys: ['Shift-F11'], isEnabled: hasDossier, run: project },
  { id: 'view.zoomIn', keys: ['Mod-=', 'Mod-+'], run: (desk) => zoomBy(desk, 1) },
  { id: 'view.zoomOut', keys: ['Mod--'], run: (desk) => zoomBy(desk, -1) },
  { id: 'view.zoomReset', keys: ['Mod-0'], run: ({ actions }) => actions.setZoom(1) },
  {
    id: 'view.typewriter',
    keys: ['Mod-Alt-m'],
    isActive: ({ state }) => state.get().typewriter,
    run: ({ state }) => state.set({ typewriter: !state.get().typewriter }),
  },
  {
    id: 'view.focus',
    keys: ['Mod-Alt-f'],
    isActive: ({ state }) => state.get().focusMode,
    run: ({ state }) => state.set({ focusMode: !state.get().focusMode }),
  },
  {
    id: 'view.fullScreen',
    keys: ['F11'],
    isActive: () => document.fullscreenElement !== null,
    run: toggleFullScreen,
  },
  { id: 'view.settings', keys: ['Mod-,'], run: ({ actions }) => actions.ask(SettingsDialog, 'look') },
  theme('system'),
  theme('light'),
  theme('dark'),
  locale('ja'),
  locale('en'),
];
