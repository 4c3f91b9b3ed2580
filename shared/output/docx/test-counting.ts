import { printLabel } from '../../numbering/index.ts';
import type { ListPlace, WordList } from './lists.ts';

/**
 * For tests: the labels at which Word arrives, as ECMA-376 describes it: each list counts its levels, and a level starts
 * again after a higher one.
 */
export function countAsWord(lists: readonly WordList[], places: readonly (ListPlace | null)[]): (string | null)[] {
  const byName = new Map(lists.map((list) => [list.reference, { list, counters: [] as (number | undefined)[] }]));
  return places.map((place) => {
    if (place === null) return null;
    const { list, counters } = byName.get(place.reference)!;
    if (list.literal !== null) return list.literal.text;
    const { style, start } = list.levels[place.level]!;
    counters.splice(place.level + 1);
    const last = counters[place.level];
    const n = last === undefined ? start : last + 1;
    counters[place.level] = n;
    return printLabel({ style: style!.name, n, inserted: 1, alternative: 0 });
  });
}
