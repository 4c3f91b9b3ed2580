import { countryName, type FoundCountry } from '../../countries/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { findLists, findParticipants, ORDERS, type Participants, sortedBy } from '../participants.ts';
import type { Rule, Spot } from '../rule.ts';

/** So many must follow an order before one that does not is out of it: of four in any order, three are sorted too often. */
const LEAST_IN_ORDER = 4;

/**
 * A participant out of the order that the chapeau's other participants follow (English alphabet, or that of the text's
 * language; the host may stand first), and lists in the body in another order than the chapeau. Silent where the
 * chapeau follows neither: protocol has its own reasons.
 */
export const participantsOrder: Rule<Participants | null> = {
  id: 'participants-order',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'protocol',
  survey: findParticipants,
  check: (block, participants) => {
    if (!participants) return [];
    if (block.id === participants.chapeau.id) return misplaced(participants.countries, block.language);
    if (block.kind === 'chapeau') return [];
    const rank = new Map(participants.countries.map(({ code }, i) => [code, i]));
    return findLists(block, participants).flatMap(({ countries, from, to }): Spot[] => {
      const ranks = countries.map(({ code }) => rank.get(code));
      const inOrder = ranks.every((at, i) => i === 0 || (at !== undefined && at > (ranks[i - 1] ?? at)));
      return inOrder || ranks.includes(undefined) ? [] : [{ from, to, detail: { case: 'list' } }];
    });
  },
};

function misplaced(all: readonly FoundCountry[], language: TextLanguage): readonly Spot[] {
  const rest = all.slice(1);
  const codes = rest.map(({ code }) => code);
  if (codes.length <= LEAST_IN_ORDER) return [];
  const wanted = ORDERS.flatMap((order) => {
    const sorted = sortedBy(order, codes, language);
    return sorted ? [sorted] : [];
  });
  if (wanted.some((sorted) => sorted.every((code, i) => code === codes[i]))) return [];
  // Out of order is the one without which the others are in it.
  for (const sorted of wanted) {
    for (const place of rest) {
      const without = (list: readonly string[]) => list.filter((code) => code !== place.code);
      if (without(sorted).every((code, i) => code === without(codes)[i])) {
        const after = sorted[sorted.indexOf(place.code) - 1] ?? all[0]!.code;
        const detail = {
          case: 'chapeau',
          name: countryName(place.code, language),
          after: countryName(after, language),
        };
        return [{ from: place.from, to: place.to, detail }];
      }
    }
  }
  return [];
}
