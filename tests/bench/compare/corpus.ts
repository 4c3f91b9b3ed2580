import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextLanguage } from '../../../shared/model/settings.ts';
import { wordsOf } from './edit-script.ts';
import { paragraphEn } from './grammar-en.ts';
import { paragraphRu } from './grammar-ru.ts';
import type { Random } from './random.ts';

const root = process.cwd();
const laws = join(root, '../shared/data/law-pairs');

/** Bare paragraphs of a text: list signs, numbers and Markdown's signs taken off. */
function bare(text: string): string[] {
  const body = text.startsWith('---') ? text.slice(text.indexOf('\n---', 3) + 4) : text;
  return body
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s\u3000]*(?:#+|-)\s*/, '')
        .replace(/^\*\*(.*?)\*\*[\s\u3000]*/, '')
        .replace(
          /^(?:[(（]\s?[0-9０-９]\s?[0-9０-９]?\s?[)）]|[一二三四五六七八九十百]+|[ア-ン]|[（(][０-９0-9]+[)）])[\s\u3000]+/,
          '',
        )
        .trim(),
    )
    .filter((line) => line.length > 1);
}

/** Names of the pairs of real versions at hand, none where the folder is absent. */
export function lawNames(): string[] {
  return existsSync(laws) ? readdirSync(laws).sort() : [];
}

export function lawPair(name: string): { readonly old: string[]; readonly new: string[] } {
  return {
    old: bare(readFileSync(join(laws, name, 'old.md'), 'utf8')),
    new: bare(readFileSync(join(laws, name, 'new.md'), 'utf8')),
  };
}

/** The sample and, where present, the regulations, in the order of the texts. */
function realJapanese(): string[] {
  const out = bare(readFileSync(join(root, 'build/sample/tokyo-2025.ja.txt'), 'utf8'));
  // One version of each law: several would fill the text with near-copies of its own paragraphs.
  const latest = new Map(lawNames().map((name) => [name.replace(/-\d+$/, ''), name]));
  for (const name of latest.values()) out.push(...lawPair(name).old);
  return out;
}

interface Japanese {
  readonly sample: readonly string[];
  /** Real paragraphs and clauses of the text itself … */
  readonly paragraphs: readonly string[];
  readonly clauses: readonly string[];
  /** … and others, held out for what is inserted. */
  readonly otherParagraphs: readonly string[];
  /** The paragraph of the text that one of the others is nearly the same as; most have none. */
  readonly siblings: ReadonlyMap<string, string>;
  readonly otherClauses: readonly string[];
}

let japanese: Japanese | null = null;

function readJapanese(): Japanese {
  if (japanese !== null) return japanese;
  const sample = bare(readFileSync(join(root, 'build/sample/tokyo-2025.ja.txt'), 'utf8'));
  const all = [...new Set(realJapanese())];
  // Stretches, not single paragraphs, are held out: lists must stay lists of like things.
  const isHeldOut = (k: number) => Math.floor(k / 12) % 5 === 4;
  const paragraphs = all.filter((_, k) => !isHeldOut(k));
  const otherParagraphs = all.filter((_, k) => isHeldOut(k));
  const clauses = (texts: readonly string[]) => [
    ...new Set(texts.flatMap((text) => text.match(/[^、。；]+[、。；]?/g) ?? [])),
  ];
  const known = clauses(paragraphs);
  const held = new Set(known);
  japanese = {
    sample,
    paragraphs,
    clauses: known,
    otherParagraphs,
    siblings: siblingsOf(otherParagraphs, paragraphs),
    otherClauses: clauses(otherParagraphs).filter((clause) => !held.has(clause)),
  };
  return japanese;
}

/** Share of character pairs from which on a reader takes one paragraph for a form of the other. */
const SIBLING_LIKENESS = 0.5;

