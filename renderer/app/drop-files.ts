import { appMessages } from '../../shared/messages/app.ts';
import { failure } from '../../shared/model/shape.ts';
import type { Desk } from './desk.ts';

/** Opens a file that is dropped anywhere on the window, after the question about unsaved work; shows meanwhile that it may be. */
export function takeDroppedFiles({ state, files, actions }: Desk): void {
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  // Under a dialog something else is being asked: a file that falls there is neither opened nor shown by the browser.
  const isFree = () => state.get().dialogs.length === 0;

  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isFree() ? 'copy' : 'none';
    state.set({ dropping: isFree() });
  });
  addEventListener('dragleave', (event) => {
    // Between two elements there is another one; out of the window there is none.
    if (event.relatedTarget === null) state.set({ dropping: false });
  });
  addEventListener('dragend', () => state.set({ dropping: false }));
  addEventListener('drop', (event) => {
    state.set({ dropping: false });
    const dropped = event.dataTransfer?.files;
    const first = dropped?.[0];
    if (dropped === undefined || first === undefined) return;
    event.preventDefault();
    if (!isFree()) return;
    void first
      .arrayBuffer()
      .then((bytes) => files.openBytes(first.name, new Uint8Array(bytes)))
      .then(() => {
        if (dropped.length > 1)
          actions.tell(appMessages[state.get().locale].drop.onlyFirst(first.name, dropped.length));
      })
      // A folder has no bytes.
      .catch(() => actions.tellFailure(failure('not-a-file', { name: first.name })));
  });
}
