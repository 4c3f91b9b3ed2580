import { useEffect, useRef, useState } from 'react';
import type { RecentFile } from '../../shared/host/api.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { useDesk, useDeskState, useText } from './desk.ts';
import { dayTime } from './time.ts';
import './start-room.css';

/** With nothing open: what was open lately, a text to open, and the sample to try. */
export function StartRoom() {
  const { host, files, actions } = useDesk();
  const text = useText(appMessages).start;
  const locale = useDeskState((state) => state.locale);
  const [recent, setRecent] = useState<readonly RecentFile[] | null>(null);
  useEffect(() => {
    let here = true;
    host.recent(null).then(
      (files) => here && setRecent(files),
      () => here && setRecent([]),
    );
    return () => {
      here = false;
    };
  }, [host]);
  const first = useRef<HTMLElement>(null);
  const dialogs = useDeskState((state) => state.dialogs.length);
  // Where a dialog was opened by nobody, or what it was opened from has gone with its text, the focus would be nowhere.
  useEffect(() => {
    if (dialogs === 0 && document.activeElement === document.body) first.current?.querySelector('button')?.focus();
  }, [dialogs]);
  const forget = async (file: RecentFile) => {
    await host.forgetRecent({ file: file.file }).catch(actions.tellFailure);
    setRecent((known) => known?.filter((other) => other.file !== file.file) ?? null);
  };
  return (
    <main className="start" ref={first}>
      <div className="start-sheet">
        <h2>{text.heading}</h2>
        <div className="start-ways">
          <Button look="main" onPress={() => actions.run('file.import')}>
            {text.text}
          </Button>
          <Button onPress={() => actions.run('file.open')}>{text.open}</Button>
          <Button onPress={() => actions.run('file.new')}>{text.create}</Button>
          <Button onPress={() => actions.run('carry.begin')}>{text.next}</Button>
        </div>
        <section>
          <button type="button" className="start-sample" onClick={() => actions.run('file.sample')}>
            <span>{text.sample}</span>
            <small>{text.sampleHint}</small>
            <Icon sign="next" />
          </button>
        </section>
        <section>
          <h3 className="caption">{text.recent}</h3>
          {recent !== null && recent.length === 0 && <p className="start-none">{text.noRecent}</p>}
          <ul>
            {recent?.map((file) => (
              <li key={file.file}>
                <button type="button" className="start-recent" onClick={() => files.open(file.file)}>
                  <span>{file.name}</span>
                  <small>{file.folder}</small>
                  <small>{dayTime(file.openedAt, locale)}</small>
                </button>
                <button
                  type="button"
                  className="button icon"
                  aria-label={text.forget(file.name)}
                  title={text.forget(file.name)}
                  onClick={() => forget(file)}
                >
                  <Icon sign="close" />
                </button>
              </li>
            ))}
          </ul>
        </section>
        <p className="start-hint">{text.hint}</p>
      </div>
    </main>
  );
}
