import { printWindowPlace, readWindowPlace } from '../../shared/host/window-place.ts';
import type { DeskState } from './desk-state.ts';
import type { Store } from './store.ts';

/** A window being pulled to another size says so many times a second. */
const SETTLE_MS = 500;

/** Remembers where the window stands, for the next start. Moving it has no event: it is looked at when it loses the focus. */
export function rememberWindowPlace(state: Store<DeskState>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.fullscreenElement !== null || document.hidden) return;
      const { screenX: x, screenY: y, outerWidth: width, outerHeight: height } = window;
      const place = printWindowPlace({ x, y, width, height });
      if (readWindowPlace(place) !== null) state.set({ windowPlace: place });
    }, SETTLE_MS);
  };
  addEventListener('resize', look);
  addEventListener('blur', look);
}
