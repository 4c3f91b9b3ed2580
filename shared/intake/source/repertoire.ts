/** The code units that occur in a text: what it does not hold, no rule need look for in each of its lines. */
export interface Repertoire {
  /** Whether any code unit from the first to the last occurs. */
  hasBetween(first: number, last: number): boolean;
  /** Whether any character of `signs` (of the Basic Multilingual Plane) occurs. */
  hasAny(signs: string): boolean;
}

/** Reads a text once. */
export function readRepertoire(text: string): Repertoire {
  const seen = new Uint8Array(0x10000);
  for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = 1;
  return {
    hasBetween(first, last) {
      const at = seen.indexOf(1, first);
      return at >= 0 && at <= last;
    },
    hasAny(signs) {
      for (let i = 0; i < signs.length; i++) if (seen[signs.charCodeAt(i)] === 1) return true;
      return false;
    },
  };
}
