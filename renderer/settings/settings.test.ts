// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../app/commands.ts';
import type { KeyPress } from '../ui/shortcut.ts';
import { pressIs } from '../ui/shortcut.ts';
import { pressedShortcut, refuseKey } from './pressed-key.ts';
import {
  keysNow,
  NO_CHANGES,
  printShortcutChanges,
  readShortcutChanges,
  withKey,
  withoutChange,
} from './shortcut-changes.ts';

const press = (key: string, code: string, ...down: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress => ({
  key,
  code,
  ctrlKey: down.includes('ctrl'),
  metaKey: down.includes('meta'),
  altKey: down.includes('alt'),
  shiftKey: down.includes('shift'),
});

describe('a pressed key is written as', () => {
  it.each([
    [press('s', 'KeyS', 'ctrl'), 'Mod-s'],
    [press('S', 'KeyS', 'ctrl', 'shift'), 'Mod-Shift-s'],
    [press('™', 'Digit2', 'ctrl', 'alt'), 'Mod-Alt-2'],
    [press('F8', 'F8', 'shift'), 'Shift-F8'],
    [press('ArrowUp', 'ArrowUp', 'alt'), 'Alt-ArrowUp'],
    [press('-', 'Minus', 'ctrl'), 'Mod--'],
    [press('a', 'KeyA'), 'a'],
    [press('Control', 'ControlLeft', 'ctrl'), null],
  ])('%o: %s', (given, shortcut) => {
    expect(pressedShortcut(given, 'other')).toBe(shortcut);
    if (shortcut !== null) expect(pressIs(given, shortcut, 'other') || given.altKey).toBe(true);
  });

  it('⌘ is the modifier of a Mac, Ctrl is itself', () => {
    expect(pressedShortcut(press('s', 'KeyS', 'meta'), 'mac')).toBe('Mod-s');
    expect(pressedShortcut(press('s', 'KeyS', 'ctrl'), 'mac')).toBe('Ctrl-s');
  });
});

describe('a key is refused', () => {
  const save = COMMANDS.find((command) => command.id === 'file.save')!;
  it.each([
    ['a', { reason: 'typed' }],
    ['Shift-Enter', { reason: 'typed' }],
    ['Mod-c', { reason: 'reserved' }],
    ['Mod-o', { reason: 'taken', by: 'file.open' }],
    ['Alt-ArrowUp', { reason: 'taken', by: 'editor.moveUp' }],
    ['Mod-s', null],
    ['Mod-Alt-9', null],
    ['F12', null],
  ])('%s: %o', (key, refusal) => {
    expect(refuseKey(key, save, COMMANDS, NO_CHANGES)).toEqual(refusal);
  });

  it('a key that was taken away from a command is free, one that was given is not', () => {
    const open = COMMANDS.find((command) => command.id === 'file.open')!;
    const changes = withKey(NO_CHANGES, open, 'Mod-Alt-9');
    expect(refuseKey('Mod-o', save, COMMANDS, changes)).toBeNull();
    expect(refuseKey('Mod-Alt-9', save, COMMANDS, changes)).toEqual({ reason: 'taken', by: 'file.open' });
  });
});

describe('changes of keys', () => {
  const command = { id: 'file.open', keys: ['Mod-o'] };
  it('are read back as they were written, and given back without a trace', () => {
    const changed = withKey(NO_CHANGES, command, 'Mod-Alt-9');
    expect(keysNow(command, readShortcutChanges(printShortcutChanges(changed)))).toEqual(['Mod-Alt-9']);
    expect(keysNow(command, withKey(changed, command, null))).toEqual([]);
    expect(withKey(changed, command, 'Mod-o')).toEqual({});
    expect(withoutChange(changed, command.id)).toEqual({});
  });

  it('whatever is stored, something is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue()), (stored) => {
        for (const keys of Object.values(readShortcutChanges(stored))) expect(Array.isArray(keys)).toBe(true);
      }),
    );
  });
});

/** Keys that both the editor's keymap tries in turn; no person can give one twice. */
it('no two listed commands have one key to begin with', () => {
  const owners = new Map<string, string[]>();
  for (const command of COMMANDS.filter(({ listed }) => listed))
    for (const key of command.keys)
      owners.set(key.toLowerCase(), [...(owners.get(key.toLowerCase()) ?? []), command.id]);
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});
