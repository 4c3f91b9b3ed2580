import { inSlices } from '../worker/slices.ts';
import { beginEditor } from './editor.ts';
import type { EditorOptions, SoanEditor } from './types.ts';

/** From so many blocks on, drawing a text takes longer than a key may wait. */
export const LARGE_TEXT = 2_000;
/** Blocks drawn in one go: the view looks at all that it has drawn each time, so that few blocks a go would be many looks. */
const GO = 2_000;

export interface GrowthOptions {
  readonly signal?: AbortSignal;
  /** Share of the blocks that are drawn, 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

/**
 * Draws a large text beside the window, some blocks at a time, while the window goes on answering. What it gives is whole, and stands in
 * no document yet: `view.dom` is put where it belongs.
 * @throws the signal's reason where it was aborted; nothing is left then
 */
export async function growEditor(options: EditorOptions, { signal, onProgress }: GrowthOptions): Promise<SoanEditor> {
  const count = options.doc.childCount;
  const { editor, drawTo } = beginEditor(null, options, Math.min(GO, count));
  try {
    const draw = (go: number) => {
      drawTo(Math.min((go + 2) * GO, count));
      onProgress?.(Math.min(1, ((go + 2) * GO) / count));
    };
    await inSlices(Math.ceil(count / GO) - 1, draw, signal);
    signal?.throwIfAborted();
    return editor;
  } catch (error) {
    editor.destroy();
    throw error;
  }
}
