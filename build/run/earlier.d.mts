/** See earlier.mjs. */
export function keepEarlier(old: string, bundle: string): void;
