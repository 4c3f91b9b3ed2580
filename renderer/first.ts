import { askFirst, PLACE_KEY } from './app/first-question.ts';
import { showRefusal } from './app/refusal.ts';
import { host } from './host.ts';

// The page's entry: small, so that the host is asked while the window is still on its way and being compiled.
const first = askFirst(host, sessionStorage.getItem(PLACE_KEY) !== null);
// What cannot be fetched is a host that is gone, or a page that is left before it was whole.
const loaded = await import('./main.tsx').catch(showRefusal);
await loaded?.openWindow(first);
