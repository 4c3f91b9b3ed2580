import type { EditorState } from 'prosemirror-state';
import { Plugin } from 'prosemirror-state';
import type { BlockRegistry } from '../node-views/registry.ts';
import { currentBlock } from './current-block.ts';
import { documentLabels } from './labels.ts';

/** Draws what the states of other plugins say onto the block views that it concerns, and on no others. */
export function drawingPlugin(registry: BlockRegistry): Plugin {
  return new Plugin({
    view(view) {
      drawCurrent(registry, null, view.state);
      return {
        update(after, before) {
          drawLabels(registry, before, after.state);
          drawCurrent(registry, before, after.state);
        },
      };
    },
  });
}

function drawLabels(registry: BlockRegistry, before: EditorState, state: EditorState): void {
  const labels = documentLabels(state);
  if (labels === documentLabels(before)) return;
  const { ids } = labels;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i];
    if (id) registry.block(id)?.setLabel(labels.labels[i] ?? null);
  }
  for (const reference of registry.references()) reference.draw(labels.of(reference.target));
}

function drawCurrent(registry: BlockRegistry, before: EditorState | null, state: EditorState): void {
  const id = currentBlock(state);
  const old = before && currentBlock(before);
  if (old && old !== id) registry.block(old)?.setCurrent(false);
  // Set again even where it stayed: the view may have been made anew.
  if (id) registry.block(id)?.setCurrent(true);
}
