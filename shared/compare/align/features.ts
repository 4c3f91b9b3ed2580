import { foldTable, IDEOGRAPH, LETTER } from './fold.ts';

/** Letters of a word that count: endings are cut, so that cases and tenses of one word agree. */
const STEM_LENGTH = 6;
/** Features of one block; a longer block is matched by its beginning. */
const MAX_BLOCK_FEATURES = 20_000;
/** Features of all blocks together: beyond, features are sampled by their hash, alike on both sides. */
export const MAX_FEATURES = 12_000_000;

/**
 * Blocks as multisets of features: pairs of neighbouring characters where words have no spaces, word stems and pairs of
 * stems elsewhere. Block b has the features `feature[start[b]] … feature[start[b + 1] - 1]`, each once, with its count.
 */
export interface FeatureSets {
  readonly start: Int32Array;
  readonly feature: Int32Array;
  readonly count: Uint16Array;
  /** Number of distinct features: ids are below it. */
  readonly distinct: number;
  readonly truncated: boolean;
}

/** Numbers 32-bit hashes densely: open addressing, grown at three quarters. */
class FeatureIds {
  private keys = new Int32Array(1 << 16);
  private ids = new Int32Array(1 << 16);
  private mask = (1 << 16) - 1;
  size = 0;

  idOf(hash: number): number {
    const { mask } = this;
    let at = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask;
    while (this.ids[at] !== 0) {
      if (this.keys[at] === hash) return this.ids[at]! - 1;
      at = (at + 1) & mask;
    }
    this.keys[at] = hash;
    this.ids[at] = ++this.size;
    if (this.size * 4 > mask * 3) this.grow();
    return this.size - 1;
  }

  private grow(): void {
    const { keys, ids } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Int32Array(this.mask + 1);
    this.ids = new Int32Array(this.mask + 1);
    for (let from = 0; from < ids.length; from++) {
      if (ids[from] === 0) continue;
      const hash = keys[from]!;
      let at = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & this.mask;
      while (this.ids[at] !== 0) at = (at + 1) & this.mask;
      this.keys[at] = hash;
      this.ids[at] = ids[from]!;
    }
  }
}

/** Features of `texts`; `skip(b)` characters at the head of block b (a typed number) do not count. */
export function featureSets(texts: readonly string[], skip: (b: number) => number): FeatureSets {
  let characters = 0;
  for (const text of texts) characters += Math.min(text.length, MAX_BLOCK_FEATURES);
  // Keeping a hash when its low bits fall under the rate samples both sides alike.
  const keepBelow = characters > MAX_FEATURES ? Math.floor((MAX_FEATURES / characters) * 0x10000) : 0x10000;
  const ids = new FeatureIds();
  const start = new Int32Array(texts.length + 1);
  let feature = new Int32Array(Math.min(characters, MAX_FEATURES) + 1024);
  let count = new Uint16Array(feature.length);
  let seenAt = new Int32Array(1 << 16);
  let used = 0;
  let truncated = keepBelow < 0x10000;
  const { folded, kind } = foldTable();

  for (let b = 0; b < texts.length; b++) {
    const text = texts[b]!;
    const from = used;
    start[b] = from;
    if (feature.length - used < 2 * Math.min(text.length, MAX_BLOCK_FEATURES) + 4) {
      const size = Math.max(feature.length * 2, used + 4 * Math.min(text.length, MAX_BLOCK_FEATURES));
      const wider = new Int32Array(size);
      wider.set(feature);
      feature = wider;
      const widerCount = new Uint16Array(size);
      widerCount.set(count);
      count = widerCount;
    }
    const add = (hash: number) => {
      if (Math.imul(hash, 0x9e3779b1) >>> 16 >= keepBelow) return;
      const id = ids.idOf(hash);
      if (id >= seenAt.length) {
        const wider = new Int32Array(seenAt.length * 2);
        wider.set(seenAt);
        seenAt = wider;
      }
      // seenAt holds position + 1 of the feature's last use; inside this block it is above `from`.
      const at = seenAt[id]! - 1;
      if (at >= from && feature[at] === id) {
        if (count[at]! < 0xffff) count[at]!++;
        return;
      }
      feature[used] = id;
      count[used] = 1;
      seenAt[id] = ++used;
    };
    let last = 0x811c9dc5 | 0;
    let i = skip(b);
    const end = Math.min(text.length, i + MAX_BLOCK_FEATURES);
    if (end < text.length) truncated = true;
    while (i < end) {
      const code = text.charCodeAt(i);
      const sort = kind[code]!;
      if (sort === IDEOGRAPH) {
        const unit = folded[code]!;
        add(Math.imul(last, 0x01000193) ^ unit);
        last = unit;
        i++;
      } else if (sort === LETTER) {
        let word = 0x1505;
        let letters = 0;
        while (i < end && kind[text.charCodeAt(i)] === LETTER) {
          if (letters++ < STEM_LENGTH) word = Math.imul(word, 0x01000193) ^ folded[text.charCodeAt(i)]!;
          i++;
        }
        word |= 0x40000000;
        add(word);
        add(Math.imul(last, 0x01000193) ^ word);
        last = word;
      } else i++;
    }
  }
  start[texts.length] = used;
  return { start, feature: feature.subarray(0, used), count: count.subarray(0, used), distinct: ids.size, truncated };
}
