import type { Pair } from '../../compare/types.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import type { OutputRun } from '../types.ts';
import { arrived, departed, standing } from './pair-paragraphs.ts';
import { standingPairs } from './standing-pairs.ts';

/**
 * What became of a piece of text: `from` and `to` are the two ends of a move, `lost` stood at the old end and is shown
 * struck at the new one.
 */
export type RedlineOp = 'keep' | 'ins' | 'del' | 'from' | 'to' | 'lost';

export type RedlinePiece =
  | { readonly op: Exclude<RedlineOp, 'keep'>; readonly runs: readonly OutputRun[] }
  /** `was`: the one run that stood there in the old draft, where that printed otherwise, or is a reference. */
  | { readonly op: 'keep'; readonly runs: readonly OutputRun[]; readonly was?: OutputRun }
  /** Where an end of move number `move` starts or stops; it may hold several paragraphs. */
  | { readonly op: 'range'; readonly end: 'from' | 'to'; readonly edge: 'start' | 'end'; readonly move: number };

/** One paragraph of the tracked document. */
export interface RedlineParagraph {
  readonly pieces: readonly RedlinePiece[];
  /** What became of the paragraph mark: an inserted one joins with the next when rejected, a deleted one when accepted. */
  readonly mark: 'keep' | 'ins' | 'del';
  /** The block whose form the paragraph has when accepted, and when rejected; null where it is gone then. */
  readonly new: number | null;
  readonly old: number | null;
  /** Number of the move that the paragraph is an end of, null for none. */
  readonly move: number | null;
}

/**
 * The paragraphs of a redline: accepting all changes gives exactly the blocks of the new text, rejecting all exactly the
 * old ones, in order. Pairs that stand are the frame. Whatever leaves is laid right behind the old block that it followed,
 * whatever comes right behind the new block that it follows, also inside a pair that was split or merged around it: so both
 * orders hold by construction, whichever blocks the comparison paired.
 */
export function redlineParagraphs(source: ComparisonSource): readonly RedlineParagraph[] {
  const { pairs } = source.view.comparison;
  const frame = standingPairs(pairs, (pair) => lengthOf(source, pair));
  const leaving = new Queue('old');
  const coming = new Queue('new');
  const stands = new Set(frame);
  pairs.forEach((pair, index) => {
    if (stands.has(index)) return;
    const move = isMove(pair) ? index : null;
    leaving.add(departed(source, pair, move));
    coming.add(arrived(source, pair, move));
  });
  const out: RedlineParagraph[] = [...leaving.takeFrom(0), ...coming.takeFrom(0)];
  for (const index of frame) {
    for (const paragraph of standing(source, pairs[index]!)) {
      out.push(paragraph);
      if (paragraph.old !== null) out.push(...leaving.takeFrom(paragraph.old + 1));
      if (paragraph.new !== null) out.push(...coming.takeFrom(paragraph.new + 1));
    }
  }
  return out;
}

/** Paragraphs that stand alone on their side of the comparison, found by the block they show. */
class Queue {
  private readonly side: 'old' | 'new';
  private readonly waiting = new Map<number, RedlineParagraph>();

  constructor(side: 'old' | 'new') {
    this.side = side;
  }

  add(paragraphs: readonly RedlineParagraph[]): void {
    for (const paragraph of paragraphs) this.waiting.set(paragraph[this.side]!, paragraph);
  }

  /** All that follow one another without a gap, from a block on. */
  takeFrom(block: number): RedlineParagraph[] {
    const taken: RedlineParagraph[] = [];
    for (let at = block; this.waiting.has(at); at++) taken.push(this.waiting.get(at)!);
    return taken;
  }
}

// Word's move has one range at each end; a paragraph joined from places apart, or divided to places apart, is told as
// deleted there and inserted here.
function isMove(pair: Pair): boolean {
  return pair.old.length > 0 && pair.new.length > 0 && isRun(pair.old) && isRun(pair.new);
}

function isRun(positions: readonly number[]): boolean {
  return positions.at(-1)! - positions[0]! === positions.length - 1;
}

function lengthOf({ view }: ComparisonSource, pair: Pair): number {
  return pair.new.reduce((length, i) => length + view.new.blocks[i]!.text.length, 1);
}
