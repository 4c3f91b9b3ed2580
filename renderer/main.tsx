import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Greeting } from '../shared/host/api.ts';
import { DeskContext } from './app/desk.ts';
import { createDesk } from './app/make-desk.ts';
import { followPreferences } from './app/preferences.ts';
import { showRefusal } from './app/refusal.ts';
import { startDesk } from './app/start.ts';
import { whenIdle } from './app/when-idle.ts';
import { Window } from './app/window.tsx';
import { host } from './host.ts';
import './ui/theme.css';

/** Shows the window, with the first document where there is one: drawing the empty desk before it would cost a third more. */
export async function openWindow(greeting: Promise<Greeting>): Promise<void> {
  greeting.catch(showRefusal);
  const { settings, launched, trySample, sample, ...info } = await greeting;
  const desk = createDesk(host, info, settings);
  followPreferences(desk.state, host, settings);
  const mount = document.getElementById('desk');
  if (mount === null) throw new RangeError('The page has no place for the desk');
  const { shown, started } = startDesk(desk, { launched, trySample, sample });
  await shown;
  createRoot(mount).render(
    <StrictMode>
      <DeskContext value={desk}>
        <Window />
      </DeskContext>
    </StrictMode>,
  );
  // The face that comes with us is two files of megabytes: unpacked meanwhile, they would hold the text up.
  void whenIdle().then(() => document.documentElement.removeAttribute('data-opening'));
  await started;
}
