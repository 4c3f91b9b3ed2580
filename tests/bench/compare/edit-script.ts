import type { TextLanguage } from '../../../shared/model/settings.ts';
import type { Random } from './random.ts';

/** What a script did to a block; 'none' kept it word for word in its place. */
export type Deed =
  | 'none'
  | 'edited'
  | 'added'
  | 'deleted'
  | 'moved'
  | 'moved-edited'
  | 'split'
  | 'merged'
  | 'swapped'
  | 'near-copy';

export interface TrueBlock {
  readonly text: string;
  /** Old blocks it came from: none for an added one, several for a merge. */
  readonly from: readonly number[];
  readonly deed: Deed;
}

export interface Case {
  readonly old: readonly string[];
  readonly new: readonly TrueBlock[];
}

/** Share of paragraphs touched. */
export const MIXES = { light: 0.12, default: 0.41, heavy: 0.79 } as const;
export type Mix = keyof typeof MIXES;

const DEEDS: readonly (readonly [Deed, number])[] = [
  ['edited', 42],
  ['added', 10],
  ['deleted', 10],
  ['moved', 10],
  ['moved-edited', 6],
  ['split', 7],
  ['merged', 7],
  ['swapped', 4],
  ['near-copy', 4],
];
const TOTAL = DEEDS.reduce((sum, [, share]) => sum + share, 0);

function drawDeed(random: Random): Deed {
  let at = random.next() * TOTAL;
  for (const [deed, share] of DEEDS) {
    at -= share;
    if (at < 0) return deed;
  }
  return 'edited';
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

export function wordsOf(text: string, language: TextLanguage): string[] {
  if (language !== 'ja') return text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Changes about `share` of the words: replaced, dropped, or joined by another; never to nothing, never not at all. */
export function reword(
  text: string,
  share: number,
  language: TextLanguage,
  random: Random,
  vocabulary: readonly string[],
): string {
  const words = wordsOf(text, language);
  let out = '';
  for (const word of words) {
    if (!/[\p{L}\p{N}]/u.test(word) || !random.chance(share)) out += word;
    else if (random.chance(0.7)) out += random.pick(vocabulary);
    else if (random.chance(0.5))
      out += language === 'ja' ? word + random.pick(vocabulary) : `${word} ${random.pick(vocabulary)}`;
  }
  if (out === text || out.trim() === '') return text + (language === 'ja' ? '' : ' ') + random.pick(vocabulary);
  return out;
}

/** Cuts near the middle third, after a sentence, a clause or a word. */
function cut(text: string, language: TextLanguage, random: Random): readonly [string, string] | null {
  const words = wordsOf(text, language);
  if (text.length < (language === 'ja' ? 24 : 80) || words.length < 8) return null;
  const ends: number[] = [];
  let at = 0;
  for (const word of words) {
    at += word.length;
    if (at > text.length * 0.2 && at < text.length * 0.8) ends.push(at);
  }
  if (ends.length === 0) return null;
  const good = ends.filter((end) => /[。、.;,；]/.test(text[end - 1]!) || /[.;,] $/.test(text.slice(end - 2, end)));
  const end = random.pick(good.length > 0 ? good : ends);
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}

/**
 * A random history of `old`, with what became of every block. What is inserted is written last, when it is known what
 * stayed: a copy of a paragraph that goes or is rewritten, and a new paragraph that resembles one, could not be told from
 * that paragraph's own rewritten form by anybody, so copies are made of what stays word for word.
 * @param more a new paragraph for a text in which these stay
 */
export function runScript(
  old: readonly string[],
  mix: Mix,
  language: TextLanguage,
  random: Random,
  more: (staying: ReadonlySet<string>) => string,
): Case {
  const vocabulary = [
    ...new Set(Array.from({ length: 300 }, () => random.pick(old)).flatMap((text) => wordsOf(text, language))),
  ].filter((word) => /[\p{L}\p{N}]/u.test(word));
  const edit = (text: string, least = 0.05, most = 0.6) =>
    reword(text, least + random.next() * (most - least), language, random, vocabulary);
  const fresh: TrueBlock[] = [];
  const travelling: TrueBlock[][] = [];
  for (let i = 0; i < old.length; i++) {
    const text = old[i]!;
    if (!random.chance(MIXES[mix])) {
      fresh.push({ text, from: [i], deed: 'none' });
      continue;
    }
    const deed = drawDeed(random);
    const next = old[i + 1];
    switch (deed) {
      case 'added':
        fresh.push({ text, from: [i], deed: 'none' }, { text: '', from: [], deed });
        break;
      case 'near-copy':
        fresh.push({ text, from: [i], deed: 'none' }, { text: '', from: [], deed });
        break;
      case 'deleted':
        break;
      case 'moved':
        if (random.chance(0.3)) {
          const block: TrueBlock[] = [];
          const size = random.whole(2, 7);
          for (let k = i; k < Math.min(i + size, old.length); k++) block.push({ text: old[k]!, from: [k], deed });
          i += block.length - 1;
          travelling.push(block);
        } else travelling.push([{ text, from: [i], deed }]);
        break;
      case 'moved-edited':
        travelling.push([{ text: edit(text, 0.05, 0.4), from: [i], deed }]);
        break;
      case 'split': {
        const pieces = cut(text, language, random);
        if (pieces === null) fresh.push({ text: edit(text), from: [i], deed: 'edited' });
        else {
          const reworded = random.chance(0.4);
          for (const piece of pieces) fresh.push({ text: reworded ? edit(piece, 0.05, 0.3) : piece, from: [i], deed });
        }
        break;
      }
      case 'merged':
        if (next === undefined) fresh.push({ text, from: [i], deed: 'none' });
        else {
          const whole = text + (language === 'ja' ? '' : ' ') + next;
          fresh.push({ text: random.chance(0.4) ? edit(whole, 0.05, 0.3) : whole, from: [i, i + 1], deed });
          i++;
        }
        break;
      case 'swapped':
        if (next === undefined) fresh.push({ text, from: [i], deed: 'none' });
        else {
          fresh.push(
            { text: random.chance(0.5) ? edit(next, 0.05, 0.2) : next, from: [i + 1], deed },
            { text, from: [i], deed },
          );
          i++;
        }
        break;
      default:
        fresh.push({ text: edit(text), from: [i], deed: 'edited' });
    }
  }
  const staying = fresh.filter(({ deed }) => deed === 'none').map(({ text }) => text);
  const known = new Set(staying);
  const written = fresh.map((block) => {
    if (block.deed === 'added') return { ...block, text: more(known) };
    if (block.deed === 'near-copy') return { ...block, text: edit(random.pick(staying), 0.1, 0.4) };
    return block;
  });
  return { old, new: land(written, travelling, random) };
}

/** Puts what travels down somewhere else. */
function land(staying: readonly TrueBlock[], travelling: readonly TrueBlock[][], random: Random): TrueBlock[] {
  const landings = new Map<number, TrueBlock[][]>();
  for (const block of travelling) {
    const at = random.whole(0, staying.length + 1);
    landings.set(at, [...(landings.get(at) ?? []), block]);
  }
  const out: TrueBlock[] = [];
  for (let j = 0; j <= staying.length; j++) {
    for (const block of landings.get(j) ?? []) out.push(...block);
    if (j < staying.length) out.push(staying[j]!);
  }
  return out;
}
