/** How far apart two writings of a word may be and still match. */
export interface FoldOptions {
  /** Full and half width, ㌔ and キロ, ① and 1 are one (Unicode NFKC). */
  readonly width: boolean;
  /** Hiragana and katakana are one. */
  readonly kana: boolean;
  /** Upper and lower case are one. */
  readonly case: boolean;
}

export const FOLD_ALL: FoldOptions = { width: true, kana: true, case: true };

/**
 * Folded text and the way back. Character `i` of `text` was made from the source between `starts[i]` and `ends[i]`;
 * several characters may share one source (㌔ → キロ), several source characters may make one (ｶﾞ → ガ).
 */
export interface FoldedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

// A character with what combines with it: folding one without the other would tear ｶﾞ or й apart.
const CLUSTER = /[\s\S](?:[\udc00-\udfff])?[\p{M}\uff9e\uff9f]*/gu;

const KATAKANA = /[\u30a1-\u30f6]/gu;
const KATAKANA_TO_HIRAGANA = 0x60;

function foldKana(text: string): string {
  return text.replace(KATAKANA, (unit) => String.fromCharCode(unit.charCodeAt(0) - KATAKANA_TO_HIRAGANA));
}

function foldCluster(cluster: string, options: FoldOptions): string {
  let out = options.width ? cluster.normalize('NFKC') : cluster;
  if (options.case) out = out.toLowerCase();
  return options.kana ? foldKana(out) : out;
}

/** Folds a text, cluster by cluster, so that every place in the result leads back to a place in the source. */
export function fold(source: string, options: FoldOptions): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(CLUSTER)) {
    const cluster = match[0];
    const folded = foldCluster(cluster, options);
    pieces.push(folded);
    for (let i = 0; i < folded.length; i++) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
  }
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

// Where whole text and single clusters may fold otherwise: a final sigma, and letters of Hangul that meet.
const CONTEXTUAL = /[\u03a3\p{Script=Hangul}]/u;

/**
 * The folded text without the way back, at a tenth of the work: what is not in it is not found by `findFolded` either. Null
 * where that cannot be promised.
 */
export function foldPlainly(source: string, options: FoldOptions): string | null {
  return CONTEXTUAL.test(source) ? null : foldCluster(source, options);
}

/**
 * Where `needle` (already folded) stands, in source offsets, without overlap. A hit begins and ends at whole source
 * characters: キ alone is not found inside ㌔, because replacing it would take ロ along.
 */
export function findFolded(
  { text, starts, ends }: FoldedText,
  needle: string,
): readonly { from: number; to: number }[] {
  const hits: { from: number; to: number }[] = [];
  if (needle === '') return hits;
  for (let at = text.indexOf(needle); at >= 0; ) {
    const last = at + needle.length - 1;
    const whole = starts[at] !== starts[at - 1] && ends[last] !== ends[last + 1];
    if (whole) hits.push({ from: starts[at]!, to: ends[last]! });
    at = text.indexOf(needle, whole ? last + 1 : at + 1);
  }
  return hits;
}
