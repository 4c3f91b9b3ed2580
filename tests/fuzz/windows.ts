import { JSDOM } from 'jsdom';

/** Pages that one window reads before it is closed: making a window costs about what ten pages cost. */
const PAGES_PER_WINDOW = 50;

/**
 * Gives `DOMParser` to the code under test from a window that is replaced before it fills up. jsdom's selectors listen on
 * the window for every document that they looked into, so that a window of many pages keeps them all (5,000 pages: more than
 * a gigabyte, and each one slower than the one before). A browser keeps none. The returned function ends it.
 */
export function lendWindows(): { readonly beforePage: () => void; readonly end: () => void } {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'DOMParser');
  let window: { close(): void } | null = null;
  let pages = 0;
  const beforePage = () => {
    if (pages++ % PAGES_PER_WINDOW > 0) return;
    window?.close();
    const next = new JSDOM('').window;
    window = next;
    Object.defineProperty(globalThis, 'DOMParser', { configurable: true, value: next.DOMParser });
  };
  const end = () => {
    window?.close();
    if (own) Object.defineProperty(globalThis, 'DOMParser', own);
    else Reflect.deleteProperty(globalThis, 'DOMParser');
  };
  return { beforePage, end };
}
