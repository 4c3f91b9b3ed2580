import { CODE_UNITS } from '../code-units.ts';

/** Characters of a text that are looked at. */
export const MAX_ORDERED = 512;
const WORD_BITS = 32;
const ALL_BITS = 0xffffffff;

/**
 * How many characters two texts share in the same order (the longest common subsequence), by bit vectors after Hyyrö
 * (2004): a step for each character of one text and each 32 of the other. One text is opened and compared with several.
 */
export class CommonOrder {
  /** Place of each character's bits in `bits`, in words and behind 1; 0 where the opened text has it not. */
  private readonly places = new Uint16Array(CODE_UNITS);
  private readonly bits = new Uint32Array((MAX_ORDERED * MAX_ORDERED) / WORD_BITS);
  private readonly row = new Uint32Array(MAX_ORDERED / WORD_BITS);
  private opened = '';

  open(text: string): void {
    const { places, bits, opened } = this;
    for (let k = 0; k < opened.length; k++) places[opened.charCodeAt(k)] = 0;
    this.opened = text.slice(0, MAX_ORDERED);
    const words = this.words();
    let used = 0;
    for (let k = 0; k < this.opened.length; k++) {
      const code = this.opened.charCodeAt(k);
      if (places[code] === 0) {
        bits.fill(0, used, used + words);
        places[code] = used + 1;
        used += words;
      }
      bits[places[code]! - 1 + (k >>> 5)]! |= 1 << (k & 31);
    }
  }

  /** Characters that `text` shares with the opened one in order, of the first `MAX_ORDERED` of both. */
  with(text: string): number {
    const { places, bits, row } = this;
    const words = this.words();
    row.fill(ALL_BITS, 0, words);
    const end = Math.min(text.length, MAX_ORDERED);
    for (let k = 0; k < end; k++) {
      const place = places[text.charCodeAt(k)]!;
      if (place === 0) continue;
      let carry = 0;
      for (let w = 0; w < words; w++) {
        const own = row[w]!;
        const hit = (own & bits[place - 1 + w]!) >>> 0;
        const sum = own + hit + carry;
        carry = sum > ALL_BITS ? 1 : 0;
        row[w] = sum | (own & ~hit);
      }
    }
    let length = 0;
    for (let k = 0; k < this.opened.length; k++) if ((row[k >>> 5]! & (1 << (k & 31))) === 0) length++;
    return length;
  }

  private words(): number {
    return Math.ceil(this.opened.length / WORD_BITS);
  }
}
