import { useEffect } from 'react';
import type { Desk } from '../app/desk.ts';

/** Answers the registry's commands for the next and previous change (F8, F7, menu, palette) while the room is on screen. */
export function useChangeKeys(desk: Desk, step: (direction: 1 | -1) => void): void {
  useEffect(() => desk.actions.provide('change.next', () => step(1)), [desk, step]);
  useEffect(() => desk.actions.provide('change.previous', () => step(-1)), [desk, step]);
}
