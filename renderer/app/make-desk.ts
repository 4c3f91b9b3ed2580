import { withWorking } from '../../shared/dossier/index.ts';
import type { HostApi, HostInfo, Settings } from '../../shared/host/api.ts';
import { NO_MARKS } from '../editor/change-marks.ts';
import { createWorkerClient } from '../worker-client.ts';
import { enabledCommand, runCommand } from './commands.ts';
import type { Desk, DeskActions } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { askDialog } from './dialog-stack.ts';
import { FilesDialog } from './dialogs/index.ts';
import { createFileSession } from './file-session.ts';
import { dismiss, failureText, tell } from './notices.ts';
import { readPreferences } from './preferences.ts';
import { createStore, type Store } from './store.ts';

/** The one desk of this window. */
export function createDesk(host: HostApi, info: HostInfo, settings: Settings): Desk {
  const state = createStore<DeskState>({
    info,
    room: 'draft',
    dossier: null,
    opened: null,
    file: null,
    save: { kind: 'untouched' },
    editor: null,
    page: 0,
    snapshot: null,
    ...readPreferences(settings, info),
    findShown: 'no',
    dropping: false,
    tour: null,
    dialogs: [],
    notices: [],
    intake: null,
    findings: [],
    marks: NO_MARKS,
    outputSource: { kind: 'working' },
    busy: null,
  });
  const worker = createWorkerClient({ print: (request) => host.printPdf(request) });
  const offers = new Map<string, (() => void)[]>();
  const actions = createActions(state, host, () => desk, offers);
  const files = createFileSession({ state, host, worker, actions }, () => desk);
  const desk: Desk = { state, host, worker, files, actions, offers };
  return desk;
}

function createActions(
  state: Store<DeskState>,
  host: HostApi,
  desk: () => Desk,
  offers: Map<string, (() => void)[]>,
): DeskActions {
  const actions: DeskActions = {
    goTo: (room) => {
      if (state.get().dossier !== null) state.set({ room });
    },
    ask: (component, question) => askDialog(state, component, question),
    tell: (text, options) => tell(state, text, options),
    tellFailure: (failure, action) => tell(state, failureText(state, failure), { tone: 'warning', action }),
    dismiss: (key) => dismiss(state, key),
    currentDossier: () => {
      const { dossier, snapshot } = state.get();
      return dossier && withWorking(dossier, snapshot?.state.doc ?? dossier.working);
    },
    updateDossier: (change) => {
      const { dossier } = state.get();
      if (dossier === null) throw new RangeError('No dossier is open');
      state.set({ dossier: change(dossier) });
    },
    setMarks: (marks) => {
      state.get().editor?.setMarks(marks);
      state.set({ marks });
    },
    reveal: (block, range) => {
      state.set({ room: 'draft' });
      // The page is shown again in this frame; the cursor can only be put where it is visible.
      requestAnimationFrame(() => state.get().editor?.reveal(block, range));
    },
    output: (draft) => {
      const outputSource = draft === null ? ({ kind: 'working' } as const) : ({ kind: 'draft', draft } as const);
      state.set({ room: 'output', outputSource });
    },
    pickOpen: (kinds) =>
      state.get().info?.nativeDialogs ? host.pickOpen({ kinds }) : actions.ask(FilesDialog, { kind: 'open', kinds }),
    pickSave: (suggestedName, kind) =>
      state.get().info?.nativeDialogs
        ? host.pickSave({ suggestedName, kind })
        : actions.ask(FilesDialog, { kind: 'save', suggestedName, fileKind: kind }),
    setTheme: (theme) => state.set({ theme }),
    setLocale: (locale) => {
      state.get().editor?.setLocale(locale);
      state.set({ locale });
    },
    setZoom: (zoom) => state.set({ zoom }),
    setAutosave: (autosave) => state.set({ autosave }),
    showOutline: (outlineShown) => state.set({ outlineShown }),
    showPanel: (panelShown) => state.set({ panelShown }),
    showFind: (findShown) => {
      state.set({ findShown });
      if (findShown === 'no') state.get().editor?.focus();
    },
    run: (command) => enabledCommand(desk(), command) && runCommand(desk(), command),
    provide: (command, run) => {
      const runs = offers.get(command) ?? [];
      offers.set(command, [...runs, run]);
      return () => {
        const left = (offers.get(command) ?? []).filter((other) => other !== run);
        offers.set(command, left);
      };
    },
  };
  return actions;
}
