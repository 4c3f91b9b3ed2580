import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import {
  allTerms,
  type ComparedBlock,
  canonicalText,
  diffWords,
  likelyPairs,
  packBlocks,
  packWords,
  unpackBlocks,
  type WordDiff,
} from '../../shared/compare/index.ts';
import type { ContentHash } from '../../shared/model/ids.ts';
import { hashText } from '../services/hash.ts';
import type { OtherSide, SideRead, ThreadDone } from './messages.ts';
import { type PairsToShare, pairAt, takeShare, textsAt } from './sharing.ts';
import { readSide, type Side, type SideRequest } from './side.ts';

/** Guesses between two looks at the letterbox. */
const GUESSES = 16;

const port = parentPort!;

/**
 * The second thread of a comparison of two files: it reads the old text while the first thread reads the new one; while
 * that aligns them it hashes both and compares words where it guesses a pair; then they share the pairs that are left.
 */
function work(side: Side, { blocks, terms, language }: OtherSide): void {
  const old = side.blocks;
  const fresh = unpackBlocks(blocks);
  const options = { language, terms: allTerms(side.terms, terms) };
  const wordsOf = (before: string, after: string) => diffWords(before, after, options);
  const hashes = { oldHash: hashOf(old), newHash: hashOf(fresh) };
  const { guessed, toShare } = guessUntilAsked(old, fresh, wordsOf);
  const share = (asked: PairsToShare) => {
    const { taken, words } = shareWords(asked, (place) => {
      const [olds, news] = pairAt(asked, place);
      const guess = olds.length + news.length === 2 ? guessed.get(olds[0]!) : undefined;
      return guess !== undefined && guess.j === news[0] ? guess.words : wordsOf(...textsAt(asked, place, old, fresh));
    });
    port.postMessage({ taken, words, ...hashes } satisfies ThreadDone);
  };
  if (toShare === null) port.once('message', share);
  else share(toShare);
}

type Guessed = ReadonlyMap<number, { readonly j: number; readonly words: WordDiff }>;
type Words = (before: string, after: string) => WordDiff;

function guessUntilAsked(
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  wordsOf: Words,
): { readonly guessed: Guessed; readonly toShare: PairsToShare | null } {
  const textsOf = (blocks: readonly ComparedBlock[]) => blocks.map(({ text }) => text);
  const likely = likelyPairs(textsOf(old), textsOf(fresh));
  const guessed = new Map<number, { j: number; words: WordDiff }>();
  for (let k = 0; k < likely.length; k += 2) {
    if (k % (2 * GUESSES) === 0) {
      const letter = receiveMessageOnPort(port) as { message: PairsToShare } | undefined;
      if (letter) return { guessed, toShare: letter.message };
    }
    const [i, j] = [likely[k]!, likely[k + 1]!];
    guessed.set(i, { j, words: wordsOf(old[i]!.text, fresh[j]!.text) });
  }
  return { guessed, toShare: null };
}

function shareWords(toShare: PairsToShare, wordsAt: (place: number) => WordDiff): Pick<ThreadDone, 'taken' | 'words'> {
  const taken: number[] = [];
  const words: WordDiff[] = [];
  for (let share = takeShare(toShare); share !== null; share = takeShare(toShare)) {
    for (let place = share[0]; place < share[1]; place++) {
      taken.push(place);
      words.push(wordsAt(place));
    }
  }
  return { taken: Int32Array.from(taken), words: packWords(words) };
}

function hashOf(blocks: readonly ComparedBlock[]): ContentHash {
  return hashText(canonicalText(blocks));
}

const side = await readSide(workerData as SideRequest);
port.postMessage((side === null ? null : { blocks: packBlocks(side.blocks), terms: side.terms }) satisfies SideRead);
if (side !== null) port.once('message', (other: OtherSide) => work(side, other));
