import type { Node } from 'prosemirror-model';
import {
  BLOCK_JOINT,
  type ChangeKind,
  comparedBlocks,
  definedTerms,
  diffWords,
  formattingOf,
  type WordChange,
  type WordOptions,
} from '../compare/index.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText, MISSING_REFERENCE } from '../model/text.ts';
import { labelDocument } from '../numbering/index.ts';
import { draftDocument } from './drafts.ts';
import { findFamily } from './family.ts';
import type { Dossier, Draft } from './types.ts';

/** Stands for a cross-reference in a text without labels: see `blockText`. */
const REFERENCE = '\ufffc';

/** A paragraph, or a block of its family, as it stands in one text. */
export interface BlockAppearance {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly label: string | null;
  /** Cross-references as the labels they print in that text, hard breaks as "\n". */
  readonly text: string;
}

/** One text on the line of time and what became of the paragraph there. */
export interface HistoryStep {
  /** By whom, when and why; null for the working text. */
  readonly draft: Draft | null;
  /** The paragraph, with its family where this step split or merged it; empty where it does not exist. */
  readonly blocks: readonly BlockAppearance[];
  /** Against the step before; empty at the first step and where the paragraph exists in neither. */
  readonly kinds: readonly ChangeKind[];
  /** Word changes against the step before; blocks of a family are joined by `BLOCK_JOINT`. */
  readonly words: readonly WordChange[];
}

/** The place in time where words got their present form. */
export interface LastChange {
  /** The text in which they first stand as they do now; null where that is the working text. */
  readonly draft: Draft | null;
  /** True where they have been so since the paragraph first appeared. */
  readonly original: boolean;
}

/**
 * A paragraph's history: one step for each draft, in order, and one for the working text.
 * Time grows with the number of drafts times blocks, because lineage and labels are looked up in each of them; what was
 * found of a draft is remembered.
 */
export function blockHistory(dossier: Dossier, working: Node, id: BlockId): readonly HistoryStep[] {
  const options = wordOptions(working);
  const line = lineOfTime(dossier, working, id);
  return line.map((stage, i) => {
    const before = line[i - 1];
    const draft = stage.draft;
    if (!before) return { draft, blocks: ownBlock(stage, id).map(appearanceOf), kinds: [], words: [] };
    const [old, now] = sameMembers(before, stage)
      ? [ownBlock(before, id), ownBlock(stage, id)]
      : [before.blocks, stage.blocks];
    const kinds = changeKinds(old, now);
    const differs = kinds.length > 0 && !kinds.includes('unchanged');
    const words = differs ? diffWords(joinTexts(old), joinTexts(now), options).changes : [];
    return { draft, blocks: now.map(appearanceOf), kinds, words: printReferences(words, old, now) };
  });
}

/**
 * Who last changed these words: goes back from the working text as long as the draft before has them as they are.
 * `from` and `to` are UTF-16 offsets into `blockText` without labels, the same as ProseMirror's inside the block.
 * @throws RangeError where the working text has no such paragraph, or the range is empty or outside it.
 */
export function lastChange(
  dossier: Dossier,
  working: Node,
  id: BlockId,
  range: { readonly from: number; readonly to: number },
): LastChange {
  const options = wordOptions(working);
  const line = lineOfTime(dossier, working, id);
  const now = line.at(-1)!;
  const own = now.blocks.findIndex((block) => block.id === id);
  if (own < 0) throw new RangeError(`The working text has no block ${id}`);
  if (range.from < 0 || range.from >= range.to || range.to > now.blocks[own]!.bare.length) {
    throw new RangeError(`${range.from}–${range.to} is not a range of words of block ${id}`);
  }
  const start = now.blocks.slice(0, own).reduce((sum, block) => sum + block.bare.length + BLOCK_JOINT.length, 0);
  let place: Range | null = { from: start + range.from, to: start + range.to };
  for (let i = line.length - 1; ; i--) {
    const stage = line[i]!;
    const before = line[i - 1];
    if (!before || before.blocks.length === 0) {
      const original = line.slice(0, i).every((earlier) => earlier.blocks.length === 0);
      return { draft: stage.draft, original };
    }
    place = traceBack(joinTexts(before.blocks), joinTexts(stage.blocks), place, options);
    if (!place) return { draft: stage.draft, original: false };
  }
}

const knownOptions = new WeakMap<Node, WordOptions>();

/** The terms of a text are looked for in the whole of it, once. */
function wordOptions(working: Node): WordOptions {
  let options = knownOptions.get(working);
  if (options === undefined) {
    options = { language: working.attrs.language as TextLanguage, terms: definedTerms(comparedBlocks(working)) };
    knownOptions.set(working, options);
  }
  return options;
}

interface StageBlock extends BlockAppearance {
  /** With U+FFFC for each cross-reference: a target that only got another number changes no word here. */
  readonly bare: string;
  readonly formatting: string;
  /** What the cross-references print, in order. */
  readonly references: readonly string[];
}

interface Stage {
  readonly draft: Draft | null;
  /** The paragraph and its family, in the order of the text. */
  readonly blocks: readonly StageBlock[];
}

