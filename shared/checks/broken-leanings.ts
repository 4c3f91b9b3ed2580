import type { BlockId } from '../model/ids.ts';
import type { DocumentLabels } from '../numbering/index.ts';
import { findLeanings, type Leaning } from './leaning-words.ts';
import type { Baseline, CheckedBlock, Spot } from './rule.ts';
import { readSentences } from './sentences.ts';

/**
 * What came between leaning words and what they lean on, since the baseline:
 * - `deleted`: the paragraph before is gone · `moved`: it, or the leaning one, stands elsewhere
 * - `inserted`: something new stands between · `split`: the paragraph was cut between the two
 * - `cut`: the sentence it leant on was taken out · `between`: another sentence stands between · `replaced`: it says something else
 */
export type BreakCase = 'deleted' | 'moved' | 'inserted' | 'split' | 'cut' | 'between' | 'replaced';

/** An earlier or the present state of a text, read once. */
interface Side {
  readonly blocks: readonly CheckedBlock[];
  readonly labels: DocumentLabels;
  readonly order: ReadonlyMap<BlockId, number>;
}

/** Headings stand between paragraphs without taking part in what they say. */
const HEADINGS = new Set(['part_heading', 'theme_heading', 'section_heading']);
/** Two sentences with this share of common pairs of characters are one sentence, edited. */
const SAME_SENTENCE = 0.4;
/** Characters of a block without a number that name it. */
const NAME_LENGTH = 12;

/**
 * Leaning words that lost what they lean on between two states of a text. A pure function of the two: an edit that is
 * undone takes its warning with it.
 */
export function findBrokenLeanings(
  baseline: Baseline,
  blocks: readonly CheckedBlock[],
  labels: DocumentLabels,
): ReadonlyMap<BlockId, readonly Spot[]> {
  const before = sideOf(baseline.blocks, baseline.labels);
  const now = sideOf(blocks, labels);
  const broken = new Map<BlockId, readonly Spot[]>();
  for (const block of blocks) {
    const spots = findLeanings(block).flatMap((leaning) => judge(leaning, block, before, now));
    if (spots.length > 0) broken.set(block.id, spots);
  }
  return broken;
}

function sideOf(blocks: readonly CheckedBlock[], labels: DocumentLabels): Side {
  return { blocks, labels, order: new Map(blocks.map((block, i) => [block.id, i])) };
}

function judge(leaning: Leaning, block: CheckedBlock, before: Side, now: Side): readonly Spot[] {
  const origin = originOf(leaning, block, before);
  if (!origin) return [];
  const tell = (kind: BreakCase, on: string, between = ''): readonly Spot[] => [
    {
      from: leaning.from,
      to: leaning.to,
      detail: { case: kind, phrase: leaning.phrase, here: nameOf(block, now), on, between },
    },
  ];
  if (origin.block.id !== block.id) {
    // The half that was split off: whatever it leant on stayed in the other one.
    return origin.leaning.on === 'block' ? [] : tell('split', nameNow(origin.block, before, now));
  }
  if (origin.leaning.on === 'block') {
    return leaning.on === 'block' ? judgeNeighbours(block, origin.block, before, now, tell) : [];
  }
  if (leaning.on === 'block') return tell('cut', nameBefore(now.order.get(block.id) ?? 0, now));
  return origin.leaning.on === 'sentence' ? judgeSentences(leaning, block, origin, tell) : [];
}

interface Origin {
  readonly block: CheckedBlock;
  readonly leaning: Leaning;
}

/** The same words in the block's earlier state, or in the block it was split from. Null: they were not there. */
function originOf(leaning: Leaning, block: CheckedBlock, before: Side): Origin | null {
  const at = (id: BlockId): Origin | null => {
    const earlier = before.blocks[before.order.get(id) ?? -1];
    if (!earlier) return null;
    const same = findLeanings(earlier).filter(({ phrase }) => phrase === leaning.phrase);
    // Of several the one in the sentence that is most like this.
    const best = same.reduce<Leaning | null>(
      (chosen, one) =>
        chosen &&
        likeness(chosen.sentence.text, leaning.sentence.text) >= likeness(one.sentence.text, leaning.sentence.text)
          ? chosen
          : one,
      null,
    );
    return best && { block: earlier, leaning: best };
  };
  const own = at(block.id);
  if (own) return own;
  for (const id of block.from) {
    const origin = at(id);
    if (origin) return origin;
  }
  return null;
}

