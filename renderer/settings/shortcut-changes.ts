import { isRecord } from '../../shared/model/shape.ts';

/** Keys that a person gave to commands, by command id; an empty list takes the key away. Absent: the command's own. */
export type ShortcutChanges = Readonly<Record<string, readonly string[]>>;

export const NO_CHANGES: ShortcutChanges = {};

/** What a stored setting may hold at most: more than all commands there are. */
const MOST_CHANGES = 300;
const MOST_KEYS = 4;
const COMMAND_ID = /^[A-Za-z][A-Za-z0-9._-]{0,60}$/;
const SHORTCUT = /^[\x21-\x7e]{1,30}$/;

const isKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_KEYS &&
  value.every((key) => typeof key === 'string' && SHORTCUT.test(key));

/** Reads the stored form; what does not fit is left out, because a wrong setting must never keep a window from opening. */
export function readShortcutChanges(stored: unknown): ShortcutChanges {
  if (typeof stored !== 'string') return NO_CHANGES;
  try {
    const value: unknown = JSON.parse(stored);
    if (!isRecord(value)) return NO_CHANGES;
    const kept = Object.entries(value).filter(([id, keys]) => COMMAND_ID.test(id) && isKeys(keys));
    return Object.fromEntries(kept.slice(0, MOST_CHANGES)) as ShortcutChanges;
  } catch {
    return NO_CHANGES;
  }
}

export function printShortcutChanges(changes: ShortcutChanges): string {
  return JSON.stringify(changes);
}

/** The keys of a command as they hold now; the first is the one that is shown. */
export function keysNow(
  command: { readonly id: string; readonly keys: readonly string[] },
  changes: ShortcutChanges,
): readonly string[] {
  return Object.hasOwn(changes, command.id) ? (changes[command.id] ?? command.keys) : command.keys;
}

/** Gives a command one key (null: none). Its own first key given back is no change. */
export function withKey(
  changes: ShortcutChanges,
  command: { readonly id: string; readonly keys: readonly string[] },
  key: string | null,
): ShortcutChanges {
  const { [command.id]: _, ...others } = changes;
  if (key === (command.keys[0] ?? null)) return others;
  return { ...others, [command.id]: key === null ? [] : [key] };
}

export function withoutChange(changes: ShortcutChanges, id: string): ShortcutChanges {
  const { [id]: _, ...others } = changes;
  return others;
}
