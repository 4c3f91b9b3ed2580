/** A key as ProseMirror's keymap writes it: "Mod-Shift-z", "Alt-ArrowUp", "F8". Mod is ⌘ on a Mac, Ctrl elsewhere. */
export type Shortcut = string;

export type Platform = 'mac' | 'other';

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
  ' ': 'Space',
};

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

interface Chord {
  readonly mod: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function readChord(shortcut: Shortcut): Chord {
  // "Mod--" ends with the minus key itself.
  const parts = shortcut.split(/-(?!$)/);
  const key = parts.pop() ?? '';
  return {
    mod: parts.includes('Mod'),
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key,
  };
}

/** How a shortcut is printed in menus and tips: ⇧⌘Z on a Mac, Ctrl+Shift+Z elsewhere. */
export function printShortcut(shortcut: Shortcut, platform: Platform): string {
  const { mod, ctrl, alt, shift, key } = readChord(shortcut);
  const shown = SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (platform === 'mac') {
    const signs = [ctrl && MAC.Ctrl, alt && MAC.Alt, shift && MAC.Shift, mod && MAC.Mod];
    return `${signs.filter(Boolean).join('')}${shown}`;
  }
  return [mod || ctrl ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', shown].filter(Boolean).join('+');
}

/** The form `aria-keyshortcuts` asks for. */
export function ariaShortcut(shortcut: Shortcut, platform: Platform): string {
  const { mod, ctrl, alt, shift, key } = readChord(shortcut);
  const main = mod ? (platform === 'mac' ? 'Meta' : 'Control') : '';
  return [main, ctrl ? 'Control' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+');
}

/** What of a keyboard event tells a shortcut. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is this shortcut. Digits are read from the key's place too: French and Czech rows shift them. */
export function pressIs(press: KeyPress, shortcut: Shortcut, platform: Platform): boolean {
  const { mod, ctrl, alt, shift, key } = readChord(shortcut);
  const control = ctrl || (mod && platform === 'other');
  const meta = mod && platform === 'mac';
  if (press.ctrlKey !== control || press.metaKey !== meta || press.altKey !== alt) return false;
  if (press.key.toLowerCase() === key.toLowerCase()) return press.shiftKey === shift || /^[^a-z0-9]$/i.test(key);
  return press.shiftKey === shift && /^\d$/.test(key) && press.code === `Digit${key}`;
}

export function platformOf(name: string): Platform {
  return /mac|darwin|iphone|ipad/i.test(name) ? 'mac' : 'other';
}
