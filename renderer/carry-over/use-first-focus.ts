import { useEffect } from 'react';

/** A step that comes on screen takes the focus, which went away with the one before. */
export function useFirstFocus(selector: string): void {
  useEffect(() => document.querySelector<HTMLElement>(selector)?.focus(), [selector]);
}