/** For each of the others the paragraph it resembles most, where they are siblings. */
function siblingsOf(others: readonly string[], paragraphs: readonly string[]): Map<string, string> {
  const pairsOf = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, k) => text.slice(k, k + 2)));
  const known = paragraphs.map((text) => ({ text, pairs: pairsOf(text) }));
  const out = new Map<string, string>();
  for (const other of others) {
    const own = pairsOf(other);
    let best = SIBLING_LIKENESS;
    for (const { text, pairs } of known) {
      let shared = 0;
      for (const pair of own) if (pairs.has(pair)) shared++;
      const likeness = (2 * shared) / (own.size + pairs.size);
      if (likeness < best) continue;
      best = likeness;
      out.set(other, text);
    }
  }
  return out;
}

/** New paragraphs out of real clauses: real words and idioms, shared with other paragraphs, which makes them harder to tell apart. */
function recombined(random: Random, clauses: readonly string[]): string {
  let text = '';
  for (let k = random.whole(2, 6); k > 0; k--) text += random.pick(clauses).replace(/。$/, k > 1 ? '、' : '。');
  return text.endsWith('。') ? text : `${text.replace(/[、；]$/, '')}。`;
}

/**
 * How paragraphs are made where real ones run out. 'formulas': of clauses that stand in a hundred others too, so that every
 * sequence of characters is common; 'own-words': the same, but every third content word is another, as in a text whose
 * paragraphs are about different things.
 */
export type Wording = 'formulas' | 'own-words';

const OWN_WORDS_SHARE = 0.3;

function isContent(word: string): boolean {
  return word.length > 1 && /[\p{L}\p{N}]/u.test(word) && !/^[ぁ-ん]+$/.test(word);
}

/** Gives made-up paragraphs words of their own, drawn from the words of `texts`. */
function reworder(texts: readonly string[], language: TextLanguage, wording: Wording, random: Random) {
  if (wording === 'formulas') return (text: string) => text;
  const words = [...new Set(texts.flatMap((text) => wordsOf(text, language)).filter(isContent))];
  return (text: string) =>
    wordsOf(text, language)
      .map((word) => (isContent(word) && random.chance(OWN_WORDS_SHARE) ? random.pick(words) : word))
      .join('');
}

/** Made-up paragraphs from which words are drawn where there are no real ones. */
const WORD_SOURCE = 500;

/** `count` paragraphs of one language, and a source of more like them. */
export function corpus(
  language: TextLanguage,
  count: number,
  random: Random,
  wording: Wording = 'formulas',
): { readonly texts: string[]; more(staying: ReadonlySet<string>): string } {
  if (language !== 'ja') {
    const made = () => (language === 'en' ? paragraphEn(random) : paragraphRu(random));
    const source = wording === 'formulas' ? [] : Array.from({ length: WORD_SOURCE }, made);
    const reword = reworder(source, language, wording, random);
    const more = () => reword(made());
    return { texts: distinct([], count, more), more };
  }
  const { sample, paragraphs, clauses, otherParagraphs, siblings, otherClauses } = readJapanese();
  const real = count <= sample.length ? sample.slice(0, count) : paragraphs.slice(0, count);
  const reword = reworder([...clauses, ...otherClauses], language, wording, random);
  const texts = distinct(real, count, () => reword(recombined(random, clauses)));
  let used = random.whole(0, otherParagraphs.length);
  const more = (staying: ReadonlySet<string>) => {
    while (random.chance(0.5) && used < otherParagraphs.length) {
      const other = otherParagraphs[used++]!;
      const sibling = siblings.get(other);
      if (sibling === undefined || staying.has(sibling)) return other;
    }
    return reword(recombined(random, otherClauses));
  };
  return { texts, more };
}

/** Fills up to `count` texts, each once: which of two equal paragraphs was moved nobody could say. */
function distinct(texts: readonly string[], count: number, more: () => string): string[] {
  const out = new Set(texts);
  while (out.size < count) out.add(more());
  return [...out];
}

export function hasLaws(): boolean {
  return lawNames().length > 0;
}
