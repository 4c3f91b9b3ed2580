import { type FamilyName, familyOf, type Reading } from './reading.ts';

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
/** Words that are followed by a number in running text too; a lone one is a label where a stop stands behind it. */
const DIVISIONS = /^(?:word|dai)-/;
/** Families whose members are numbers and nothing else: a text in which they jump or run back is a text with gaps. */
const SURE: ReadonlySet<FamilyName> = new Set([
  'paren-arabic',
  'bracket-arabic',
  'circled',
  'parenthesised-sign',
  'dai',
  'dai-ko',
  'dai-jo',
  'word-article',
  'operative',
  'preambular',
]);
/** A number above this that no other leads up to is a year or an amount. */
const MAX_LONE_NUMBER = 300;
/** Numbers that were left out at one place of an excerpt. */
const MAX_STEP = 100;
/** Rounds in which families and single lines are refused; each round frees lines for other readings. */
const MAX_ROUNDS = 60;

/**
 * Chooses one reading for each line, or none. Labels are told from look-alikes by their series: a reading counts where it
 * goes on from the last number of its family, starts one, or is followed by the next number. `isOpen` says whether the
 * sentence above a line has not ended: a number there that breaks its series is part of that sentence.
 */
export function chooseReadings(
  candidates: readonly (readonly Reading[])[],
  isOpen: (index: number) => boolean = () => false,
): (Reading | null)[] {
  const labelled = candidates.flatMap((ways, i) => (ways.length > 0 ? [i] : []));
  const refused = new Set<FamilyName>();
  const strays = new Set<number>();
  let chosen: readonly (Reading | null)[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    chosen = chooseOnce(candidates, labelled, refused, strays);
    const found = findStrays(chosen, (k) => isOpen(labelled[k]!));
    const implausible = found.length > 0 ? [] : findImplausible(chosen);
    if (found.length === 0 && implausible.length === 0) break;
    for (const family of implausible) refused.add(family);
    for (const k of found) strays.add(k);
  }
  const readings: (Reading | null)[] = new Array(candidates.length).fill(null);
  labelled.forEach((row, k) => {
    readings[row] = chosen[k] ?? null;
  });
  return readings;
}

/**
 * Lines whose number does not belong to its series: a year or an amount far above it, or a number inside an open
 * sentence that the series passes by ("as stated in ⏎ (3) above").
 */
function findStrays(chosen: readonly (Reading | null)[], isOpen: (k: number) => boolean): number[] {
  const strays: number[] = [];
  const last = new Map<FamilyName, number>();
  const next = new Map<FamilyName, Reading>();
  const following: (Reading | undefined)[] = new Array(chosen.length);
  for (let k = chosen.length - 1; k >= 0; k--) {
    const reading = chosen[k];
    if (!reading) continue;
    following[k] = next.get(reading.family);
    next.set(reading.family, reading);
  }
  chosen.forEach((reading, k) => {
    if (reading === null || reading.n === 0) return;
    const at = last.get(reading.family);
    const before = at === undefined ? undefined : chosen[at]!;
    const after = following[k];
    // A letter that a page break left alone inside a sentence (中央⏎ア⏎ジア).
    if (before === undefined && after === undefined && familyOf(reading.family).weak && isOpen(k)) strays.push(k);
    if (before !== undefined && !follows(before, reading)) {
      const far = reading.n > MAX_LONE_NUMBER && reading.n > before.n + MAX_STEP;
      const passedBy = after === undefined ? reading.n <= before.n && !startsSeries(reading) : follows(before, after);
      if (far || (passedBy && isOpen(k))) {
        strays.push(k);
        return;
      }
    }
    last.set(reading.family, k);
  });
  return strays;
}

function chooseOnce(
  candidates: readonly (readonly Reading[])[],
  labelled: readonly number[],
  refused: ReadonlySet<FamilyName>,
  strays: ReadonlySet<number>,
): (Reading | null)[] {
  const last = new Map<FamilyName, Reading>();
  return labelled.map((row, k) => {
    if (strays.has(k)) return null;
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
  // One number left out: (g), (i).
  else if (before !== undefined && way.n === before.n + 2) score += 2.5;
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

interface Tally {
  /** Members that go on from the one before, start a series, or leave some numbers out. */
  good: number;
  total: number;
  readonly first: Reading;
  smallest: number;
  largest: number;
}

function findImplausible(chosen: readonly (Reading | null)[]): FamilyName[] {
  const last = new Map<FamilyName, Reading>();
  const tally = new Map<FamilyName, Tally>();
  for (const reading of chosen) {
    if (reading === null) continue;
    const before = last.get(reading.family);
    const entry = tally.get(reading.family) ?? {
      good: 0,
      total: 0,
      first: reading,
      smallest: reading.n,
      largest: reading.n,
    };
    entry.total++;
    if (startsSeries(reading) || (before !== undefined && (follows(before, reading) || leavesOut(before, reading))))
      entry.good++;
    entry.smallest = Math.min(entry.smallest, reading.n);
    entry.largest = Math.max(entry.largest, reading.n);
    tally.set(reading.family, entry);
    last.set(reading.family, reading);
  }
  const strong = [...tally].some(([name, { total }]) => {
    const { weak, role } = familyOf(name);
    return !weak && (total > 1 || role === 'top');
  });
  return [...tally].flatMap(([name, entry]) => (isPlausible(name, entry, strong) ? [] : [name]));
}

/** Whether numbers are missing between two members. A bare 3 and 12 may be amounts: they need a wide space behind. */
function leavesOut(before: Reading, reading: Reading): boolean {
  const bare = familyOf(reading.family).weak && /[\p{L}\p{N}]$/u.test(reading.raw) && !/[\u3000\t]/u.test(reading.gap);
  return !bare && reading.n > before.n && reading.n <= before.n + MAX_STEP;
}

function isPlausible(
  name: FamilyName,
  { good, total, first, smallest, largest }: Tally,
  inNumberedText: boolean,
): boolean {
  const { weak } = familyOf(name);
  if (total === 1) {
    if (weak) return inNumberedText && good === 1 && first.style !== '1' && first.style !== 'a';
    if (good === 1) return true;
    if (DIVISIONS.test(name) && /[.．]$/u.test(first.raw)) return first.n <= MAX_LONE_NUMBER;
    return CITED_ALONE.has(name) && first.n <= MAX_LONE_NUMBER;
  }
  if (smallest > MAX_LONE_NUMBER) return false;
  if (largest <= MAX_LONE_NUMBER && (SURE.has(name) || /[Ⅰ-Ⅻ]/u.test(first.raw))) return true;
  return good * 2 >= total;
}
