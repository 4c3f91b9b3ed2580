import { foldTable, IDEOGRAPH, LETTER } from './fold.ts';

/** Letters of a word that count: endings are cut, so that cases and tenses of one word agree. */
const STEM_LENGTH = 6;
/** Units (characters, words) of one block; a longer block is matched by its beginning. */
const MAX_BLOCK_UNITS = 8_000;
/** Units of all blocks together; beyond, features are sampled by their hash, alike on both sides. */
const MAX_UNITS = 8_000_000;
/** Hashes of features have at most so many bits: four million. */
const MAX_BITS = 22;
/** Of the runs of four this share, in 256ths, is looked at: enough to find a partner by, at a quarter of the time. */
const RUN_SHARE = 64;

/** Sorts of features; each has a quarter of the hashes. */
const UNIT = 0;
export const PAIR = 1;
/** Four units in a row: too fragile to measure likeness by, but rare where every word is common. */
export const RUN = 2;

/**
 * Blocks as multisets of features. A unit is a character where words have no spaces and a word's stem elsewhere; the
 * features are units, pairs of them and a sample of the runs of four, each by a hash: two features now and then share one,
 * which measures of likeness do not feel. They are numbered as they first appear: a text of 10,000 paragraphs has 60,000 of
 * half a million hashes, so that what is kept for each feature stays in the processor's cache.
 * Block b has the features `feature[start[b]] … feature[start[b + 1] - 1]`, each once with its count; from `runs[b]` on
 * they are runs.
 */
export interface FeatureSets {
  readonly start: Int32Array;
  readonly runs: Int32Array;
  readonly feature: Int32Array;
  readonly count: Uint16Array;
  /** `UNIT`, `PAIR` or `RUN` for each feature; features are numbered below its length. */
  readonly sort: Uint8Array;
  /** True where there was so much text that some features of all blocks were left out. */
  readonly sampled: boolean;
  /** Blocks so long that only their beginning was read, ascending. */
  readonly cut: readonly number[];
}

/** Features of `texts`; `skip(b)` characters at the head of block b (a typed number) do not count. */
export function featureSets(texts: readonly string[], skip: (b: number) => number): FeatureSets {
  let characters = 0;
  for (const text of texts) characters += Math.min(text.length, MAX_BLOCK_UNITS);
  const bits = Math.min(MAX_BITS, Math.max(14, Math.floor(Math.log2(characters + 1))));
  const writer = new FeatureWriter(texts.length, Math.ceil(characters * unitShare(texts)), bits);
  for (let b = 0; b < texts.length; b++) writer.addBlock(b, texts[b]!, skip(b));
  return writer.finish();
}

/** Texts looked at to tell how many characters make a unit. */
const UNIT_SAMPLE = 200;

/** Units for each character, 1 in Japanese and about a sixth in Latin text. */
function unitShare(texts: readonly string[]): number {
  const { kind } = foldTable();
  const step = Math.max(1, Math.floor(texts.length / UNIT_SAMPLE));
  let characters = 0;
  let units = 0;
  for (let b = 0; b < texts.length; b += step) {
    const text = texts[b]!;
    const length = Math.min(text.length, MAX_BLOCK_UNITS);
    characters += length;
    let before = 0;
    for (let i = 0; i < length; i++) {
      const sort = kind[text.charCodeAt(i)]!;
      if (sort === IDEOGRAPH || (sort === LETTER && before !== LETTER)) units++;
      before = sort;
    }
  }
  return characters === 0 ? 0 : units / characters;
}

class FeatureWriter {
  private readonly start: Int32Array;
  private readonly runs: Int32Array;
  private feature: Int32Array;
  private count: Uint16Array;
  private readonly sort: Uint8Array;
  /** Position + 1 where a hash was last written: inside the current block it is beyond its start. */
  private readonly seenAt: Int32Array;
  private readonly pending = new Int32Array(2 * MAX_BLOCK_UNITS + 2);
  private readonly pendingRuns = new Int32Array(MAX_BLOCK_UNITS + 1);
  private readonly mask: number;
  private readonly sortShift: number;
  /** Features whose hash is below it, of 65,536, are kept. */
  private readonly keepBelow: number;
  private used = 0;
  private distinct = 0;
  private readonly cut: number[] = [];

