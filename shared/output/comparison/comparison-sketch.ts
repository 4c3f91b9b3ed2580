import type { ChangeKind, ComparedBlock, Comparison, Pair, WordChange } from '../../compare/types.ts';
import type { ContentHash } from '../../model/ids.ts';
import type { BlockKind } from '../../model/kinds.ts';
import type { ComparisonView } from './compared-text.ts';

/** A pair as a test writes it: kinds, "old | new" block sketches, words in {-del-} {+ins+} notation. */
export type PairSketch = readonly [kinds: string, old: string, fresh: string, words: string];

const HASH = '0'.repeat(64) as ContentHash;

/** Builds a comparison for tests from one line a pair; blocks are "label text" lists divided by ";" ("§ text" is a heading). */
export function sketchComparison(lines: readonly PairSketch[]): ComparisonView {
  const old: ComparedBlock[] = [];
  const fresh: ComparedBlock[] = [];
  const pairs = lines.map(([kinds, oldBlocks, newBlocks, words]): Pair => {
    const oldAt = append(old, oldBlocks);
    const newAt = append(fresh, newBlocks);
    return {
      kinds: kinds.split(' ') as ChangeKind[],
      old: oldAt,
      new: newAt,
      oldLabel: old[oldAt[0] ?? -1]?.label ?? null,
      newLabel: fresh[newAt[0] ?? -1]?.label ?? null,
      words: readWords(words),
    };
  });
  return finish(pairs, old, fresh);
}

// Old blocks of moved pairs are listed where the pair stands; `@n` before a label says their place in the old text.
function finish(
  pairs: readonly Pair[],
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): ComparisonView {
  const order = old.map((_, i) => i).sort((a, b) => place(old[a]!, a) - place(old[b]!, b));
  const rank = new Map(order.map((from, to) => [from, to]));
  const moved = pairs.map((pair) => ({ ...pair, old: pair.old.map((i) => rank.get(i)!) }));
  const comparison: Comparison = {
    pairs: moved,
    summary: {},
    limited: false,
    limits: [],
    receipt: { ok: true, oldHash: HASH, newHash: HASH },
  };
  const sorted = order.map((i) => old[i]!);
  return {
    comparison,
    old: { blocks: sorted, references: sorted.map(() => []) },
    new: { blocks: fresh, references: fresh.map(() => []) },
  };
}

function place(block: ComparedBlock, fallback: number): number {
  const given = /^@(\d+(?:\.\d+)?)$/.exec(block.formatting);
  return given ? Number(given[1]) : fallback;
}

function append(list: ComparedBlock[], sketch: string): number[] {
  if (sketch === '') return [];
  return sketch.split(';').map((part) => {
    const match = /^(?:(@[\d.]+) )?(§|\S+)?$/.exec(part.trim());
    const label = match?.[2] ?? null;
    const kind: BlockKind = label === '§' ? 'section_heading' : label === '·' ? 'note' : 'paragraph';
    list.push({
      id: null,
      from: [],
      kind,
      level: 1,
      label: kind === 'paragraph' ? label : null,
      text: '',
      formatting: match?.[1] ?? '',
    });
    return list.length - 1;
  });
}

function readWords(text: string): WordChange[] {
  const words: WordChange[] = [];
  for (const match of text.matchAll(/\{-(.*?)-\}|\{\+(.*?)\+\}|([^{]+)/gs)) {
    if (match[1] !== undefined) words.push({ op: 'del', text: match[1] });
    else if (match[2] !== undefined) words.push({ op: 'ins', text: match[2] });
    else words.push({ op: 'keep', text: match[3]! });
  }
  return words;
}
