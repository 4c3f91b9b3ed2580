import type { SoanEditor } from '../editor/types.ts';

/** Smaller shifts than this, in pixels, are the difference between two fonts in one line. */
const STILL = 3;

/**
 * Keeps the line of the cursor in the middle of the page while somebody types. A key press only asks to be told of the next
 * layout: an observer that begins to watch is called behind it, where reading a position makes the browser do nothing
 * twice. A mouse puts the cursor where the hand is, so nothing moves then.
 * @param frame the element that scrolls
 */
export function keepLineInMiddle(frame: HTMLElement, editor: SoanEditor, isOn: () => boolean): () => void {
  let byKeyboard = true;

  const centre = () => {
    laidOut.disconnect();
    const { view } = editor;
    if (view.isDestroyed || frame.clientHeight === 0) return;
    const { top, bottom } = view.coordsAtPos(view.state.selection.head);
    const box = frame.getBoundingClientRect();
    const off = (top + bottom) / 2 - (box.top + box.height / 2);
    // The window may be zoomed: rectangles are in its pixels, scroll positions in the frame's own.
    if (Math.abs(off) > STILL) frame.scrollTop += (off * frame.offsetHeight) / box.height;
  };
  const laidOut = new ResizeObserver(centre);
  const ask = () => {
    if (isOn() && byKeyboard) laidOut.observe(frame);
  };
  const onKey = () => {
    byKeyboard = true;
  };
  const onPointer = () => {
    byKeyboard = false;
  };

  const stop = editor.subscribe(ask);
  frame.addEventListener('keydown', onKey, { capture: true });
  frame.addEventListener('pointerdown', onPointer, { capture: true });
  return () => {
    stop();
    laidOut.disconnect();
    frame.removeEventListener('keydown', onKey, { capture: true });
    frame.removeEventListener('pointerdown', onPointer, { capture: true });
  };
}
