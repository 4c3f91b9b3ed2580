import { type KeyboardEvent, useState } from 'react';
import { settingsMessages } from '../../shared/messages/settings.ts';
import type { DeskCommand } from '../app/commands/types.ts';
import { COMMANDS, commandLabel } from '../app/commands.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { usePlatform } from '../app/use-platform.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { printShortcut } from '../ui/shortcut.ts';
import { pressedShortcut, refuseKey } from './pressed-key.ts';
import { keysNow, NO_CHANGES, type ShortcutChanges, withKey, withoutChange } from './shortcut-changes.ts';

const LISTED = COMMANDS.filter((command) => command.listed);
const fold = (words: string) => words.normalize('NFKC').toLowerCase();

/** Every command with its key: shown, changed by pressing another, given back. A key that is in use is refused in words. */
export function KeySettings() {
  const { state } = useDesk();
  const text = useText(settingsMessages).keys;
  const platform = usePlatform();
  const locale = useDeskState((now) => now.locale);
  const changes = useDeskState((now) => now.shortcuts);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const print = (key: string) => printShortcut(key, platform);
  const shown = LISTED.filter((command) => {
    const words = [command.label(locale), ...keysNow(command, changes).map(print)];
    return words.some((word) => fold(word).includes(fold(filter.trim())));
  });
  const change = (shortcuts: ShortcutChanges, words: string) => {
    state.set({ shortcuts });
    setSaid(words);
    setAsked(null);
  };
  const take = (event: KeyboardEvent, command: DeskCommand) => {
    // Tab leaves, as everywhere; a key that an input method is using is its own.
    if (event.nativeEvent.isComposing || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setAsked(null);
    const key = pressedShortcut(event.nativeEvent, platform);
    if (key === null) return;
    const refusal = refuseKey(key, command, LISTED, changes);
    if (refusal === null) change(withKey(changes, command, key), text.changed(command.label(locale), print(key)));
    else if (refusal.reason === 'typed') setSaid(text.refused.typed);
    else if (refusal.reason === 'reserved') setSaid(text.refused.reserved(print(key)));
    else setSaid(text.refused.taken(print(key), commandLabel(refusal.by, locale)));
  };

  return (
    <>
      <div className="settings-keys-head">
        <TextField name={text.search} value={filter} onChange={setFilter} type="search" />
        <Button disabled={Object.keys(changes).length === 0} onPress={() => change(NO_CHANGES, '')}>
          {text.resetAll}
        </Button>
      </div>
      <p role="status" className="settings-said">
        {said}
      </p>
      {shown.length === 0 && <p>{text.none}</p>}
      <ul className="settings-keys">
        {shown.map((command) => {
          const label = command.label(locale);
          const keys = keysNow(command, changes);
          const changed = Object.hasOwn(changes, command.id);
          return (
            <li key={command.id}>
              <span>{label}</span>
              {asked === command.id ? (
                <input
                  className="input"
                  readOnly
                  // biome-ignore lint/a11y/noAutofocus: the person has just asked to press a key here
                  autoFocus
                  value=""
                  placeholder={text.press}
                  aria-label={`${label} ${text.press}`}
                  onKeyDown={(event) => take(event, command)}
                  onBlur={() => setAsked(null)}
                />
              ) : (
                <button
                  type="button"
                  className="button quiet"
                  aria-label={`${text.change(label)} ${keys.map(print).join(' ') || text.noKey}`}
                  ref={(button) => {
                    // Back from the field that took the key.
                    if (button !== null && asked === null && document.activeElement === document.body) button.focus();
                  }}
                  onClick={() => {
                    setSaid('');
                    setAsked(command.id);
                  }}
                >
                  {keys.length === 0 ? text.noKey : keys.map(print).join('　')}
                </button>
              )}
              <span className="settings-key-ways">
                {keys.length > 0 && (
                  <Button
                    look="quiet"
                    label={`${text.remove} ${label}`}
                    onPress={() => change(withKey(changes, command, null), text.removed(label))}
                  >
                    {text.remove}
                  </Button>
                )}
                {changed && (
                  <Button
                    look="quiet"
                    label={text.resetOf(label)}
                    onPress={() => change(withoutChange(changes, command.id), '')}
                  >
                    {text.reset}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
