const MODIFIERS: Readonly<Record<string, string>> = { Ctrl: 'Mod', Alt: 'Alt', Shift: 'Shift' };
const NAMES: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  Esc: 'Escape',
  '−': '-',
  '＋': '=',
};

/** A key as the guide prints it (Ctrl+Shift+E, F8), in the registry's writing; null for other words in backticks. */
export function guideShortcut(printed: string): string | null {
  const parts = printed.split('+');
  const key = parts.pop() ?? '';
  if (parts.some((part) => !Object.hasOwn(MODIFIERS, part))) return null;
  if (parts.length === 0 ? !/^(?:F\d{1,2}|Tab)$/.test(key) : key === '' || Object.hasOwn(MODIFIERS, key)) return null;
  if (!Object.hasOwn(NAMES, key) && !/^(?:F\d{1,2}|[A-Z][a-z]+|[\x21-\x7e])$/.test(key)) return null;
  const name = NAMES[key] ?? (key.length === 1 ? key.toLowerCase() : key);
  const order = ['Mod', 'Alt', 'Shift'].filter((modifier) => parts.some((part) => MODIFIERS[part] === modifier));
  return [...order, name].join('-');
}

/** The command that a printed key belongs to before anybody changed keys. */
export function commandOfKey<C extends { readonly keys: readonly string[] }>(
  printed: string,
  commands: readonly C[],
): { readonly command: C; readonly key: string } | null {
  const key = guideShortcut(printed);
  if (key === null) return null;
  const command = commands.find((candidate) => candidate.keys.some((own) => sameKey(own, key)));
  return command === undefined ? null : { command, key };
}

function sameKey(a: string, b: string): boolean {
  const parts = (key: string) =>
    key
      .toLowerCase()
      .split(/-(?!$)/)
      .sort()
      .join(' ');
  return parts(a) === parts(b);
}
