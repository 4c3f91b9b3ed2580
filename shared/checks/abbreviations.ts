import type { BlockId } from '../model/ids.ts';
import type { CheckedBlock } from './rule.ts';

/** （ODA）, (CA+JAD), （SDGs）, (далее – ШОС): two signs or more, at least two capitals, in brackets of either width. */
const DEFINITION = /[（(](?:далее [–—-] )?([A-ZА-ЯЁ0-9][A-Za-zА-Яа-яЁё0-9+＋\-－]*)[）)]/g;
/** The same in running text, not inside a longer word; 日本－IMF stands beside ADB－JSP. */
const USE =
  /(?<![A-Za-zА-Яа-яЁё0-9+＋])[A-ZА-ЯЁ0-9][A-Za-zА-Яа-яЁё0-9]*(?:[+＋][A-Za-z0-9]+)*(?![A-Za-zА-Яа-яЁё0-9+＋])/g;
const SHAPE = /[A-Z][A-Z0-9+]|[A-Z][a-z0-9]{0,2}[A-Z]|[0-9][A-Z]|[А-ЯЁ][А-ЯЁ0-9]/;
const CAPITAL = /[A-ZА-ЯЁ]/;
/** Roman numerals are no abbreviations, nor are numbers of files (412CO0000000249) and words with a capital inside. */
const NUMERAL = /^[IVXLC]+$/;
const WORD = /[a-zа-яё]{4}/;
const CODE = /^[0-9]+[A-Za-z]+[0-9]+$/;

export interface AbbreviationPlace {
  /** In half-width signs, so that both widths are one abbreviation. */
  readonly name: string;
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
  /** Stands alone in brackets after the words it shortens. */
  readonly defines: boolean;
}

/** Every abbreviation of a text by name, places in the order of the text. */
export type Abbreviations = ReadonlyMap<string, readonly AbbreviationPlace[]>;

export function findAbbreviations(blocks: readonly CheckedBlock[]): Abbreviations {
  const found = new Map<string, AbbreviationPlace[]>();
  for (const block of blocks) {
    for (const place of findInBlock(block)) {
      const places = found.get(place.name);
      if (places) places.push(place);
      else found.set(place.name, [place]);
    }
  }
  return found;
}

const definitions = new WeakMap<Abbreviations, ReadonlyMap<string, AbbreviationPlace>>();

/** Where a name is defined first; looked up once for all names, for one that is never defined may stand everywhere. */
export function firstDefinition(abbreviations: Abbreviations, name: string): AbbreviationPlace | undefined {
  let first = definitions.get(abbreviations);
  if (!first) {
    const found = new Map<string, AbbreviationPlace>();
    for (const [each, places] of abbreviations) {
      const place = places.find(({ defines }) => defines);
      if (place) found.set(each, place);
    }
    first = found;
    definitions.set(abbreviations, first);
  }
  return first.get(name);
}

// Four rules ask for the same, and a block that was not touched keeps its answer.
const known = new WeakMap<CheckedBlock, readonly AbbreviationPlace[]>();

/** The abbreviations of one block, in order. */
export function findInBlock(block: CheckedBlock): readonly AbbreviationPlace[] {
  let places = known.get(block);
  if (!places) {
    places = CAPITAL.test(block.text) ? readPlaces(block) : [];
    known.set(block, places);
  }
  return places;
}

function isAbbreviation(name: string): boolean {
  return SHAPE.test(name) && !NUMERAL.test(name) && !CODE.test(name) && !WORD.test(name);
}

function readPlaces({ id, text }: CheckedBlock): readonly AbbreviationPlace[] {
  const places: AbbreviationPlace[] = [];
  for (const match of text.matchAll(DEFINITION)) {
    const name = halfWidth(match[1]!);
    // Brackets at the start of a text shorten nothing.
    if (!isAbbreviation(name) || match.index === 0) continue;
    const from = match.index + match[0].indexOf(match[1]!);
    places.push({ name, block: id, from, to: from + match[1]!.length, defines: true });
  }
  const defined = [...places];
  for (const match of text.matchAll(USE)) {
    const name = halfWidth(match[0]);
    const from = match.index;
    if (!isAbbreviation(name) || defined.some((place) => place.from <= from && from < place.to)) continue;
    places.push({ name, block: id, from, to: from + match[0].length, defines: false });
  }
  return places.sort((a, b) => a.from - b.from);
}

function halfWidth(name: string): string {
  return name.replaceAll('＋', '+').replaceAll('－', '-');
}
