import { askFirst, PLACE_KEY } from './app/first-answers.ts';
import { host } from './host.ts';

// The page's entry: small, so that the host is asked while the window is still on its way and being compiled.
const first = askFirst(host, sessionStorage.getItem(PLACE_KEY) !== null);
const { openWindow } = await import('./main.tsx');
await openWindow(first);
