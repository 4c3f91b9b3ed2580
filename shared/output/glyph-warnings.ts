import { FAMILY } from './mincho.ts';
import { isInMincho } from './mincho-coverage.ts';
import { isUnseen, nameCharacters } from './named-characters.ts';
import { runsText, warning } from './tree.ts';
import type { OutputTree, OutputWarning } from './types.ts';

/**
 * Characters of Japanese texts that the Mincho inside a PDF lacks (Ⅰ to Ⅻ among them): another font of the machine prints
 * them, so the page may look otherwise elsewhere. Latin and Cyrillic texts are set in the machine's own serif anyway.
 */
export function glyphWarnings(trees: readonly OutputTree[]): readonly OutputWarning[] {
  const missing = new Map<string, number>();
  for (const { language, blocks, meta } of trees) {
    if (language !== 'ja') continue;
    for (const text of [meta.draftName ?? '', meta.banner ?? '']) countMissing(text, missing);
    for (const { label, runs } of blocks) countMissing((label ?? '') + runsText(runs), missing);
  }
  if (missing.size === 0) return [];
  const count = [...missing.values()].reduce((sum, n) => sum + n, 0);
  const characters = nameCharacters(missing.keys());
  return [warning('characters-without-glyph', null, { font: FAMILY, count, characters })];
}

// A text has some thousand characters, written a million times.
const drawn = new Map<string, boolean>();

function isDrawn(character: string): boolean {
  if (character < '\u0080') return true;
  let known = drawn.get(character);
  if (known === undefined) {
    // What is not seen needs no glyph.
    known = isInMincho(character) || isUnseen(character);
    drawn.set(character, known);
  }
  return known;
}

function countMissing(text: string, missing: Map<string, number>): void {
  for (const character of text) {
    if (isDrawn(character)) continue;
    missing.set(character, (missing.get(character) ?? 0) + 1);
  }
}
