import type { CanonicalBlock } from './forms.ts';
import { BLOCK_JOINT, type ComparedBlock, type Comparison, type Pair } from './types.ts';

/** Rebuilds the new draft from the old one and a comparison; null where they do not belong together. */
export function replay(
  comparison: Pick<Comparison, 'pairs'>,
  old: readonly (ComparedBlock | CanonicalBlock)[],
): CanonicalBlock[] | null {
  return rebuild(comparison.pairs, old, 'old', 'new');
}

/** Rebuilds the old draft from the new one and a comparison; null where they do not belong together. */
export function replayBack(
  comparison: Pick<Comparison, 'pairs'>,
  fresh: readonly (ComparedBlock | CanonicalBlock)[],
): CanonicalBlock[] | null {
  return rebuild(comparison.pairs, fresh, 'new', 'old');
}

type Side = 'old' | 'new';

function rebuild(
  pairs: readonly Pair[],
  given: readonly (ComparedBlock | CanonicalBlock)[],
  from: Side,
  to: Side,
): CanonicalBlock[] | null {
  const out: CanonicalBlock[] = [];
  let built = 0;
  const used = new Uint8Array(given.length);
  for (const pair of pairs) {
    for (const k of pair[from]) {
      // Twice named is two fates, out of range is none.
      if (k < 0 || k >= given.length || used[k] === 1) return null;
      used[k] = 1;
    }
    const spelt = spell(pair, given, from, to);
    if (spelt === null) return null;
    for (let n = 0; n < spelt.length; n++) {
      const k = pair[to][n]!;
      if (out[k] !== undefined) return null;
      out[k] = spelt[n]!;
      built++;
    }
  }
  return built === out.length && used.every((once) => once === 1) ? out : null;
}

/** The blocks of one pair on the side `to`, spelt by its words; null where its words do not spell the given side. */
function spell(
  pair: Pair,
  given: readonly (ComparedBlock | CanonicalBlock)[],
  from: Side,
  to: Side,
): CanonicalBlock[] | null {
  const gone = from === 'old' ? 'ins' : 'del';
  const come = from === 'old' ? 'del' : 'ins';
  let source = '';
  let target = '';
  for (const { op, text } of pair.words) {
    if (op !== gone) source += text;
    if (op !== come) target += text;
  }
  const here = pair[from].map((k) => given[k]!);
  const expected = here.length === 1 ? here[0]!.text : here.map((block) => block.text).join(BLOCK_JOINT);
  if (source !== expected) return null;
  const count = pair[to].length;
  const texts = count === 1 ? [target] : count === 0 ? [] : target.split(BLOCK_JOINT);
  if (texts.length !== count || (count === 0 && target !== '')) return null;
  if (pair.forms) {
    const forms = pair.forms[to];
    return forms.length === count ? texts.map((text, n) => ({ ...forms[n]!, text })) : null;
  }
  if (count !== 1 || here.length !== 1) return null;
  const { kind, level, formatting } = here[0]!;
  return [{ kind, level, label: to === 'new' ? pair.newLabel : pair.oldLabel, formatting, text: texts[0]! }];
}
