import type { FontFile, OutputTree } from './types.ts';

/** A font file that has not been read yet. */
export type FontSource = Omit<FontFile, 'bytes'> & { readonly load: () => Promise<Uint8Array> };

export const FAMILY = 'BIZ UDMincho';
const WEIGHTS = [400, 700] as const;

/**
 * The files of the package @fontsource/biz-udmincho that a declaration needs: kana and kanji in one, the alphabets, and
 * those of its 120 numbered slices that have a sign or numeral of a label style. (All slices together would put a
 * hundred fonts into each PDF.) The package has no Ⅰ to Ⅻ: they come from the next family of the style sheet. The alphabets
 * are those of @fontsource/biz-udpmincho, its proportional sister: in BIZ UDMincho each Latin letter has half the width of a
 * kanji, as on a typewriter.
 */
const FILES: readonly (readonly [slice: string, unicodeRange: string | undefined])[] = [
  ['japanese', undefined],
  ['latin-ext', 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF'],
  ['cyrillic', 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
  ['greek-ext', 'U+1F00-1FFF'],
  ['97', 'U+25C6'],
  ['85', 'U+25C7'],
  ['98', 'U+25CB'],
  ['102', 'U+25CF'],
  ['105', 'U+25A0'],
  ['80', 'U+25A1,U+2463'],
  ['92', 'U+2460'],
  ['91', 'U+2461'],
  ['87', 'U+2462'],
  ['75', 'U+2464'],
  ['71', 'U+2465'],
  ['67', 'U+2466'],
  ['64', 'U+2467'],
  ['63', 'U+2468'],
  ['58', 'U+2469-24D0'],
  ['107', 'U+2192'],
  ['latin', 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC'],
];

const PROPORTIONAL: ReadonlySet<string> = new Set(['latin', 'latin-ext', 'cyrillic', 'greek-ext']);

/** BIZ UDMincho in both weights; `load` reads a file by its place in the scope @fontsource. */
export function minchoSources(load: (place: string) => Promise<Uint8Array>): readonly FontSource[] {
  return FILES.flatMap(([slice, unicodeRange]) =>
    WEIGHTS.map((weight): FontSource => {
      const source = { family: FAMILY, weight, format: 'woff2' as const };
      const name = PROPORTIONAL.has(slice) ? 'biz-udpmincho' : 'biz-udmincho';
      const place = `${name}/files/${name}-${slice}-${weight}-normal.woff2`;
      return { ...source, ...(unicodeRange === undefined ? {} : { unicodeRange }), load: () => load(place) };
    }),
  );
}

/** Reads the files that the characters of a page, of the text, or of both texts of a comparison, need and no others. */
export async function loadFonts(
  texts: string | OutputTree | readonly OutputTree[],
  sources: readonly FontSource[],
): Promise<readonly FontFile[]> {
  const characters = [...charactersOf(texts)].map((character) => character.codePointAt(0)!);
  const needed = sources.filter(({ unicodeRange }) => {
    if (unicodeRange === undefined) return true;
    const ranges = readRanges(unicodeRange);
    return characters.some((code) => ranges.some(([first, last]) => code >= first && code <= last));
  });
  return Promise.all(needed.map(async ({ load, ...font }) => ({ ...font, bytes: await load() })));
}

// Page boxes print digits, a slash, hyphens and what the meta says; all of it is here as well.
function charactersOf(texts: string | OutputTree | readonly OutputTree[]): ReadonlySet<string> {
  if (typeof texts === 'string') return new Set(`0123456789/- ${texts}`);
  if (!('blocks' in texts)) return new Set(texts.flatMap((tree) => [...charactersOf(tree)]));
  const { blocks, meta } = texts;
  const characters = new Set(`0123456789/- ${meta.draftName ?? ''}${meta.banner ?? ''}`);
  for (const { label, runs } of blocks) {
    for (const character of label ?? '') characters.add(character);
    for (const run of runs) {
      if (run.type !== 'break')
        for (const character of run.type === 'text' ? run.text : run.label) characters.add(character);
    }
  }
  return characters;
}

export function readRanges(unicodeRange: string): readonly (readonly [first: number, last: number])[] {
  return unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}