function lineOfTime(dossier: Dossier, working: Node, id: BlockId): readonly Stage[] {
  const drafts: readonly (Draft | null)[] = [...dossier.drafts, null];
  const texts = drafts.map((draft) => (draft ? draftDocument(dossier, draft.id) : working));
  const family = findFamily(texts, id);
  return drafts.map((draft, i) => ({ draft, blocks: findBlocks(texts[i]!, family) }));
}

function findBlocks(text: Node, family: ReadonlySet<BlockId>): readonly StageBlock[] {
  const labels = labelDocument(text);
  return placesOf(text, labels.ids, family).map((at) => {
    const block = text.child(at);
    return {
      id: block.attrs.id as BlockId,
      kind: block.type.name as BlockKind,
      // By position: a table of ids for each draft is large, and made anew for each of them.
      label: labels.labels[at]!,
      text: blockText(block, labels.cite),
      bare: blockText(block),
      formatting: formattingOf(block),
      references: block.children
        .filter((leaf) => leaf.type.name === 'cross_reference')
        .map((leaf) => labels.cite(leaf.attrs.target as BlockId) ?? MISSING_REFERENCE),
    };
  });
}

/** Most paragraphs have no family: one name is looked for faster than several, and up to its place only. */
function placesOf(text: Node, ids: readonly (BlockId | null)[], family: ReadonlySet<BlockId>): readonly number[] {
  const [only] = family;
  if (family.size > 1) return text.children.flatMap((block, at) => (family.has(block.attrs.id as BlockId) ? [at] : []));
  const at = only === undefined ? -1 : ids.indexOf(only);
  return at < 0 ? [] : [at];
}

function appearanceOf({ id, kind, label, text }: StageBlock): BlockAppearance {
  return { id, kind, label, text };
}

function sameMembers(a: Stage, b: Stage): boolean {
  const ids = new Set(a.blocks.map((block) => block.id));
  return ids.size === b.blocks.length && b.blocks.every((block) => ids.has(block.id));
}

/** Where a family lives on side by side, each member has a history of its own. */
function ownBlock(stage: Stage, id: BlockId): readonly StageBlock[] {
  const own = stage.blocks.filter((block) => block.id === id);
  return own.length > 0 ? own : stage.blocks;
}

function joinTexts(blocks: readonly StageBlock[]): string {
  return blocks.map((block) => block.bare).join(BLOCK_JOINT);
}

function changeKinds(old: readonly StageBlock[], now: readonly StageBlock[]): readonly ChangeKind[] {
  if (old.length === 0) return now.length === 0 ? [] : ['added'];
  if (now.length === 0) return ['deleted'];
  const kinds: ChangeKind[] = [];
  if (now.length > old.length) kinds.push('split');
  if (now.length < old.length) kinds.push('merged');
  const first = old[0]!;
  const present = now[0]!;
  // A split or merge says by itself that the joint came or went; edited is what else the words went through.
  const withoutJoint = (blocks: readonly StageBlock[]) => blocks.map((block) => block.bare).join('');
  if (withoutJoint(old) !== withoutJoint(now)) kinds.push('edited');
  else if (kinds.length === 0 && first.formatting !== present.formatting) kinds.push('formatted');
  if (first.label !== present.label) kinds.push('renumbered');
  if (first.kind !== present.kind) kinds.push('kind-changed');
  return kinds.length > 0 ? kinds : ['unchanged'];
}

/** Each U+FFFC of the words as the label that it prints on its side; kept ones print the newer label. */
function printReferences(
  words: readonly WordChange[],
  old: readonly StageBlock[],
  now: readonly StageBlock[],
): readonly WordChange[] {
  const oldLabels = old.flatMap((block) => block.references);
  const newLabels = now.flatMap((block) => block.references);
  if (oldLabels.length + newLabels.length === 0) return words;
  let oldAt = 0;
  let newAt = 0;
  return words.map(({ op, text }) => ({
    op,
    text: text.replaceAll(REFERENCE, () => {
      const oldLabel = op === 'ins' ? undefined : oldLabels[oldAt++];
      return (op === 'del' ? oldLabel : newLabels[newAt++]) ?? REFERENCE;
    }),
  }));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a range of the new text stood in the old one; null where any of it was inserted, or something inside deleted. */
function traceBack(oldText: string, newText: string, range: Range, options: WordOptions): Range | null {
  if (oldText === newText) return range;
  let oldAt = 0;
  let newAt = 0;
  let start: number | null = null;
  for (const { op, text } of diffWords(oldText, newText, options).changes) {
    const end = newAt + text.length;
    if (op === 'keep') {
      if (start === null && range.from < end) start = oldAt + range.from - newAt;
      if (start !== null && range.to <= end) return { from: start, to: oldAt + range.to - newAt };
    } else if (op === 'ins') {
      if (range.from < end && newAt < range.to) return null;
    } else if (range.from < newAt && newAt < range.to) {
      return null;
    }
    if (op !== 'ins') oldAt += text.length;
    if (op !== 'del') newAt = end;
  }
  return null;
}
