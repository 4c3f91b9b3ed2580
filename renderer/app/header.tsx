import { hasWalk } from '../../shared/carry-over/walk-key.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { keysNow } from '../settings/shortcut-changes.ts';
import { ariaShortcut, printShortcut } from '../ui/shortcut.ts';
import { findCommand } from './commands.ts';
import { useDesk, useDeskState, useText } from './desk.ts';
import { ROOMS } from './desk-state.ts';
import { SaveWords } from './save-words.tsx';
import { usePlatform } from './use-platform.ts';

/** Seal and name, the three rooms, and the saved state in words. */
export function Header() {
  const { actions } = useDesk();
  const text = useText(appMessages);
  const platform = usePlatform();
  const shortcuts = useDeskState((state) => state.shortcuts);
  const room = useDeskState((state) => state.room);
  const title = useDeskState((state) => state.dossier?.title ?? null);
  const file = useDeskState((state) => state.file?.name ?? null);
  const carried = useDeskState((state) => hasWalk(state.dossier));
  return (
    <header className="header">
      <div className="name">
        <span className="seal" aria-hidden="true" lang="ja">
          {text.seal}
        </span>
        {title === null ? (
          <h1>{text.name}</h1>
        ) : (
          <h1>
            <button type="button" title={file ?? text.untitled} onClick={() => actions.run('file.rename')}>
              {title}
            </button>
          </h1>
        )}
      </div>
      {title !== null && (
        <nav aria-label={text.rooms.label}>
          {ROOMS.filter((name) => name !== 'next' || carried).map((name) => {
            const shortcut = keysNow(findCommand(`room.${name}`), shortcuts)[0];
            return (
              <button
                key={name}
                type="button"
                aria-current={room === name ? 'page' : undefined}
                aria-keyshortcuts={shortcut && ariaShortcut(shortcut, platform)}
                onClick={() => actions.goTo(name)}
              >
                {text.rooms[name]}
                {shortcut !== undefined && <small aria-hidden="true">{printShortcut(shortcut, platform)}</small>}
              </button>
            );
          })}
        </nav>
      )}
      {title !== null && <SaveWords />}
    </header>
  );
}
