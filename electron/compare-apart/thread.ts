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
import { type OtherSide, type PairsToShare, type SideRead, type ThreadDone, takeShare } from './messages.ts';
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
  const wordsOf = (i: number, j: number) => diffWords(old[i]!.text, fresh[j]!.text, options);
  const hashes = { oldHash: hashOf(old), newHash: hashOf(fresh) };
  const { guessed, toShare } = guessUntilAsked(old, fresh, wordsOf);
  if (toShare === null) {
    port.once('message', (message: PairsToShare) => port.postMessage(shareWords(message, guessed, wordsOf, hashes)));
  } else port.postMessage(shareWords(toShare, guessed, wordsOf, hashes));
}

type Guessed = ReadonlyMap<number, { readonly j: number; readonly words: WordDiff }>;
type Words = (i: number, j: number) => WordDiff;

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
    guessed.set(i, { j, words: wordsOf(i, j) });
  }
  return { guessed, toShare: null };
}

function shareWords(
  toShare: PairsToShare,
  guessed: Guessed,
  wordsOf: Words,
  hashes: Pick<ThreadDone, 'oldHash' | 'newHash'>,
): ThreadDone {
  const taken: number[] = [];
  const words: WordDiff[] = [];
  for (let share = takeShare(toShare); share !== null; share = takeShare(toShare)) {
    for (let place = share[0]; place < share[1]; place++) {
      const [i, j] = [toShare.pairs[2 * place]!, toShare.pairs[2 * place + 1]!];
      const guess = guessed.get(i);
      taken.push(place);
      words.push(guess?.j === j ? guess.words : wordsOf(i, j));
    }
  }
  return { taken: Int32Array.from(taken), words: packWords(words), ...hashes };
}

function hashOf(blocks: readonly ComparedBlock[]): ContentHash {
  return hashText(canonicalText(blocks));
}

const side = readSide(workerData as SideRequest);
port.postMessage((side === null ? null : { blocks: packBlocks(side.blocks), terms: side.terms }) satisfies SideRead);
if (side !== null) port.once('message', (other: OtherSide) => work(side, other));
