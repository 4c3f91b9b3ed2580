import type { EditorState } from 'prosemirror-state';
import { Plugin } from 'prosemirror-state';
import type { BlockView } from '../node-views/block-view.ts';
import type { BlockRegistry } from '../node-views/registry.ts';
import { currentBlock } from './current-block.ts';
import { LabelPainter } from './label-painter.ts';
import { documentLabels } from './labels.ts';

/**
 * Blocks that stay rendered after the cursor has left them. `content-visibility` skips a block that is new, or that was
 * just handed back to it, until the next frame; an input method that starts in such a block leaves its first letter
 * behind, and an arrow key does not find its lines.
 */
const KEPT_RENDERED = 64;

/** Draws what the states of other plugins say onto the block views that it concerns, and on no others. */
export function drawingPlugin(registry: BlockRegistry): Plugin {
  return new Plugin({
    view(view) {
      const painter = new LabelPainter(registry, view.dom, documentLabels(view.state));
      const visited: BlockView[] = [];
      const drawCurrent = (before: EditorState | null, state: EditorState) => {
        const id = currentBlock(state);
        const old = before && currentBlock(before);
        if (old && old !== id) registry.block(old)?.setCurrent(false);
        const view = id && registry.block(id);
        if (!view) return;
        // Set again even where it stayed: the view may have been made anew.
        view.setCurrent(true);
        if (view !== visited.at(-1)) keepRendered(visited, view);
      };
      drawCurrent(null, view.state);
      return {
        update(after, before) {
          const labels = documentLabels(after.state);
          if (labels !== documentLabels(before)) painter.paint(labels, after.state.selection.$head.index(0));
          drawCurrent(before, after.state);
        },
        destroy: () => painter.destroy(),
      };
    },
  });
}

function keepRendered(visited: BlockView[], view: BlockView): void {
  view.setRendered(true);
  const before = visited.indexOf(view);
  if (before >= 0) visited.splice(before, 1);
  visited.push(view);
  if (visited.length > KEPT_RENDERED) visited.shift()!.setRendered(false);
}
