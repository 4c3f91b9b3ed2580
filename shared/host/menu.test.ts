import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceleratorOf, isMenuDescription } from './menu.ts';

describe('a shortcut in Electron’s words', () => {
  it.each([
    ['Mod-s', 'CommandOrControl+S'],
    ['Mod-Shift-s', 'CommandOrControl+Shift+S'],
    ['Alt-ArrowUp', 'Alt+Up'],
    ['F8', 'F8'],
    ['Mod-+', 'CommandOrControl+Plus'],
    ['Mod--', 'CommandOrControl+-'],
    ['Mod-1', 'CommandOrControl+1'],
    ['Mod-Enter', 'CommandOrControl+Enter'],
  ])('%s → %s', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });
});

describe('a menu from a page', () => {
  it('is taken in its own shape only', () => {
    const good = [{ label: 'File', sections: [[{ id: 'file.open', label: 'Open…', keys: null }], []] }];
    expect(isMenuDescription(good)).toBe(true);
    expect(isMenuDescription([])).toBe(true);
    fc.assert(
      fc.property(fc.anything(), (value) => isMenuDescription(value) === (Array.isArray(value) && value.length === 0)),
    );
  });
});
