import type { Node } from 'prosemirror-model';
import type { BlockId } from '../model/ids.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { mapPlaces, type PlaceMap, type Range } from './place-map.ts';
import type { Proposal } from './types.ts';

/**
 * What became of a proposal, read off the working text: so undo in the editor reopens what it takes back. `open`: the
 * words still stand; `accepted`: the proposed ones do; `changed`: others do; `refused`: a person said to leave them;
 * `gone`: the paragraph is no longer in the text.
 */
export type ProposalStatus = 'open' | 'accepted' | 'changed' | 'refused' | 'gone';

/** What a person did with proposals before; a `WalkState` is one. */
export interface WalkMarks {
  /** Ids of proposals that are left as they are. */
  readonly refused: readonly string[];
  /** What accepting wrote, by id: where the answers have changed since, the place is open again. */
  readonly accepted: Readonly<Record<string, string>>;
}

export const NO_MARKS: WalkMarks = { refused: [], accepted: {} };

/** A proposal and its place in the working text. */
export interface TrackedProposal {
  readonly proposal: Proposal;
  readonly status: ProposalStatus;
  /** Offsets into the working block's text; 0 and 0 where it is gone. */
  readonly from: number;
  readonly to: number;
  /** The words that stand there now. */
  readonly reading: string;
}

/** Blocks of a text by id, and those that a split made of one (`from`). */
class Blocks {
  private readonly own = new Map<BlockId, Node>();
  readonly texts = new Map<Node, string>();

  constructor(doc: Node) {
    for (const block of doc.children) this.own.set(block.attrs.id as BlockId, block);
  }

  text(id: BlockId): string | null {
    const block = this.own.get(id);
    if (!block) return null;
    let text = this.texts.get(block);
    if (text === undefined) {
      text = blockText(block);
      this.texts.set(block, text);
    }
    return text;
  }
}

/** Where each proposal of a source stands in the working text, and what became of it. Order is kept. */
export function trackProposals(
  proposals: readonly Proposal[],
  source: Node,
  working: Node,
  marks: WalkMarks,
): readonly TrackedProposal[] {
  const refused = new Set(marks.refused);
  const [old, now] = [new Blocks(source), new Blocks(working)];
  const language = source.attrs.language as TextLanguage;
  const byBlock = new Map<BlockId, Proposal[]>();
  for (const proposal of proposals) {
    const own = byBlock.get(proposal.block);
    if (own) own.push(proposal);
    else byBlock.set(proposal.block, [proposal]);
  }
  const maps = new Map<BlockId, PlaceMap>();
  return proposals.map((proposal): TrackedProposal => {
    const { block } = proposal;
    const before = old.text(block);
    const after = now.text(block);
    if (before === null || after === null) return { proposal, status: 'gone', from: 0, to: 0, reading: '' };
    let map = maps.get(block);
    if (!map) {
      map = mapPlaces(before, after, byBlock.get(block) ?? [], marks.accepted, language);
      maps.set(block, map);
    }
    const found = read(proposal, before, after, map(proposal), marks.accepted[proposal.id] ?? null);
    const status = found.status === 'open' && refused.has(proposal.id) ? 'refused' : found.status;
    const { from, to } = found.place;
    return { proposal, status, from, to, reading: after.slice(from, to) };
  });
}

interface Reading {
  readonly status: 'open' | 'accepted' | 'changed';
  readonly place: Range;
}

/** @param written what accepting this proposal wrote before, from other answers perhaps */
function read(
  { before, after }: Proposal,
  sourceText: string,
  text: string,
  place: Range,
  written: string | null,
): Reading {
  const reading = text.slice(place.from, place.to);
  if (after !== null && reading === after) return { status: 'accepted', place };
  if (reading === before || reading === written) return { status: 'open', place };
  // Words typed right beside the place, or a list put in another order: the words are still there, once.
  const found = onlyPlace(text, before);
  if (found !== null && (after === null || !text.includes(after))) return { status: 'open', place: found };
  // Accepted, and then rewritten round about: words that the source had nowhere can only be the proposal's.
  const own = after === null || sourceText.includes(after) ? null : onlyPlace(text, after);
  return own !== null && found === null ? { status: 'accepted', place: own } : { status: 'changed', place };
}

/** Where words stand in a text, if they stand there once. */
function onlyPlace(text: string, words: string): Range | null {
  const from = text.indexOf(words);
  return from < 0 || text.indexOf(words, from + 1) >= 0 ? null : { from, to: from + words.length };
}
