import { lazy, Suspense, useEffect } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { Announcer } from './announcer.tsx';
import { Busy } from './busy.tsx';
import { useDeskState, useText } from './desk.ts';
import { Dialogs } from './dialogs.tsx';
import { DraftRoom } from './draft-room.tsx';
import { Header } from './header.tsx';
import { MenuBar } from './menu-bar.tsx';
import { Notices } from './notice-list.tsx';
import { StartRoom } from './start-room.tsx';
import { useRoomFocus } from './use-room-focus.ts';
import { whenIdle } from './when-idle.ts';
import './window.css';

const CompareRoom = lazy(() => import('../compare/compare-room.tsx').then((file) => ({ default: file.CompareRoom })));
const OutputRoom = lazy(() => import('../output/output-room.tsx'));
const CarryOverRoom = lazy(() => import('../carry-over/carry-over-room.tsx'));

const Tour = lazy(() => whenIdle().then(() => import('../help/tour.tsx')));

/** The whole window: menu, header, one room, and what lies above it. */
export function Window() {
  const text = useText(appMessages);
  const room = useDeskState((state) => state.room);
  const title = useDeskState((state) => state.dossier?.title ?? null);
  const tour = useDeskState((state) => state.tour);
  const dropping = useDeskState((state) => state.dropping);
  const inApp = useDeskState((state) => state.info?.host === 'loopback');
  useEffect(() => {
    document.title = title === null ? text.name : text.windowTitle(title);
  }, [title, text]);
  useRoomFocus(room);
  const open = title !== null;
  return (
    <div className="window">
      {inApp && <MenuBar />}
      <Header />
      <Suspense fallback={null}>{open && tour !== null && <Tour at={tour} />}</Suspense>
      <div className="room-frame">
        {!open && <StartRoom />}
        {/* The page stays mounted behind the other rooms: its cursor, scroll and undo are the person's. */}
        {open && <DraftRoom hidden={room !== 'draft'} />}
        <Suspense fallback={null}>
          {open && room === 'compare' && <CompareRoom />}
          {open && room === 'output' && <OutputRoom />}
          {open && room === 'next' && <CarryOverRoom />}
        </Suspense>
      </div>
      <Announcer />
      {dropping && <p className="drop-hint">{text.drop.hint}</p>}
      <Notices />
      <Busy />
      <Dialogs />
    </div>
  );
}
