import {
  allTerms,
  type ComparedBlock,
  type Comparison,
  compareBlocks,
  diffWords,
  packBlocks,
  unpackBlocks,
  unpackWords,
  type WordDiff,
} from '../../shared/compare/index.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { type OtherSide, type PairsToShare, type SideRead, type ThreadDone, takeShare } from './messages.ts';
import { readSide, type SideRequest } from './side.ts';
import type { Thread } from './start-thread.ts';

export { comparisonJson } from '../../shared/compare/index.ts';

/** A comparison with the language it was made in: that of the new text. */
export interface ComparedApart {
  readonly comparison: Comparison;
  readonly language: TextLanguage;
}

/**
 * Compares two text files on two threads, all words included; null where the files are no plain texts.
 * @param thread reads the old text since it was started
 */
export async function compareApart(thread: Thread, fresh: SideRequest): Promise<ComparedApart | null> {
  try {
    const side = readSide(fresh);
    const read = (await thread.next()) as SideRead;
    if (side === null || read === null) return null;
    const { language, terms } = side;
    const other: OtherSide = { kind: 'other', blocks: packBlocks(side.blocks), terms, language };
    thread.post(other);

    const blocks = unpackBlocks(read.blocks);
    const words = new Map<number, { readonly j: number; readonly words: WordDiff }>();
    let done: ThreadDone | null = null;
    const options = { language, terms: allTerms(read.terms, terms) };
    const comparison = compareBlocks(blocks, side.blocks, {
      language,
      wordsOf: ([i, split], [j, merged], before, after) => {
        const known = words.get(i ?? -1);
        const whole = split === undefined && merged === undefined;
        return whole && known !== undefined && known.j === j ? known.words : diffWords(before, after, options);
      },
      hashOf: (given) => (given === blocks ? done!.oldHash : done!.newHash),
    });
    const toShare = pairsToShare(comparison, blocks, side.blocks);
    const { pairs } = toShare;
    thread.post(toShare);
    const textsAt = (place: number) =>
      [blocks[pairs[2 * place]!]!.text, side.blocks[pairs[2 * place + 1]!]!.text] as const;
    const keep = (place: number, diff: WordDiff) =>
      words.set(pairs[2 * place]!, { j: pairs[2 * place + 1]!, words: diff });
    for (let share = takeShare(toShare); share !== null; share = takeShare(toShare)) {
      for (let place = share[0]; place < share[1]; place++) keep(place, diffWords(...textsAt(place), options));
    }
    done = (await thread.next()) as ThreadDone;
    const taken = [...done.taken];
    for (const [k, diff] of unpackWords(done.words, taken.map(textsAt)).entries()) keep(taken[k]!, diff);
    return { comparison, language };
  } finally {
    thread.release();
  }
}

/** Pairs of one block each whose texts differ. */
function pairsToShare(
  { pairs }: Comparison,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): PairsToShare {
  const out: number[] = [];
  for (const pair of pairs) {
    if (pair.old.length !== 1 || pair.new.length !== 1) continue;
    const [i, j] = [pair.old[0]!, pair.new[0]!];
    if (old[i]!.text !== fresh[j]!.text) out.push(i, j);
  }
  const shared = new Int32Array(new SharedArrayBuffer(out.length * Int32Array.BYTES_PER_ELEMENT));
  shared.set(out);
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return { kind: 'pairs', pairs: shared, next };
}