  constructor(blocks: number, units: number, bits: number) {
    this.start = new Int32Array(blocks + 1);
    this.runs = new Int32Array(blocks);
    this.feature = new Int32Array(2 * Math.min(units, MAX_UNITS) + 1024);
    this.count = new Uint16Array(this.feature.length);
    this.seenAt = new Int32Array(1 << bits);
    this.sort = new Uint8Array(1 << bits);
    this.sortShift = bits - 2;
    this.mask = (1 << this.sortShift) - 1;
    this.keepBelow = units > MAX_UNITS ? Math.floor((MAX_UNITS / units) * 0x10000) : 0x10000;
  }

  addBlock(b: number, text: string, skipped: number): void {
    this.start[b] = this.used;
    this.makeRoom(3 * Math.min(text.length, MAX_BLOCK_UNITS) + 8);
    const { pending, pendingRuns, mask, sortShift } = this;
    const { folded, kind } = foldTable();
    const { length } = text;
    let features = 0;
    let runs = 0;
    let units = 0;
    let one = 0x2545f491;
    let two = 0;
    let three = 0;
    let i = skipped;
    while (i < length && units < MAX_BLOCK_UNITS) {
      const code = text.charCodeAt(i);
      const sort = kind[code]!;
      let unit: number;
      if (sort === IDEOGRAPH) {
        unit = Math.imul(folded[code]! + 1, 0x01000193);
        i++;
        // Kana alone says nothing about what a text is about.
        if (code < 0x3041 || code > 0x309f) pending[features++] = ((mix(unit) >>> 8) & mask) | (UNIT << sortShift);
      } else if (sort === LETTER) {
        unit = 0x1505;
        let letters = 0;
        for (; i < length; i++) {
          const letter = text.charCodeAt(i);
          if (kind[letter] !== LETTER) break;
          if (letters++ < STEM_LENGTH) unit = Math.imul(unit, 0x01000193) ^ folded[letter]!;
        }
        pending[features++] = ((mix(unit) >>> 8) & mask) | (UNIT << sortShift);
      } else {
        i++;
        continue;
      }
      units++;
      const pair = Math.imul(one, 0x5bd1e995) ^ unit;
      pending[features++] = ((mix(pair) >>> 8) & mask) | (PAIR << sortShift);
      if (units > 3) {
        const run = mix(Math.imul(Math.imul(three, 0x5bd1e995) ^ two, 0x01000193) ^ pair);
        if ((run & 255) < RUN_SHARE) pendingRuns[runs++] = ((run >>> 8) & mask) | (RUN << sortShift);
      }
      three = two;
      two = one;
      one = unit;
    }
    if (i < length) this.cut.push(b);
    const from = this.used;
    this.write(pending, features, from);
    this.runs[b] = this.used;
    this.write(pendingRuns, runs, from);
  }

  finish(): FeatureSets {
    this.start[this.start.length - 1] = this.used;
    return {
      start: this.start,
      runs: this.runs,
      feature: this.feature.subarray(0, this.used),
      count: this.count.subarray(0, this.used),
      sort: this.sort.subarray(0, this.distinct),
      sampled: this.keepBelow < 0x10000,
      cut: this.cut,
    };
  }

  /** Writes features once each, counting repetitions since `from`. */
  private write(pending: Int32Array, length: number, from: number): void {
    const { seenAt, feature, count, sort, sortShift, keepBelow } = this;
    let { used, distinct } = this;
    for (let k = 0; k < length; k++) {
      const hash = pending[k]!;
      if (keepBelow < 0x10000 && Math.imul(hash, 0x9e3779b1) >>> 16 >= keepBelow) continue;
      const at = seenAt[hash]! - 1;
      if (at >= from) {
        if (count[at]! < 0xffff) count[at]!++;
        continue;
      }
      if (at < 0) {
        sort[distinct] = hash >>> sortShift;
        feature[used] = distinct++;
      } else feature[used] = feature[at]!;
      count[used] = 1;
      seenAt[hash] = ++used;
    }
    this.used = used;
    this.distinct = distinct;
  }

  private makeRoom(features: number): void {
    if (this.used + features <= this.feature.length) return;
    const size = Math.max(this.feature.length * 2, this.used + features);
    const feature = new Int32Array(size);
    feature.set(this.feature);
    const count = new Uint16Array(size);
    count.set(this.count);
    this.feature = feature;
    this.count = count;
  }
}

/** Spreads a hash over all its bits. */
function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}
