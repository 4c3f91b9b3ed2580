import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskContext } from './app/desk.ts';
import { createDesk } from './app/make-desk.ts';
import { followPreferences } from './app/preferences.ts';
import { showRefusal } from './app/refusal.ts';
import { startDesk } from './app/start.ts';
import { Window } from './app/window.tsx';
import { host } from './host.ts';
import './ui/theme.css';

const hello = host.hello(null);
hello.catch(showRefusal);
const [info, settings] = await Promise.all([hello, host.readSettings(null).catch(() => ({}))]);
const desk = createDesk(host, info, settings);
followPreferences(desk.state, host, settings);

const mount = document.getElementById('desk');
if (mount === null) throw new RangeError('The page has no place for the desk');
createRoot(mount).render(
  <StrictMode>
    <DeskContext value={desk}>
      <Window />
    </DeskContext>
  </StrictMode>,
);
await startDesk(desk);
