import type { Node } from 'prosemirror-model';
import { diffWords, type WordChange } from '../compare/index.ts';
import type { BlockId } from '../model/ids.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
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
  const changes = new Map<BlockId, readonly WordChange[]>();
  return proposals.map((proposal): TrackedProposal => {
    const before = old.text(proposal.block);
    const after = now.text(proposal.block);
    if (before === null || after === null) return { proposal, status: 'gone', from: 0, to: 0 };
    let place = { from: proposal.from, to: proposal.to };
    if (before !== after) {
      let words = changes.get(proposal.block);
      if (!words) {
        words = diffWords(before, after, { language }).changes;
        changes.set(proposal.block, words);
      }
      place = mapRange(words, place);
    }
    return read(proposal, before, after, place, refused);
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
  if (after !== null && reading === after) return { proposal, status: 'accepted', ...place };
  const status = refused.has(proposal.id) ? 'refused' : 'open';
  if (reading === before) return { proposal, status, ...place };
  // Words typed right beside the place, or a list put in another order: the words are still there, once.
  const found = onlyPlace(text, before);
  if (found !== null && (after === null || !text.includes(after))) return { proposal, status, ...found };
  // Accepted, and then rewritten round about: words that the source had nowhere can only be the proposal's.
  const written = after === null || sourceText.includes(after) ? null : onlyPlace(text, after);
  if (written !== null && found === null) return { proposal, status: 'accepted', ...written };
  return { proposal, status: 'changed', ...place };
}

/** Where words stand in a text, if they stand there once. */
function onlyPlace(text: string, words: string): { from: number; to: number } | null {
  const from = text.indexOf(words);
  return from < 0 || text.indexOf(words, from + 1) >= 0 ? null : { from, to: from + words.length };
}

/** The range of the new text between what was kept before and behind a range of the old one. */
function mapRange(
  changes: readonly WordChange[],
  { from, to }: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  let oldAt = 0;
  let newAt = 0;
  let start: number | null = null;
  for (const { op, text } of changes) {
    const oldEnd = oldAt + (op === 'ins' ? 0 : text.length);
    const newEnd = newAt + (op === 'del' ? 0 : text.length);
    if (op === 'keep') {
      if (start === null && from < oldEnd) start = newAt + Math.max(0, from - oldAt);
      if (to <= oldAt) return { from: Math.min(start ?? newAt, newAt), to: newAt };
      if (to <= oldEnd) return { from: start ?? newAt, to: newAt + to - oldAt };
    } else if (op === 'del' && start === null && from < oldEnd) {
      start = newAt;
    }
    oldAt = oldEnd;
    newAt = newEnd;
  }
  return { from: start ?? newAt, to: newAt };
}
