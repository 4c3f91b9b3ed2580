import { join } from 'node:path';
import type { WordChange } from '../../../shared/compare/index.ts';

/** Ends of dictionary words in Japanese text, by a tokenizer that the engine does not use. */
interface Dictionary {
  tokenize(text: string): readonly { readonly surface_form: string }[];
}

/** What a reader pays for a word comparison; lower is better throughout. */
export interface Readability {
  /** (changed characters + 8 × runs + 4 × edges inside a word) / characters of both sides × 100. */
  readonly read: number;
  /** Share of kept runs between two changes that are one or two characters long, in percent. */
  readonly islands: number;
  /** Changes cut inside a katakana word, a number or a defined term. */
  readonly cuts: number;
  /** Pairs whose changes do not spell both texts. */
  readonly lossy: number;
}

let dictionary: Promise<Dictionary> | null = null;

/** Loads the tokenizer with its dictionary (about 1 s). */
export function loadDictionary(): Promise<Dictionary> {
  dictionary ??= import('kuromoji').then(
    ({ default: kuromoji }) =>
      new Promise<Dictionary>((resolve, reject) =>
        kuromoji
          .builder({ dicPath: join(process.cwd(), 'node_modules/kuromoji/dict') })
          .build((error: Error | null, built: Dictionary) => (error ? reject(error) : resolve(built))),
      ),
  );
  return dictionary;
}

function wordBorders(text: string, japanese: Dictionary): Set<number> {
  const out = new Set([0, text.length]);
  let at = 0;
  const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? japanese.tokenize(text).map((token) => token.surface_form)
    : (text.match(/[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]/gu) ?? []);
  for (const word of words) {
    at += word.length;
    out.add(at);
  }
  return out;
}

const WHOLE = [/^[ァ-ヺ][ァ-ヺー]$/, /^[0-9０-９]{2}$/];

function isCut(text: string, at: number, terms: readonly string[]): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (WHOLE.some((shape) => shape.test(text.slice(at - 1, at + 1)))) return true;
  return terms.some((term) => {
    for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1)) {
      if (from < at && at < from + term.length) return true;
    }
    return false;
  });
}

/** Scores many comparisons at once. */
export class ReadabilityScore {
  private characters = 0;
  private changed = 0;
  private runs = 0;
  private edges = 0;
  private kept = 0;
  private islands = 0;
  private cuts = 0;
  private lossy = 0;
  private readonly japanese: Dictionary;

  constructor(japanese: Dictionary) {
    this.japanese = japanese;
  }

  add(before: string, after: string, changes: readonly WordChange[], terms: readonly string[] = []): void {
    this.characters += before.length + after.length;
    const spelt = (gone: string) =>
      changes
        .filter(({ op }) => op !== gone)
        .map(({ text }) => text)
        .join('');
    if (spelt('ins') !== before || spelt('del') !== after) this.lossy++;
    const oldBorders = wordBorders(before, this.japanese);
    const newBorders = wordBorders(after, this.japanese);
    let i = 0;
    let j = 0;
    changes.forEach(({ op, text }, k) => {
      if (op === 'keep') {
        const inside = k > 0 && k < changes.length - 1;
        if (inside) this.kept++;
        if (inside && text.length <= 2) this.islands++;
      } else {
        this.changed += text.length;
        this.runs++;
        const side = op === 'del' ? before : after;
        const borders = op === 'del' ? oldBorders : newBorders;
        const from = op === 'del' ? i : j;
        for (const edge of [from, from + text.length]) {
          if (!borders.has(edge)) this.edges++;
          if (isCut(side, edge, terms)) this.cuts++;
        }
      }
      if (op !== 'ins') i += text.length;
      if (op !== 'del') j += text.length;
    });
  }

  result(): Readability {
    return {
      read: ((this.changed + 8 * this.runs + 4 * this.edges) / Math.max(1, this.characters)) * 100,
      islands: this.kept === 0 ? 0 : (this.islands / this.kept) * 100,
      cuts: this.cuts,
      lossy: this.lossy,
    };
  }
}
