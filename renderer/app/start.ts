import type { Greeting } from '../../shared/host/api.ts';
import { FILES_WAITING } from '../../shared/host/menu.ts';
import { watchFindings } from '../findings/watch-findings.ts';
import { onHostCommand } from '../host.ts';
import { platformOf } from '../ui/shortcut.ts';
import { commandForPress } from './commands.ts';
import type { Desk } from './desk.ts';
import { RecoveryDialog } from './dialogs/index.ts';
import { takeDroppedFiles } from './drop-files.ts';
import { askLaunched } from './first-question.ts';
import { keepNativeMenu } from './native-menu.ts';
import { rememberPlace, returnAfterReload } from './reload.ts';
import { whenIdle } from './when-idle.ts';
import { rememberWindowPlace } from './window-place.ts';

/** What a start may bring. */
type FirstDocument = Pick<Greeting, 'launched' | 'trySample' | 'sample'>;

/** No longer than this the window stays undrawn for its first document. */
const UNDRAWN_MS = 150;

/**
 * What the window does by itself: keys, menu, dropped files, the question before closing, and the first document.
 * `shown` resolves once there is something to draw, `started` when the first document lies on the desk.
 */
export function startDesk(desk: Desk, first: FirstDocument): { shown: Promise<void>; started: Promise<void> } {
  listen(desk);
  watchFindings(desk);
  rememberPlace(desk);
  rememberWindowPlace(desk.state);
  const started = openFirst(desk, first);
  const shown = Promise.race([
    started,
    somethingToDraw(desk),
    new Promise<void>((resolve) => setTimeout(resolve, UNDRAWN_MS)),
  ]);
  // The comparison engine is not needed for the first view: marks wait for a pause in typing anyway.
  void shown
    .then(whenIdle)
    .then(() => import('../drafts/live-marks.ts'))
    .then(({ startLiveMarks }) => startLiveMarks(desk));
  return { shown, started };
}

/** A document, a question, or the word that something takes its time. */
function somethingToDraw({ state }: Desk): Promise<void> {
  return new Promise((resolve) => {
    const stop = state.subscribe(() => {
      const { dossier, dialogs, busy, notices } = state.get();
      if (dossier === null && dialogs.length === 0 && busy === null && notices.length === 0) return;
      stop();
      resolve();
    });
  });
}

async function openFirst(desk: Desk, first: FirstDocument): Promise<void> {
  const { state, files, actions } = desk;
  try {
    if (await returnAfterReload(desk)) return;
    const { files: named, orphans } = await (first.launched ?? askLaunched(desk.host));
    if (orphans.length > 0) await actions.ask(RecoveryDialog, orphans);
    if (state.get().dossier !== null) return;
    const file = named[0];
    if (file !== undefined) await files.open(file);
    else if (first.trySample && orphans.length === 0) await files.openSample(first.sample);
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
