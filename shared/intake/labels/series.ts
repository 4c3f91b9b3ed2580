import { FAMILIES, type FamilyName, familyOf, type Reading } from './reading.ts';

/** How many labelled lines ahead an ambiguous label looks for its successor. */
const LOOK_AHEAD = 40;
/** Families whose members also stand alone, in an excerpt of a text; a lone (CC) or (b) is an abbreviation or a reference. */
const CITED_ALONE: ReadonlySet<FamilyName> = new Set([
  'paren-arabic',
  'dai-jo',
  'word-article',
  'operative',
  'preambular',
]);
/** A lone strong label with a number above this is a year or an amount in parentheses. */
const MAX_LONE_NUMBER = 300;

/**
 * Chooses one reading for each line, or none. Labels are told from look-alikes by their series: a reading counts where it
 * goes on from the last number of its family, starts one, or is followed by the next number.
 */
export function chooseReadings(candidates: readonly (readonly Reading[])[]): readonly (Reading | null)[] {
  const labelled = candidates.flatMap((ways, i) => (ways.length > 0 ? [i] : []));
  const refused = new Set<FamilyName>();
  // Refusing one family can free its lines for another, so the choice is made again; at most once for each family.
  for (let round = 0; round <= Object.keys(FAMILIES).length; round++) {
    const chosen = chooseOnce(candidates, labelled, refused);
    const implausible = findImplausible(chosen);
    if (implausible.length === 0) {
      const readings: (Reading | null)[] = new Array(candidates.length).fill(null);
      labelled.forEach((row, k) => {
        readings[row] = chosen[k] ?? null;
      });
      return readings;
    }
    for (const family of implausible) refused.add(family);
  }
  return candidates.map(() => null);
}

function chooseOnce(
  candidates: readonly (readonly Reading[])[],
  labelled: readonly number[],
  refused: ReadonlySet<FamilyName>,
): (Reading | null)[] {
  const last = new Map<FamilyName, Reading>();
  return labelled.map((row, k) => {
    const ways = candidates[row]!.filter((way) => !refused.has(way.family));
    if (ways.length === 0) return null;
    let best = ways[0]!;
    if (ways.length > 1) {
      let bestScore = -1;
      for (const way of ways) {
        const score = scoreWay(way, last.get(way.family), candidates, labelled, k);
        if (score > bestScore) {
          best = way;
          bestScore = score;
        }
      }
    }
    last.set(best.family, best);
    return best;
  });
}

function scoreWay(
  way: Reading,
  before: Reading | undefined,
  candidates: readonly (readonly Reading[])[],
  labelled: readonly number[],
  k: number,
): number {
  let score = 0;
  if (before !== undefined && follows(before, way)) score += 4;
  else if (startsSeries(way)) score += 2;
  const successor = findSuccessor(way, candidates, labelled, k);
  return successor === null ? score : score + 3 + (LOOK_AHEAD - successor) / LOOK_AHEAD;
}

// Steps to the next label that goes on from this one; the nearer it is, the better it speaks for the family.
function findSuccessor(
  way: Reading,
  candidates: readonly (readonly Reading[])[],
  labelled: readonly number[],
  k: number,
): number | null {
  for (let step = 1; step <= LOOK_AHEAD && k + step < labelled.length; step++) {
    const found = candidates[labelled[k + step]!]!.find((next) => next.family === way.family);
    if (found === undefined) continue;
    if (follows(way, found)) return step;
    if (found.n <= way.n) return null;
  }
  return null;
}

/** Whether `next` is the number after `before`, or an inserted one between. */
export function follows(before: Reading, next: Reading): boolean {
  if (next.n === before.n + 1) return true;
  return next.n === before.n && (next.inserted === before.inserted + 1 || next.alternative === before.alternative + 1);
}

/** Whether a number can be the first of its series: 1, or the ２ of statutes, whose first stands in the article. */
export function startsSeries({ n, family, inserted }: Reading): boolean {
  return inserted === 1 && (n === 1 || n === 0 || (n === 2 && family === 'arabic'));
}

function findImplausible(chosen: readonly (Reading | null)[]): FamilyName[] {
  const last = new Map<FamilyName, Reading>();
  const tally = new Map<FamilyName, { good: number; total: number; first: Reading }>();
  for (const reading of chosen) {
    if (reading === null) continue;
    const before = last.get(reading.family);
    const entry = tally.get(reading.family) ?? { good: 0, total: 0, first: reading };
    entry.total++;
    if (startsSeries(reading) || (before !== undefined && follows(before, reading))) entry.good++;
    tally.set(reading.family, entry);
    last.set(reading.family, reading);
  }
  const strong = [...tally].some(([name, { total }]) => !familyOf(name).weak && total > 1);
  return [...tally].flatMap(([name, entry]) => (isPlausible(name, entry, strong) ? [] : [name]));
}

function isPlausible(
  name: FamilyName,
  { good, total, first }: { good: number; total: number; first: Reading },
  inNumberedText: boolean,
): boolean {
  const { weak } = familyOf(name);
  if (total === 1) {
    if (weak) return inNumberedText && good === 1 && first.style !== '1' && first.style !== 'a';
    return good === 1 || (CITED_ALONE.has(name) && first.n <= MAX_LONE_NUMBER);
  }
  return good * 2 >= total;
}
