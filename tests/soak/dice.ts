/** Chance that can be repeated: the same seed, the same run. */
export interface Dice {
  /** An integer from 0 to below `bound`. */
  upTo(bound: number): number;
  of<T>(values: readonly T[]): T;
  weighted<T extends { readonly weight: number }>(values: readonly T[]): T;
}

/** mulberry32 (public domain): 32 bits of state, good enough to wander. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (bound: number) => Math.floor(next() * bound);
  return {
    upTo,
    of: (values) => values[upTo(values.length)]!,
    weighted(values) {
      let left = upTo(values.reduce((sum, { weight }) => sum + weight, 0));
      for (const value of values) {
        left -= value.weight;
        if (left < 0) return value;
      }
      return values.at(-1)!;
    },
  };
}
