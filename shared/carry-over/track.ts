import type { Node } from 'prosemirror-model';
import type { BlockId } from '../model/ids.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { mapPlaces, type PlaceMap } from './place-map.ts';
import type { Proposal } from './types.ts';

/**
 * What became of a proposal, read off the working text: so undo in the editor reopens what it takes back. `open`: the
 * words still stand; `accepted`: the proposed ones do; `changed`: others do; `refused`: a person said to leave them;
 * `gone`: the paragraph is no longer in the text.
 */
export type ProposalStatus = 'open' | 'accepted' | 'changed' | 'refused' | 'gone';

/** A proposal and its place in the working text. */
export interface TrackedProposal {
  readonly proposal: Proposal;
  readonly status: ProposalStatus;
  /** Offsets into the working block's text; 0 and 0 where it is gone. */
  readonly from: number;
  readonly to: number;
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
  refused: ReadonlySet<string>,
): readonly TrackedProposal[] {
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
    if (before === null || after === null) return { proposal, status: 'gone', from: 0, to: 0 };
    let map = maps.get(block);
    if (!map) {
      map = mapPlaces(before, after, byBlock.get(block) ?? [], language);
      maps.set(block, map);
    }
    return read(proposal, before, after, map(proposal), refused);
  });
}

function read(
  proposal: Proposal,
  sourceText: string,
  text: string,
  place: { readonly from: number; readonly to: number },
  refused: ReadonlySet<string>,
): TrackedProposal {
  const { before, after } = proposal;
  const reading = text.slice(place.from, place.to);
  const { from, to } = place;
  if (after !== null && reading === after) return { proposal, status: 'accepted', from, to };
  const status = refused.has(proposal.id) ? 'refused' : 'open';
  if (reading === before) return { proposal, status, from, to };
  // Words typed right beside the place, or a list put in another order: the words are still there, once.
  const found = onlyPlace(text, before);
  if (found !== null && (after === null || !text.includes(after))) return { proposal, status, ...found };
  // Accepted, and then rewritten round about: words that the source had nowhere can only be the proposal's.
  const written = after === null || sourceText.includes(after) ? null : onlyPlace(text, after);
  if (written !== null && found === null) return { proposal, status: 'accepted', ...written };
  return { proposal, status: 'changed', from, to };
}

/** Where words stand in a text, if they stand there once. */
function onlyPlace(text: string, words: string): { from: number; to: number } | null {
  const from = text.indexOf(words);
  return from < 0 || text.indexOf(words, from + 1) >= 0 ? null : { from, to: from + words.length };
}
