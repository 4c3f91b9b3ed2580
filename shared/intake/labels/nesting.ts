import { MAX_SUB_LEVEL } from '../../model/kinds.ts';
import { looksLikeHeading } from '../structure/sentence.ts';
import { type FamilyName, familyOf, isSign, type Reading } from './reading.ts';
import { follows } from './series.ts';

/** What every family of a document is there. */
export interface Nesting {
  /** Headings with their rank: 1 part, 2 theme, 3 section. */
  readonly headings: ReadonlyMap<FamilyName, 1 | 2 | 3>;
  /** Families whose members are paragraphs. */
  readonly paragraphs: ReadonlySet<FamilyName>;
  /** Families of sub-paragraphs with their level from 1. */
  readonly levels: ReadonlyMap<FamilyName, number>;
}

export interface LabelledRow {
  readonly reading: Reading;
  /** The text behind the label. */
  readonly rest: string;
  /** Nothing but empty lines stands between this line and the labelled one above. */
  readonly adjoins: boolean;
}

/** Works out from the sequence of labels which families are headings and how the others nest. */
export function readNesting(rows: readonly LabelledRow[]): Nesting {
  const headings = rankHeadings(rows);
  const order = orderItems(
    rows.filter(({ reading }) => !headings.has(reading.family)).map(({ reading }) => reading),
    rows,
    headings,
  );
  const tops = order.filter((name) => familyOf(name).role === 'top');
  const paragraphs = new Set(tops.length > 0 ? tops : order.slice(0, 1));
  const levels = new Map<FamilyName, number>();
  for (const name of order) {
    if (!paragraphs.has(name)) levels.set(name, Math.min(levels.size + 1, MAX_SUB_LEVEL));
  }
  return { headings, paragraphs, levels };
}

function rankHeadings(rows: readonly LabelledRow[]): Map<FamilyName, 1 | 2 | 3> {
  const tally = new Map<FamilyName, { headings: number; total: number }>();
  for (const { reading, rest } of rows) {
    const entry = tally.get(reading.family) ?? { headings: 0, total: 0 };
    entry.total++;
    if (rest === '' || looksLikeHeading(rest)) entry.headings++;
    tally.set(reading.family, entry);
  }
  const countedOver = familiesCountedOver(rows);
  const listed = signsInLists(rows);
  const names = [...tally]
    .filter(([name, { headings, total }]) => {
      const { role } = familyOf(name);
      if (role === 'item') return headings === total && countedOver.has(name);
      if (isSign(name) && listed.has(name)) return false;
      return role === 'heading' || (role === 'heading-or-item' && headings * 2 > total);
    })
    .map(([name]) => name)
    .sort((a, b) => familyOf(a).order - familyOf(b).order);
  const ranks = new Map<FamilyName, 1 | 2 | 3>();
  let last = 0;
  for (const name of names) {
    const rank = Math.min(Math.max(familyOf(name).rank || 1, last + 1), 3) as 1 | 2 | 3;
    ranks.set(name, rank);
    last = rank;
  }
  return ranks;
}

/** Members of a list stand one right below the other; below a heading stands its text. */
const MIN_LISTED_SHARE = 1 / 3;

/** Signs that mark the members of lists inside numbered text (▲ 水 ▲ 森), as short as headings though they are. */
function signsInLists(rows: readonly LabelledRow[]): ReadonlySet<FamilyName> {
  const tally = new Map<FamilyName, { listed: number; total: number }>();
  let numbered = false;
  rows.forEach(({ reading, adjoins }, i) => {
    if (!isSign(reading.family)) {
      numbered = true;
      return;
    }
    const entry = tally.get(reading.family) ?? { listed: 0, total: 0 };
    entry.total++;
    if (adjoins && rows[i - 1]?.reading.family === reading.family) entry.listed++;
    tally.set(reading.family, entry);
  });
  if (!numbered) return new Set();
  return new Set(
    [...tally].flatMap(([name, { listed, total }]) => (listed > 0 && listed >= total * MIN_LISTED_SHARE ? [name] : [])),
  );
}

/**
 * Families over whose members an inner family goes on counting ("1. 政治 (1) (2) 2. 経済 (3) (4)"): what is counted
 * through are the paragraphs, and what it passes are headings. One place where the inner count starts anew says no.
 */
function familiesCountedOver(rows: readonly LabelledRow[]): ReadonlySet<FamilyName> {
  const last = new Map<FamilyName, { readonly reading: Reading; readonly at: number }>();
  const over = new Set<FamilyName>();
  const anew = new Set<FamilyName>();
  rows.forEach(({ reading }, i) => {
    const outer = last.get(reading.family);
    last.set(reading.family, { reading, at: i });
    const next = rows[i + 1]?.reading;
    if (outer === undefined || next === undefined || next.family === reading.family) return;
    const inner = last.get(next.family);
    // Only what was counted since the last member stands inside; anything older is the count outside going on.
    if (inner === undefined || inner.at < outer.at) return;
    (follows(inner.reading, next) ? over : anew).add(reading.family);
  });
  return new Set([...over].filter((name) => !anew.has(name)));
}

/**
 * From the outside in. Firm evidence that a family stands inside another: the other goes on counting after it. Where the
 * document shows nothing, the usual order of the families decides.
 */
function orderItems(
  items: readonly Reading[],
  rows: readonly LabelledRow[],
  headings: ReadonlyMap<FamilyName, unknown>,
): FamilyName[] {
  const inside = new Map<string, number>();
  let stack: Reading[] = [];
  for (const { reading } of rows) {
    if (headings.has(reading.family)) {
      stack = [];
      continue;
    }
    const at = stack.findLastIndex((open) => open.family === reading.family);
    if (at >= 0) {
      // A sign has no number: where it comes back, it goes on.
      if (reading.n === 0 || follows(stack[at]!, reading)) {
        for (const inner of stack.slice(at + 1)) {
          const key = `${inner.family} ${reading.family}`;
          inside.set(key, (inside.get(key) ?? 0) + 1);
        }
      }
      stack = stack.slice(0, at);
    }
    stack.push(reading);
  }
  const names = [...new Set(items.map(({ family }) => family))];
  const isOuter = (a: FamilyName, b: FamilyName): boolean => {
    const topA = familyOf(a).role === 'top';
    if (topA !== (familyOf(b).role === 'top')) return topA;
    const votes = (inside.get(`${b} ${a}`) ?? 0) - (inside.get(`${a} ${b}`) ?? 0);
    return votes === 0 ? familyOf(a).order < familyOf(b).order : votes > 0;
  };
  const outerCount = new Map(
    names.map((name) => [name, names.filter((other) => other !== name && isOuter(other, name)).length]),
  );
  return names.sort((a, b) => outerCount.get(a)! - outerCount.get(b)! || familyOf(a).order - familyOf(b).order);
}
