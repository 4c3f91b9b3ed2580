import { useEffect } from 'react';
import type { Desk } from '../app/desk.ts';

/**
 * Next and previous change while the room is on screen: the registry's commands (F8, Shift+F8, the menu, the palette),
 * and F7 for whoever steps back with one finger.
 */
export function useChangeKeys(desk: Desk, step: (direction: 1 | -1) => void): void {
  useEffect(() => desk.actions.provide('change.next', () => step(1)), [desk, step]);
  useEffect(() => desk.actions.provide('change.previous', () => step(-1)), [desk, step]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (desk.state.get().dialogs.length > 0) return;
      event.preventDefault();
      step(event.shiftKey ? 1 : -1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [desk, step]);
}
