import { useEffect } from 'react';
import { useDesk } from './desk.ts';
import type { Room } from './desk-state.ts';

/** Two seconds of frames: a room's bundle is loaded and drawn in less; after that the person has gone on. */
const MAX_FRAMES = 120;

/**
 * Where the focus goes when a key changes the room: what had it is hidden or gone, and the platform would leave it
 * nowhere, so that the next Tab began at the top of the window. Focus that stands somewhere, on a button of the header
 * or where the room itself has put it, is left there.
 */
export function useRoomFocus(room: Room): void {
  const { state } = useDesk();
  useEffect(() => {
    // The steps of the next declaration take the focus themselves, each when it has come on screen.
    if (room === 'next') return;
    let frame = 0;
    let left = MAX_FRAMES;
    const look = () => {
      const { dossier, dialogs, editor } = state.get();
      if (dossier === null || dialogs.length > 0 || !isLost()) return;
      if (room === 'draft') editor?.focus();
      else focusMain();
      left -= 1;
      if (isLost() && left > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [room, state]);
}

/** The room's middle itself, not its first control: an arrow key meant for scrolling must not choose another draft. */
function focusMain(): void {
  const main = [...document.querySelectorAll<HTMLElement>('.room-frame main')].find((each) => each.checkVisibility());
  if (main === undefined) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}

function isLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || !at.checkVisibility();
}
