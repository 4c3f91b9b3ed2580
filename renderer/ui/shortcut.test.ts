import { describe, expect, it } from 'vitest';
import { ariaShortcut, pressIs, printShortcut } from './shortcut.ts';

describe('printed', () => {
  it.each([
    ['Mod-Shift-z', 'other', 'Ctrl+Shift+Z'],
    ['Mod-Shift-z', 'mac', '⇧⌘Z'],
    ['Alt-ArrowUp', 'other', 'Alt+↑'],
    ['Mod--', 'other', 'Ctrl+-'],
    ['F8', 'mac', 'F8'],
  ] as const)('%s on %s is %s', (key, platform, printed) => {
    expect(printShortcut(key, platform)).toBe(printed);
  });

  it('is told to assistive technology in its own form', () => {
    expect(ariaShortcut('Mod-1', 'mac')).toBe('Meta+1');
    expect(ariaShortcut('Mod-1', 'other')).toBe('Control+1');
  });
});

const press = (key: string, code: string, held = '') => ({
  key,
  code,
  ctrlKey: held.includes('C'),
  metaKey: held.includes('M'),
  altKey: held.includes('A'),
  shiftKey: held.includes('S'),
});

describe('pressed', () => {
  it.each([
    [press('k', 'KeyK', 'C'), 'Mod-k', true],
    [press('K', 'KeyK', 'CS'), 'Mod-k', false],
    [press('k', 'KeyK', 'M'), 'Mod-k', false],
    [press('&', 'Digit1', 'C'), 'Mod-1', true],
    [press('!', 'Digit1', 'CS'), 'Mod-Shift-1', true],
    [press('!', 'Digit1', 'CS'), 'Mod-1', false],
    [press('+', 'Equal', 'CS'), 'Mod-+', true],
    [press('F8', 'F8', 'S'), 'F8', false],
  ] as const)('%o for %s: %s', (event, key, is) => {
    expect(pressIs(event, key, 'other')).toBe(is);
  });
});
