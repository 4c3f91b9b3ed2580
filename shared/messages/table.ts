/** Languages of the interface. */
export const LOCALES = ['ja', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * One area's messages: strings, and functions for sentences with values in them. Japanese is written first and gives
 * the shape, so a key that English lacks (or has too many) does not compile.
 */
export type MessageTable = { readonly [key: string]: string | ((...values: never[]) => string) | MessageTable };

export type Translations<T extends MessageTable> = Readonly<Record<Locale, T>>;

export function translations<T extends MessageTable>(ja: T, en: NoInfer<T>): Translations<T> {
  return { ja, en };
}
