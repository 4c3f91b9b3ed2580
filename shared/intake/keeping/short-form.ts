import { KEPT } from '../rules.ts';
import { KANJI } from '../source/script.ts';
import type { KeptPlace } from './keep-texts.ts';

const NAME = new RegExp(`[${KANJI}]{4,}|[${KANJI}ァ-ヺー]{6,}`, 'gu');
const COMPOUND = new RegExp(`^[${KANJI}]{4,12}$`, 'u');
/** A name is cut to its last words; the full one is longer by a word of two characters at least. */
const MIN_CUT = 2;
/** Names remembered in one paragraph. */
const MAX_NAMES = 400;

/**
 * Short forms of names given in full earlier in the same paragraph: a compound of kanji that ends a longer run before
 * it. Single words (a loan word in katakana, two kanji) are plain nouns and not meant.
 */
export function findShortForms(text: string): readonly KeptPlace[] {
  const places: KeptPlace[] = [];
  const tails = new Set<string>();
  let names = 0;
  for (const found of text.matchAll(NAME)) {
    const name = found[0];
    if (COMPOUND.test(name) && tails.has(name)) places.push({ rule: KEPT.shortForm, from: found.index, text: name });
    if (names++ >= MAX_NAMES) continue;
    for (let length = 4; length <= Math.min(name.length - MIN_CUT, 12); length++) tails.add(name.slice(-length));
  }
  return places;
}
