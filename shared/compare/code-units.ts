/** How many UTF-16 code units there are: the size of a table that classifies them. */
export const CODE_UNITS = 0x10000;
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;
/** Arguments handed to one call. */
const CHUNK = 4096;

let units: readonly { readonly from: number; readonly text: string }[] | null = null;

/** Every code unit once, in order, surrogates apart: a pair of them would be read as one character. */
function allUnits(): readonly { readonly from: number; readonly text: string }[] {
  units ??= [stretch(0, FIRST_SURROGATE), stretch(AFTER_SURROGATES, CODE_UNITS)];
  return units;
}

function stretch(from: number, to: number): { from: number; text: string } {
  let text = '';
  for (let at = from; at < to; at += CHUNK) {
    const chunk: number[] = [];
    for (let unit = at; unit < Math.min(to, at + CHUNK); unit++) chunk.push(unit);
    text += String.fromCharCode(...chunk);
  }
  return { from, text };
}

/**
 * Sets `value` for every code unit that a character class matches. The class is run over one text of all units and found
 * in stretches: asked unit by unit, the six classes of `scriptTable` took a cold process 12 to 20 ms, so they take 6.
 * @param characters a class as in a regular expression with the flag u: `[\\p{L}ー]`
 */
export function fillClass(table: Uint8Array, characters: string, value: number): void {
  const run = new RegExp(`${characters}+`, 'gu');
  for (const { from, text } of allUnits()) {
    for (const match of text.matchAll(run)) {
      table.fill(value, from + match.index, from + match.index + match[0].length);
    }
  }
}

export function fillSurrogates(table: Uint8Array, value: number): void {
  table.fill(value, FIRST_SURROGATE, AFTER_SURROGATES);
}
