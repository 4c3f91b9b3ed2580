/** Letters and figures of scripts that set spaces between words; the others may be cut after any character. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}'’-]/u;
/** A word longer than this part of what may be shown is cut, or nothing of it would be seen. */
const LONGEST_TAIL = 0.5;

/**
 * The head of a text, of at most `most` characters, with "…" where something was cut off: between two words where the
 * language sets spaces, never inside of a character.
 */
export function shorten(text: string, most: number): string {
  // A character has two UTF-16 units at most, so a short piece of a very long text tells enough.
  const points = Array.from(text.slice(0, (most + 1) * 2));
  if (points.length <= most) return text;
  const torn = isTorn(points[most - 1]!, points[most]!);
  const space = points.lastIndexOf(' ', most - 1);
  const end = torn && space >= most * LONGEST_TAIL ? space : most;
  return `${points.slice(0, end).join('').trimEnd()}…`;
}

/** The end of a text in the same way, with "…" in the place of what stood before it. */
export function shortenHead(text: string, most: number): string {
  const points = Array.from(text.slice(-(most + 1) * 2));
  if (points.length <= most) return text;
  const start = points.length - most;
  const space = points.indexOf(' ', start);
  const torn = isTorn(points[start - 1]!, points[start]!);
  const begin = torn && space >= 0 && space - start <= most * (1 - LONGEST_TAIL) ? space : start;
  return `…${points.slice(begin).join('').trimStart()}`;
}

function isTorn(before: string, after: string): boolean {
  return SPACED.test(before) && SPACED.test(after);
}
