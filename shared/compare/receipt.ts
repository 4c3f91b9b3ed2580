import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContentHash } from '../model/ids.ts';
import type { CanonicalBlock } from './forms.ts';
import {
  BLOCK_JOINT,
  type BlockForm,
  type ComparedBlock,
  type Comparison,
  type Pair,
  type Receipt,
  type WordChange,
  type WordOp,
} from './types.ts';

/** One line of JSON for each block: kind, level, label, text, formatting. */
export function canonicalText(blocks: readonly CanonicalBlock[]): string {
  let out = '';
  for (const { kind, level, label, text, formatting } of blocks) {
    out += `${JSON.stringify([kind, level, label, text, formatting])}\n`;
  }
  return out;
}

export function canonicalHash(blocks: readonly CanonicalBlock[]): ContentHash {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(blocks)))) as ContentHash;
}

export type HashOf = (blocks: readonly CanonicalBlock[]) => ContentHash;

/**
 * Checks a comparison against both drafts: each block stands in exactly one pair, the words of a pair spell its old and
 * its new text (each character one fate, one origin), and replaying gives either draft from the other.
 */
export function verify(
  comparison: Pick<Comparison, 'pairs'>,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  hashOf: HashOf = canonicalHash,
): Receipt {
  return {
    ok:
      isAccountedFor(comparison.pairs, old, 'old') &&
      isAccountedFor(comparison.pairs, fresh, 'new') &&
      comparison.pairs.every((pair) => replays(pair, old, fresh)),
    oldHash: hashOf(old),
    newHash: hashOf(fresh),
  };
}

/** Each block stands in exactly one pair. */
function isAccountedFor(pairs: readonly Pair[], blocks: readonly ComparedBlock[], side: 'old' | 'new'): boolean {
  const used = new Uint8Array(blocks.length);
  let count = 0;
  for (const pair of pairs) {
    for (const k of pair[side]) {
      // Twice named is two fates, out of range is none.
      if (used[k] !== 0) return false;
      used[k] = 1;
      count++;
    }
  }
  return count === blocks.length;
}

/**
 * Whether `replay` makes the new blocks of a pair from its old ones, and `replayBack` the old from the new: told without
 * making them, for a receipt reads every pair of two texts in both directions.
 */
function replays(pair: Pair, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): boolean {
  if (!spells(pair.words, 'ins', pair.old, old) || !spells(pair.words, 'del', pair.new, fresh)) return false;
  if (pair.forms) return hasForms(pair.forms.old, pair.old, old) && hasForms(pair.forms.new, pair.new, fresh);
  if (pair.old.length !== 1 || pair.new.length !== 1) return false;
  const before = old[pair.old[0]!]!;
  const after = fresh[pair.new[0]!]!;
  return (
    before.kind === after.kind &&
    before.level === after.level &&
    before.formatting === after.formatting &&
    before.label === pair.oldLabel &&
    after.label === pair.newLabel
  );
}

/** Whether the words, those with `skipped` left out, are the texts of these blocks. */
function spells(
  words: readonly WordChange[],
  skipped: WordOp,
  positions: readonly number[],
  blocks: readonly ComparedBlock[],
): boolean {
  const single = positions.length === 1;
  const texts = single ? [] : positions.map((k) => blocks[k]!.text);
  const text = single ? blocks[positions[0]!]!.text : texts.join(BLOCK_JOINT);
  // Told apart by the joint again, a text that holds it would come back as two.
  if (!single && texts.some((one) => one.includes(BLOCK_JOINT))) return false;
  let at = 0;
  for (const { op, text: part } of words) {
    if (op === skipped) continue;
    if (part !== text && !text.startsWith(part, at)) return false;
    at += part.length;
  }
  return at === text.length;
}

function hasForms(
  forms: readonly BlockForm[],
  positions: readonly number[],
  blocks: readonly ComparedBlock[],
): boolean {
  return (
    forms.length === positions.length &&
    forms.every(({ kind, level, label, formatting }, n) => {
      const block = blocks[positions[n]!]!;
      return block.kind === kind && block.level === level && block.label === label && block.formatting === formatting;
    })
  );
}
