import { useEffect, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { editorMessages } from '../../shared/messages/editor.ts';
import { spokenMessages } from '../../shared/messages/spoken.ts';
import { useDesk, useText } from './desk.ts';
import { type Heard, spokenChange } from './spoken-change.ts';

/** Longer than a hand that moves a paragraph by five places rests between two keys: the last place is told, once. */
const PAUSE_MS = 400;

/** Tells a screen reader what a command did where the result is only to be seen. It shows nothing. */
export function Announcer() {
  const { state } = useDesk();
  const spoken = useText(spokenMessages);
  const { kinds } = useText(editorMessages);
  const { rooms } = useText(appMessages);
  const [words, setWords] = useState('');
  useEffect(() => {
    // Words that are said already are heard again only where something in them changes.
    const say = (next: string) => setWords((last) => (last === next ? `${next}\u00a0` : next));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const first = state.get();
    let told: Heard | null = first.snapshot;
    let { room, editor } = first;
    const stop = state.subscribe(() => {
      const now = state.get();
      if (now.editor !== editor) {
        // Another text: nothing was done to the last one.
        ({ editor } = now);
        told = now.snapshot;
      }
      if (now.room !== room) {
        ({ room } = now);
        say(spoken.room(rooms[room]));
      }
      if (now.snapshot === null || now.snapshot.composing) return;
      told ??= now.snapshot;
      if (now.snapshot.version === told.version) {
        // Only the cursor went elsewhere: what is done next is done there.
        if (timer === undefined) told = now.snapshot;
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        const { snapshot } = state.get();
        const change = snapshot && told ? spokenChange(told, snapshot, spoken, kinds) : '';
        told = snapshot;
        if (change !== '') say(change);
      }, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [state, spoken, kinds, rooms]);
  return (
    <p className="unseen" role="status" data-announcer="">
      {words}
    </p>
  );
}
