import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContentHash } from '../model/ids.ts';
import type { CanonicalBlock } from './forms.ts';
import { replay, replayBack } from './replay.ts';
import type { ComparedBlock, Comparison, Receipt } from './types.ts';

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
  const forwards = replay(comparison, old);
  const backwards = replayBack(comparison, fresh);
  return {
    ok: isSame(forwards, fresh) && isSame(backwards, old),
    oldHash: hashOf(old),
    newHash: hashOf(fresh),
  };
}

function isSame(rebuilt: readonly CanonicalBlock[] | null, blocks: readonly ComparedBlock[]): boolean {
  return (
    rebuilt !== null &&
    rebuilt.length === blocks.length &&
    rebuilt.every((one, k) => {
      const other = blocks[k]!;
      return (
        one.text === other.text &&
        one.kind === other.kind &&
        one.level === other.level &&
        one.label === other.label &&
        one.formatting === other.formatting
      );
    })
  );
}
