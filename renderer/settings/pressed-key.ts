import type { KeyPress, Platform } from '../ui/shortcut.ts';
import { keysNow, type ShortcutChanges } from './shortcut-changes.ts';

/** Why a key cannot be given to a command. */
export type KeyRefusal =
  /** Typed every day, or a modifier alone: a command on it would take it from the text. */
  | { readonly reason: 'typed' }
  /** The platform's or the browser's: Soan never hears of it, or a person needs it elsewhere. */
  | { readonly reason: 'reserved' }
  | { readonly reason: 'taken'; readonly by: string };

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Process',
  'Dead',
  'Unidentified',
]);
/** Ways out, clipboard, reload, and what a browser window keeps for itself. */
const RESERVED = new Set(['Mod-c', 'Mod-v', 'Mod-x', 'Mod-r', 'Mod-n', 'Mod-t', 'Mod-w', 'Mod-q', 'F5', 'Alt-F4']);

/** The shortcut that a key press stands for, as the registry writes it; null while only a modifier is down. */
export function pressedShortcut(press: KeyPress, platform: Platform): string | null {
  if (MODIFIERS.has(press.key)) return null;
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const ctrl = platform === 'mac' && press.ctrlKey;
  // With Alt or Shift down the key prints something else; its place on the board says which digit or letter it is.
  const place = /^(?:Digit|Key)([0-9A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const letter = place !== undefined && (mod || ctrl || press.altKey) ? place : press.key;
  const key = letter.length === 1 ? letter.toLowerCase() : letter;
  const shift = press.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key));
  return [mod && 'Mod', ctrl && 'Ctrl', press.altKey && 'Alt', shift && 'Shift', key === ' ' ? 'Space' : key]
    .filter(Boolean)
    .join('-');
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Why this command may not have this key; null where it may. */
export function refuseKey(
  key: string,
  command: { readonly id: string },
  commands: readonly { readonly id: string; readonly keys: readonly string[] }[],
  changes: ShortcutChanges,
): KeyRefusal | null {
  const bare = !/(?:^|-)(?:Mod|Ctrl|Alt)-/.test(key);
  if (bare && !/^(?:Shift-)?F\d{1,2}$/.test(key)) return { reason: 'typed' };
  if (RESERVED.has(key) || /^(?:Mod-)?Alt-(?:Tab|Escape)$/.test(key)) return { reason: 'reserved' };
  const taken = commands.find((other) => other.id !== command.id && keysNow(other, changes).some((k) => same(k, key)));
  return taken === undefined ? null : { reason: 'taken', by: taken.id };
}
