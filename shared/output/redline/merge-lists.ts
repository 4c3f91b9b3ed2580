import type { ListPlace, ListPlan, WordList } from '../docx/lists.ts';
import type { RedlineParagraph } from './redline-paragraphs.ts';

/** One set of Word lists for both drafts, and each draft's places in it. */
export interface MergedLists {
  readonly lists: readonly WordList[];
  readonly old: readonly (ListPlace | null)[];
  readonly new: readonly (ListPlace | null)[];
}

/**
 * Lets a list of the old draft and one of the new be the same list where a paragraph stands in both and both count alike.
 * Then an unchanged paragraph needs no tracked change of its list, and Word's numbers come right either way.
 */
export function mergeLists(old: ListPlan, now: ListPlan, paragraphs: readonly RedlineParagraph[]): MergedLists {
  const oldLists = new Map(old.lists.map((list) => [list.reference, list]));
  const newLists = new Map(now.lists.map((list) => [list.reference, list]));
  const partner = new Map<string, string>();
  const taken = new Set<string>();
  for (const paragraph of paragraphs) {
    const a = paragraph.old === null ? null : old.places[paragraph.old];
    const b = paragraph.new === null ? null : now.places[paragraph.new];
    if (!a || !b || partner.has(a.reference) || taken.has(b.reference)) continue;
    if (a.level !== b.level || !countAlike(oldLists.get(a.reference)!, newLists.get(b.reference)!)) continue;
    partner.set(a.reference, b.reference);
    taken.add(b.reference);
  }
  const rename = (reference: string) => partner.get(reference) ?? `old-${reference}`;
  const own = old.lists.filter((list) => !partner.has(list.reference));
  return {
    lists: [...now.lists, ...own.map((list) => ({ ...list, reference: rename(list.reference) }))],
    old: old.places.map((place) => place && { ...place, reference: rename(place.reference) }),
    new: now.places,
  };
}

// The new list is the one that is written, so it must have every level of the old one.
function countAlike(old: WordList, now: WordList): boolean {
  if (old.family !== now.family || old.literal?.text !== now.literal?.text) return false;
  return old.levels.every(({ style, start }, level) => {
    const other = now.levels[level];
    return other !== undefined && other.style === style && other.start === start;
  });
}
