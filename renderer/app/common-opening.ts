import type { OutlineEntry } from '../editor/outline.ts';

/** Fewer paragraphs than this say nothing about what is common. */
const FEWEST = 4;
/** An opening that this share of the paragraphs has tells the reader of an outline nothing. */
const SHARE = 0.4;
const LONGEST = 12;
/** Paragraphs that are read, spread evenly over a long text: enough to tell what most of them begin with. */
const MOST_READ = 2_000;

/**
 * The words with which most paragraphs begin, up to the first comma ("首脳は、"): declarations open every paragraph with
 * the same subject, and an outline line that repeats it has no room for what differs. '' where there is none.
 */
export function commonOpening(entries: readonly Pick<OutlineEntry, 'kind' | 'head'>[]): string {
  const counts = new Map<string, number>();
  let paragraphs = 0;
  const step = Math.ceil(entries.length / MOST_READ);
  for (let i = 0; i < entries.length; i += step) {
    const entry = entries[i]!;
    if (entry.kind !== 'paragraph') continue;
    paragraphs += 1;
    const { head } = entry;
    const end = head.slice(0, LONGEST).search(/[、，,]/u) + 1;
    if (end === 0) continue;
    const opening = head.slice(0, end);
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  let best = '';
  for (const [opening, n] of counts) if (n > (counts.get(best) ?? 0)) best = opening;
  return paragraphs >= FEWEST && (counts.get(best) ?? 0) >= paragraphs * SHARE ? best : '';
}
