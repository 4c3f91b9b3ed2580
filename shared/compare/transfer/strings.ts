/** A list of texts as one string and the length of each; null is told by a length of -1. */
export interface PackedStrings {
  readonly text: string;
  readonly lengths: Int32Array;
}

export function packStrings(list: readonly (string | null)[]): PackedStrings {
  return { text: list.join(''), lengths: Int32Array.from(list, (one) => (one === null ? -1 : one.length)) };
}

export function unpackStrings({ text, lengths }: PackedStrings): (string | null)[] {
  const out: (string | null)[] = new Array(lengths.length);
  let from = 0;
  for (let k = 0; k < lengths.length; k++) {
    const length = lengths[k]!;
    out[k] = length < 0 ? null : text.slice(from, from + length);
    from += Math.max(length, 0);
  }
  return out;
}
