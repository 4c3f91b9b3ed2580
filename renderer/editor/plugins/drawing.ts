import type { EditorState } from 'prosemirror-state';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockRegistry } from '../node-views/registry.ts';
import { type SheetSlots, slotName } from '../node-views/sheet-slots.ts';
import { currentBlock } from './current-block.ts';
import { headingDepths } from './heading-depths.ts';
import { LabelPainter } from './label-painter.ts';
import { documentLabels } from './labels.ts';
import { documentSheets } from './sheets.ts';

/**
 * Draws what the states of other plugins say onto the block views that it concerns, and on no others.
 * @param slotsOf the sheets of the page, empty or drawn for this very text
 */
export function drawingPlugin(registry: BlockRegistry, slotsOf: (page: HTMLElement) => SheetSlots): Plugin {
  return new Plugin({
    view(view) {
      const slots = slotsOf(view.dom);
      const painter = new LabelPainter(registry, slots.root, documentLabels(view.state));
      const drawCurrent = (before: EditorState | null, state: EditorState) => {
        const id = currentBlock(state);
        const old = before && currentBlock(before);
        if (old && old !== id) registry.block(old)?.setCurrent(false);
        const view = id && registry.block(id);
        if (!view) return;
        // Set again even where it stayed: the view may have been made anew.
        view.setCurrent(true);
        slots.keepRendered(documentSheets(state).byId.get(id)!);
      };
      drawSheets(view, registry, slots);
      registry.setDepths(headingDepths(view.state.doc));
      drawCurrent(null, view.state);
      return {
        update(after, before) {
          // Sheets first: what stands on none is not laid out, and the scrolling that follows asks where the cursor is.
          if (documentSheets(after.state) !== documentSheets(before)) drawSheets(after, registry, slots);
          const labels = documentLabels(after.state);
          if (labels !== documentLabels(before)) {
            painter.paint(labels, after.state.selection.$head.index(0));
            registry.setDepths(headingDepths(after.state.doc));
          }
          drawCurrent(before, after.state);
        },
        destroy: () => painter.destroy(),
      };
    },
  });
}

function drawSheets(view: EditorView, registry: BlockRegistry, slots: SheetSlots): void {
  const sheets = documentSheets(view.state);
  const { ids } = documentLabels(view.state);
  slots.draw(view.state.doc, sheets);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i];
    if (id) registry.block(id)?.setSheet(sheets.of[i]!);
    // A block without an id, or with another's, is one that the browser made in a composition: it is shown as well.
    else view.dom.children[i]?.setAttribute('slot', slotName(sheets.of[i]!));
  }
}
