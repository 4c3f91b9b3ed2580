import { inOrder } from './direction.ts';

/** Languages of the interface. */
export const LOCALES = ['ja', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * One area's messages: strings, and functions for sentences with values in them. Japanese is written first and gives
 * the shape, so a key that English lacks (or has too many) does not compile.
 */
export type MessageTable = { readonly [key: string]: string | ((...values: never[]) => string) | MessageTable };

export type Translations<T extends MessageTable> = Readonly<Record<Locale, T>>;

/** Sentences hold names that strangers gave: whatever a name has in it, the sentence round it reads as it was written. */
export function translations<T extends MessageTable>(ja: T, en: NoInfer<T>): Translations<T> {
  return { ja: keepOrder(ja), en: keepOrder(en) };
}

function keepOrder<T extends MessageTable>(table: T): T {
  const kept = Object.entries(table).map(([key, message]) => {
    if (typeof message === 'function') return [key, orderly(message)];
    return [key, typeof message === 'object' ? keepOrder(message) : message];
  });
  return Object.fromEntries(kept) as T;
}

function orderly(say: (...values: never[]) => string): typeof say {
  const said = (...values: never[]) => inOrder(say(...values));
  return Object.defineProperty(said, 'length', { value: say.length });
}
