export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number below `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { next, below, pick: (list) => list[below(list.length)]! };
}

const MAX_CHANGES = 6;
/** Bytes at which counts, signs and terminators go wrong. */
const EDGES = [0, 1, 0x20, 0x22, 0x2f, 0x3c, 0x7f, 0x80, 0xbf, 0xc0, 0xed, 0xef, 0xfe, 0xff];

/** One to six changes: bits, edge values, pieces cut, doubled, moved or taken from another input. */
export function mutateBytes(random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  let now = Uint8Array.from(bytes);
  for (let change = random.below(MAX_CHANGES); change >= 0; change--) now = changeBytes(random, now, others);
  return now;
}

function changeBytes(random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + random.below(random.pick([2, 8, 64, bytes.length + 1])));
  const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
  const head = bytes.subarray(0, at);
  const piece = bytes.subarray(at, end);
  const tail = bytes.subarray(end);
  switch (random.below(7)) {
    case 0: {
      const flipped = Uint8Array.from(bytes);
      if (at < bytes.length) flipped[at]! ^= 1 << random.below(8);
      return flipped;
    }
    case 1: {
      const edged = Uint8Array.from(bytes);
      edged.fill(random.pick(EDGES), at, end);
      return edged;
    }
    case 2:
      return join(head, tail);
    case 3:
      return join(head, piece, piece, tail);
    case 4:
      return join(tail, piece, head);
    case 5:
      return Uint8Array.from(head);
    default: {
      const other = others.length > 0 ? random.pick(others) : bytes;
      const from = random.below(other.length + 1);
      return join(head, other.subarray(from, from + random.below(64)), tail);
    }
  }
}

/** The same for text, with words that mean something to its reader. */
export function mutateText(random: Random, text: string, words: readonly string[]): string {
  let now = text;
  for (let change = random.below(MAX_CHANGES); change >= 0; change--) {
    const at = random.below(now.length + 1);
    const end = at + random.below(random.pick([2, 10, 60]));
    const [head, piece, tail] = [now.slice(0, at), now.slice(at, end), now.slice(end)];
    const word = random.pick(words);
    now = random.pick([
      () => head + word + tail,
      () => head + word + piece + word + tail,
      () => head + tail,
      () => head + piece + piece + tail,
      () => tail + piece + head,
      () => head + word.repeat(1 + random.below(40)) + piece + tail,
      () => head + String.fromCharCode(random.below(0x10000)) + tail,
    ])();
  }
  return now;
}

/** Any JSON value, some of it nested deeper than anybody means. */
export function anyJson(random: Random, depth = 0): unknown {
  const leaf = [null, true, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, '', '\ud800', '__proto__', 'あ'.repeat(50), 'ja'];
  if (depth > 3 || random.next() < 0.5) return random.pick(leaf);
  const size = random.below(4);
  if (random.next() < 0.5) return Array.from({ length: size }, () => anyJson(random, depth + 1));
  const keys = ['id', 'blocks', 'content', 'type', 'text', '__proto__', 'constructor', 'attrs', 'length', ''];
  const entries = Array.from({ length: size }, () => [random.pick(keys), anyJson(random, depth + 1)]);
  return Object.fromEntries(entries);
}

/** One place of a JSON value changed to something else, dropped or doubled. */
export function mutateJson(random: Random, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && random.next() < 0.9) {
    const at = random.below(value.length);
    const [head, one, tail] = [value.slice(0, at), value[at] as unknown, value.slice(at + 1)];
    const way = random.below(8);
    if (way === 0) return [...head, ...tail];
    if (way === 1) return [...head, one, one, ...tail];
    return [...head, mutateJson(random, one), ...tail];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && random.next() < 0.95) {
    const entries = Object.entries(value);
    if (entries.length === 0) return anyJson(random);
    const at = random.below(entries.length);
    const [key, one] = entries[at]!;
    const rest = entries.filter((_, i) => i !== at);
    const way = random.below(10);
    if (way === 0) return Object.fromEntries(rest);
    if (way === 1) return Object.fromEntries([...entries, [random.pick(['extra', 'id', 'x']), anyJson(random)]]);
    return Object.fromEntries([...rest, [key, mutateJson(random, one)]]);
  }
  return anyJson(random);
}
