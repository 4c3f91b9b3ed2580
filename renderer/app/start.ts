import { FILES_WAITING } from '../../shared/host/menu.ts';
import { watchFindings } from '../findings/watch-findings.ts';
import { onHostCommand } from '../host.ts';
import { platformOf } from '../ui/shortcut.ts';
import { commandForPress } from './commands.ts';
import type { Desk } from './desk.ts';
import { RecoveryDialog } from './dialogs/index.ts';
import { takeDroppedFiles } from './drop-files.ts';
import { keepNativeMenu } from './native-menu.ts';
import { rememberPlace, returnAfterReload } from './reload.ts';
import { rememberWindowPlace } from './window-place.ts';

/** What the window does by itself: keys, menu, dropped files, the question before closing, and the first document. */
export async function startDesk(desk: Desk): Promise<void> {
  listen(desk);
  watchFindings(desk);
  // The comparison engine is not needed for the first view: marks wait for a pause in typing anyway.
  void import('../drafts/live-marks.ts').then(({ startLiveMarks }) => startLiveMarks(desk));
  rememberPlace(desk);
  rememberWindowPlace(desk.state);
  await openFirst(desk);
}

async function openFirst(desk: Desk): Promise<void> {
  const { host, state, files, actions } = desk;
  try {
    if (await returnAfterReload(desk)) return;
    const [launched, orphans] = await Promise.all([host.takeLaunchFiles(null), host.orphanJournals(null)]);
    if (orphans.length > 0) await actions.ask(RecoveryDialog, orphans);
    if (state.get().dossier !== null) return;
    const first = launched[0];
    if (first !== undefined) await files.open(first);
    else if (state.get().info?.trySample === true && orphans.length === 0) await files.openSample();
  } catch (error) {
    actions.tellFailure(error);
  }
}

/** A second start named a file: the first one opens it, after its own question about unsaved work. */
async function openHandedOver({ host, files, actions }: Desk): Promise<void> {
  try {
    const first = (await host.takeLaunchFiles(null))[0];
    if (first !== undefined) await files.open(first);
  } catch (error) {
    actions.tellFailure(error);
  }
}

function listen(desk: Desk): void {
  const { state, files, actions } = desk;
  const platform = platformOf(state.get().info?.platform === 'darwin' ? 'mac' : 'other');

  addEventListener('keydown', (event) => {
    // A key that confirms a conversion belongs to the input method (229 and isComposing), not to the window.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (event.key === 'Escape' && state.get().dialogs.length === 0) {
      const last = state.get().notices.at(-1);
      // A remark goes first; then, where nothing holds the focus, back to the text.
      if (last !== undefined) actions.dismiss(last.key);
      if (document.activeElement !== document.body) return;
      if (state.get().findShown !== 'no') actions.showFind('no');
      else state.get().editor?.focus();
      return;
    }
    if (isReload(event)) {
      event.preventDefault();
      if (state.get().dialogs.length === 0) void reload();
      return;
    }
    const command = commandForPress(event, platform, state.get().shortcuts);
    if (command === null) return;
    // The browser's own meaning of the key (save page, print, find) never happens inside Soan.
    event.preventDefault();
    if (state.get().dialogs.length === 0 && command.isEnabled(desk)) command.run(desk);
  });

  keepNativeMenu(desk);
  onHostCommand((id) => {
    if (id === FILES_WAITING) void openHandedOver(desk);
    else if (state.get().dialogs.length === 0) actions.run(id);
  });

  let reloading = false;
  /** What is typed goes to the journal first and comes back with the page: nothing to ask. */
  const reload = async () => {
    if (files.isDirty()) await files.keep().catch(actions.tellFailure);
    reloading = files.kept() !== null;
    location.reload();
  };
  addEventListener('beforeunload', (event) => {
    if (files.isDirty() && !reloading) event.preventDefault();
    reloading = false;
  });

  takeDroppedFiles(desk);
}

function isReload({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return !shiftKey && !altKey && (key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r'));
}
