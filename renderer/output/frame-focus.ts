/** Set on the frame while the focus is inside: the platform tells no style of it. */
const FOCUSED = 'data-focused';

/** What a desk reads as a command even without a modifier. */
const COMMAND_KEY = /^(F\d+|Escape)$/u;

/**
 * A frame is a document of its own: keys pressed in it never come to the window, and its focus shows nowhere. Keys with
 * a modifier and function keys are handed on to the window's commands, the others scroll the frame; the focus is shown.
 */
export function joinFrame(frame: HTMLIFrameElement): void {
  const inside = frame.contentWindow;
  if (inside === null) return;
  inside.onfocus = () => frame.setAttribute(FOCUSED, '');
  inside.onblur = () => frame.removeAttribute(FOCUSED);
  inside.onkeydown = (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!ctrlKey && !metaKey && !altKey && !COMMAND_KEY.test(key)) return;
    const handed = new KeyboardEvent('keydown', {
      ...{ key, code, ctrlKey, metaKey, altKey, shiftKey },
      bubbles: true,
      cancelable: true,
    });
    if (!frame.dispatchEvent(handed)) event.preventDefault();
  };
}
