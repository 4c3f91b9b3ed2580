/** A list of texts as one string and the length of each; null is told by a length of -1. */
export interface PackedStrings {
  readonly text: string;
  readonly lengths: Int32Array;
}

export function packStrings(list: readonly (string | null)[]): PackedStrings {
  const lengths = new Int32Array(list.length);
  for (let k = 0; k < list.length; k++) lengths[k] = list[k]?.length ?? -1;
  return { text: list.join(''), lengths };
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
