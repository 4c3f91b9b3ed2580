/** How many commands the palette remembers. */
const MOST = 12;

/** Stored as ids with spaces between; ids that are no command any more are not found and not shown. */
export function readRecentCommands(stored: unknown): readonly string[] {
  return typeof stored === 'string' ? stored.split(' ').filter(Boolean).slice(0, MOST) : [];
}

export function printRecentCommands(ids: readonly string[]): string {
  return ids.join(' ');
}

/** Puts a command first. */
export function withRecent(ids: readonly string[], id: string): readonly string[] {
  return [id, ...ids.filter((other) => other !== id)].slice(0, MOST);
}
