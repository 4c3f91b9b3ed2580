import type { Pin } from '../model/attributes.ts';
import type { NumberingSettings } from '../model/settings.ts';
import { type Label, printLabel, styleOrPlain } from './label.ts';
import { type NumberedBlocks, type Place, placeBlocks } from './place.ts';

/**
 * The label of every block as a value, null where the kind carries none. While frozen, a block with a kept number has
 * it; a block without one is inserted after the last number before it and takes the smallest suffix that is free. A
 * group in which nothing is kept counts plainly: there is no number yet that could change.
 */
export function countBlocks(doc: NumberedBlocks, numbering: NumberingSettings): (Label | null)[] {
  const places = placeBlocks(doc, numbering);
  const kept = numbering.frozen ? collectKept(doc, places) : NOTHING_KEPT;
  const counters = new Map<number, Counter>();
  return places.map((place, i) => {
    if (place === null) return null;
    let counter = counters.get(place.group);
    if (counter === undefined) {
      counter = new Counter(styleOrPlain(place.style).start, kept.taken.get(place.group) ?? null);
      counters.set(place.group, counter);
    }
    const pin = kept.pins.get(i);
    if (pin !== undefined) counter.keep(pin);
    else counter.advance(doc.child(i).attrs.alternative === true);
    return { style: place.style, n: counter.n, inserted: counter.inserted, alternative: counter.alternative };
  });
}

/** What is printed for those numbers, null where nothing is. */
export function printNumbers(
  numbers: readonly (Label | null)[],
  { alternative }: NumberingSettings,
): readonly (string | null)[] {
  return numbers.map((number) => (number && printLabel(number, alternative)) || null);
}

interface Kept {
  /** Kept numbers by position of the block. */
  readonly pins: ReadonlyMap<number, Pin>;
  /** Keys of the kept numbers of each group. */
  readonly taken: ReadonlyMap<number, Set<string>>;
}

const NOTHING_KEPT: Kept = { pins: new Map(), taken: new Map() };

// Two blocks of one group may keep the same number: a text that came with (2) twice shows it twice, and a check says so.
// Copies that people make lose theirs (paste and duplicate clear the pin).
function collectKept(doc: NumberedBlocks, places: readonly (Place | null)[]): Kept {
  const pins = new Map<number, Pin>();
  const taken = new Map<number, Set<string>>();
  places.forEach((place, i) => {
    const pin = doc.child(i).attrs.pin as Pin | null;
    if (place === null || pin === null) return;
    const keys = taken.get(place.group) ?? new Set<string>();
    taken.set(place.group, keys.add(pin.join('.')));
    pins.set(i, pin);
  });
  return { pins, taken };
}

/** The running number of one group. */
class Counter {
  n: number;
  inserted = 1;
  alternative = 0;
  private readonly start: number;
  private readonly taken: ReadonlySet<string> | null;
  /** The last suffix given under each base, so that a search never starts again from bis. */
  private readonly given = new Map<string, number>();

  constructor(start: number, taken: ReadonlySet<string> | null) {
    this.n = start - 1;
    this.start = start;
    this.taken = taken;
  }

  keep([n, inserted, alternative]: Pin): void {
    this.n = n;
    this.inserted = inserted;
    this.alternative = alternative;
  }

  advance(alternative: boolean): void {
    // An alternative needs a paragraph before it to be an alternative to; the first of a group is a paragraph itself.
    if (alternative && (this.n >= this.start || this.inserted > 1)) {
      const { n, inserted } = this;
      this.alternative =
        this.taken === null
          ? this.alternative + 1
          : this.nextFree(`${n}.${inserted}`, 0, (suffix) => `${n}.${inserted}.${suffix}`);
      return;
    }
    this.alternative = 0;
    if (this.taken === null) {
      this.n++;
      return;
    }
    const { n } = this;
    this.inserted = this.nextFree(`${n}`, 1, (suffix) => `${n}.${suffix}.0`);
  }

  private nextFree(base: string, before: number, key: (suffix: number) => string): number {
    let suffix = (this.given.get(base) ?? before) + 1;
    while (this.taken?.has(key(suffix))) suffix++;
    this.given.set(base, suffix);
    return suffix;
  }
}