type Tell = (kind: BreakCase, on: string, between?: string) => readonly Spot[];

function judgeNeighbours(
  block: CheckedBlock,
  earlier: CheckedBlock,
  before: Side,
  now: Side,
  tell: Tell,
): readonly Spot[] {
  const leantOn = neighbourBefore(before.order.get(earlier.id)!, before);
  if (!leantOn) return [];
  const here = now.order.get(block.id)!;
  const neighbour = neighbourBefore(here, now);
  if (neighbour?.id === leantOn.id) {
    const heading = headingBetween(here, now);
    const known = heading !== null && before.order.has(heading.id);
    return heading && !known ? tell('inserted', nameOf(leantOn, now), nameOf(heading, now)) : [];
  }
  const there = now.order.get(leantOn.id);
  const next = neighbour ? nameOf(neighbour, now) : '';
  if (there === undefined) {
    const merged = now.blocks.some(({ from }) => from.includes(leantOn.id));
    return merged && neighbour?.from.includes(leantOn.id) ? [] : tell('deleted', nameOf(leantOn, before), next);
  }
  // Enter at its end makes a new paragraph of the same descent; it was split only where it lost words.
  const whole = now.blocks[there]?.text.includes(leantOn.text) ?? false;
  if (!whole && neighbour?.from.includes(leantOn.id)) return tell('split', nameOf(leantOn, now), next);
  const between = there < here ? now.blocks.slice(there + 1, here) : [];
  const fresh = between.find(({ id }) => !before.order.has(id));
  const onlyFresh = between.length > 0 && between.every(({ id, kind }) => !before.order.has(id) || HEADINGS.has(kind));
  return fresh && onlyFresh
    ? tell('inserted', nameOf(leantOn, now), nameOf(fresh, now))
    : tell('moved', nameOf(leantOn, now), next);
}

/** The nearest block before that says something; null at the head of the text. */
function neighbourBefore(at: number, { blocks }: Side): CheckedBlock | null {
  for (let i = at - 1; i >= 0; i--) if (!HEADINGS.has(blocks[i]!.kind)) return blocks[i]!;
  return null;
}

function headingBetween(at: number, { blocks }: Side): CheckedBlock | null {
  const block = blocks[at - 1];
  return block && HEADINGS.has(block.kind) ? block : null;
}

function judgeSentences(leaning: Leaning, block: CheckedBlock, origin: Origin, tell: Tell): readonly Spot[] {
  const earlier = readSentences(origin.block.text, block.language)[origin.leaning.index - 1];
  const sentences = readSentences(block.text, block.language);
  const before = sentences[leaning.index - 1];
  if (!earlier || !before || isSame(before.text, earlier.text)) return [];
  const still = sentences.slice(0, leaning.index).some(({ text }) => isSame(text, earlier.text));
  return tell(still ? 'between' : 'replaced', short(earlier.text), short(before.text));
}

function isSame(a: string, b: string): boolean {
  return a === b || likeness(a, b) >= SAME_SENTENCE;
}

/** Dice's coefficient over the pairs of neighbouring characters, each counted once: 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.size + other.size === 0) return 1;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return (2 * common) / (one.size + other.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  return pairs;
}

function nameOf(block: CheckedBlock, { labels }: Side): string {
  return labels.cite(block.id) ?? short(block.text);
}

/** By its number in the text as it stands, or by the one it had. */
function nameNow(block: CheckedBlock, before: Side, now: Side): string {
  return now.order.has(block.id) ? nameOf(block, now) : nameOf(block, before);
}

function nameBefore(at: number, side: Side): string {
  const neighbour = neighbourBefore(at, side);
  return neighbour ? nameOf(neighbour, side) : '';
}

function short(text: string): string {
  const characters = Array.from(text.replaceAll('\n', ' '));
  const words = characters.slice(0, NAME_LENGTH).join('');
  return characters.length > NAME_LENGTH ? `「${words}…」` : `「${words}」`;
}
