import { sortCountries } from '../countries/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import { rankOf } from './participants.ts';
import type { OrderRule, Participant } from './types.ts';

/** What an order needs to know of each participant; a place in the source's list stands for the participant. */
type Placed = readonly { readonly index: number; readonly participant: Participant }[];

const placed = (entries: readonly Participant[]): Placed =>
  entries.map((participant, index) => ({ participant, index }));

function sortBy(list: Placed, order: 'english' | 'kana'): Placed {
  const codes = sortCountries(
    list.map(({ participant }) => participant.country ?? ''),
    order,
  );
  return [...list].sort(
    (a, b) => codes.indexOf(a.participant.country ?? '') - codes.indexOf(b.participant.country ?? ''),
  );
}

const sameOrder = (a: Placed, b: Placed) => a.every((one, i) => one.index === b[i]!.index);

/** Whether participants stand by their English or, in a Japanese text, their Japanese names; English wins a draw. */
function alphabetOf(list: Placed, language: TextLanguage): 'english' | 'kana' | null {
  if (sameOrder(list, sortBy(list, 'english'))) return 'english';
  return language === 'ja' && sameOrder(list, sortBy(list, 'kana')) ? 'kana' : null;
}

/**
 * The order that a list follows. Where the first is the host and the others stand by a name, it is `host-first`, even
 * where the host would come first by name too: the next host then shows the difference.
 */
export function detectOrder(entries: readonly Participant[], host: string | null, language: TextLanguage): OrderRule {
  if (entries.length < 2 || entries.some(({ country }) => country === null)) return 'source';
  const list = placed(entries);
  if (host !== null && entries[0]!.country === host && alphabetOf(list.slice(1), language) !== null)
    return 'host-first';
  const ranks = entries.map(({ office }) => rankOf(office));
  const ranked = ranks.every((rank, i) => i === 0 || rank >= ranks[i - 1]!);
  const alphabet = alphabetOf(list, language);
  if (alphabet !== null) return alphabet;
  return ranked && new Set(ranks).size > 1 ? 'protocol' : 'source';
}

/**
 * The participants in the order of a rule, as places in the source's list. Null where the rule needs a country that
 * the list does not tell.
 */
export function orderParticipants(
  entries: readonly Participant[],
  rule: OrderRule,
  host: string | null,
  sourceHost: string | null,
  language: TextLanguage,
): readonly number[] | null {
  const list = placed(entries);
  const known = entries.every(({ country }) => country !== null);
  const indexes = (ordered: Placed) => ordered.map(({ index }) => index);
  switch (rule) {
    case 'source':
      return indexes(list);
    case 'protocol':
      return indexes([...list].sort((a, b) => rankOf(a.participant.office) - rankOf(b.participant.office)));
    case 'english':
    case 'kana':
      return known ? indexes(sortBy(list, rule)) : null;
    case 'host-first': {
      const first = list.filter(({ participant }) => participant.country !== null && participant.country === host);
      if (first.length === 0) return null;
      // The last host stood first as host: without it the rest shows the order it goes back to.
      const others = list.filter(({ index }) => index !== first[0]!.index);
      const base = alphabetOf(
        list.filter(({ participant }) => participant.country !== sourceHost),
        language,
      );
      return indexes([first[0]!, ...(base !== null && known ? sortBy(others, base) : others)]);
    }
  }
}
