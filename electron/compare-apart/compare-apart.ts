import {
  allTerms,
  type ComparedBlock,
  type Comparison,
  canonicalText,
  compareBlocks,
  diffWords,
  packBlocks,
  unpackBlocks,
  unpackWords,
  type WordDiff,
} from '../../shared/compare/index.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { hashText } from '../services/hash.ts';
import type { OtherSide, SideRead, ThreadDone } from './messages.ts';
import { pairAt, pairsToShare, takeShare, textsAt } from './sharing.ts';
import { readSide, type SideRequest } from './side.ts';
import type { Thread } from './start-thread.ts';

export { comparisonJson } from '../../shared/compare/index.ts';

/** A comparison with the language it was made in: that of the new text. */
export interface ComparedApart {
  readonly comparison: Comparison;
  readonly language: TextLanguage;
  readonly old: readonly ComparedBlock[];
  readonly fresh: readonly ComparedBlock[];
}

/** Compares two text files on one thread; null where the files are no plain texts. */
export async function compareAlone(oldFile: SideRequest, newFile: SideRequest): Promise<ComparedApart | null> {
  const [old, fresh] = [await readSide(oldFile), await readSide(newFile)];
  if (old === null || fresh === null) return null;
  const { language } = fresh;
  const options = { language, terms: allTerms(old.terms, fresh.terms) };
  const comparison = compareBlocks(old.blocks, fresh.blocks, {
    language,
    wordsOf: (_, __, before, after) => diffWords(before, after, options),
    hashOf: (blocks) => hashText(canonicalText(blocks)),
  });
  return { comparison, language, old: old.blocks, fresh: fresh.blocks };
}

/**
 * Compares two text files on two threads, all words included; null where the files are no plain texts.
 * @param thread reads the old text since it was started
 */
export async function compareApart(thread: Thread, fresh: SideRequest): Promise<ComparedApart | null> {
  try {
    const side = await readSide(fresh);
    const read = (await thread.next()) as SideRead;
    if (side === null || read === null) return null;
    const { language, terms } = side;
    const other: OtherSide = { kind: 'other', blocks: packBlocks(side.blocks), terms, language };
    thread.post(other);

    const blocks = unpackBlocks(read.blocks);
    /** Words by the first old block of their pair: no other pair has it. */
    const words = new Map<number, WordDiff>();
    let done: ThreadDone | null = null;
    const options = { language, terms: allTerms(read.terms, terms) };
    const comparison = compareBlocks(blocks, side.blocks, {
      language,
      wordsOf: ([i], _, before, after) => words.get(i ?? -1) ?? diffWords(before, after, options),
      hashOf: (given) => (given === blocks ? done!.oldHash : done!.newHash),
    });
    const toShare = pairsToShare(comparison, blocks, side.blocks);
    thread.post(toShare);
    const texts = (place: number) => textsAt(toShare, place, blocks, side.blocks);
    const keep = (place: number, diff: WordDiff) => words.set(pairAt(toShare, place)[0][0]!, diff);
    for (let share = takeShare(toShare); share !== null; share = takeShare(toShare)) {
      for (let place = share[0]; place < share[1]; place++) keep(place, diffWords(...texts(place), options));
    }
    done = (await thread.next()) as ThreadDone;
    const taken = [...done.taken];
    for (const [k, diff] of unpackWords(done.words, taken.map(texts)).entries()) keep(taken[k]!, diff);
    return { comparison, language, old: blocks, fresh: side.blocks };
  } finally {
    thread.release();
  }
}
