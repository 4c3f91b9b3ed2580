import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { type BlockKind, HEADING_RANK } from '../../../shared/model/kinds.ts';
import { type BlockSpan, isDependent, kindOf, positionOf, selectedUnits, unitAt } from './block-span.ts';

const FRONT_MATTER: readonly BlockKind[] = ['title', 'subtitle', 'note', 'chapeau'];

function rankAt(doc: Node, index: number): number {
  return HEADING_RANK[kindOf(doc.child(index))];
}

function isFront(doc: Node, index: number): boolean {
  return FRONT_MATTER.includes(kindOf(doc.child(index)));
}

function levelAt(doc: Node, index: number): number {
  const block = doc.child(index);
  return kindOf(block) === 'sub_paragraph' ? (block.attrs.level as number) : 0;
}

/** Where the span goes when it moves up one step: the index to stand at, or -1 where it cannot. */
function stepUp(doc: Node, span: BlockSpan): number {
  if (span.from === 0) return -1;
  const rank = rankAt(doc, span.from);
  if (rank > 0) return sectionAbove(doc, span.from, rank);
  const level = levelAt(doc, span.from);
  if (level > 0) return itemAbove(doc, span.from, level);
  if (!isFront(doc, span.from) && isFront(doc, span.from - 1)) return -1;
  return unitAbove(doc, span.from, Boolean(doc.child(span.from).attrs.alternative));
}

/** The start of the unit that ends right above `index`; a heading counts for itself alone. */
function unitAbove(doc: Node, index: number, alternativesStand = false): number {
  for (let i = index - 1; i >= 0; i--) {
    const block = doc.child(i);
    if (isDependent(block) || (block.attrs.alternative && !alternativesStand)) continue;
    return kindOf(block) === 'paragraph' ? i : index - 1;
  }
  return index - 1;
}

function sectionAbove(doc: Node, index: number, rank: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const other = rankAt(doc, i);
    if (other > 0 && other <= rank) return i;
    if (isFront(doc, i)) return -1;
  }
  return unitAbove(doc, index);
}

// An item that is the first of its list goes to the end of the list above, so its parent must have one before it.
function itemAbove(doc: Node, index: number, level: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const other = levelAt(doc, i);
    if (other > 0 && other <= level) return i;
    if (other === 0 && kindOf(doc.child(i)) !== 'continuation') {
      const above = i > 0 ? kindOf(doc.child(i - 1)) : 'title';
      return above === 'paragraph' || above === 'sub_paragraph' || above === 'continuation' ? i : -1;
    }
  }
  return -1;
}

/** Where the span goes when it moves down one step: the index (before the move) in front of which it will stand, or -1. */
function stepDown(doc: Node, span: BlockSpan): number {
  if (span.to >= doc.childCount) return -1;
  const rank = rankAt(doc, span.from);
  const next = span.to;
  if (rank > 0) return rankAt(doc, next) === rank ? unitAt(doc, next).to : looseEnd(doc, next);
  const level = levelAt(doc, span.from);
  if (level > 0) {
    if (rankAt(doc, next) > 0) return -1;
    return levelAt(doc, next) === level ? unitAt(doc, next).to : next + 1;
  }
  if (isFront(doc, span.from) && !isFront(doc, next)) return -1;
  return rankAt(doc, next) > 0 ? next + 1 : unitAt(doc, next).to;
}

// Behind a higher heading and the paragraphs that stand directly below it: they must not fall into the moved section.
function looseEnd(doc: Node, index: number): number {
  let end = index + 1;
  while (end < doc.childCount && rankAt(doc, end) === 0) end++;
  return end;
}

/**
 * Moves blocks in front of block `target` (counted before the move) in one step, keeping ids. Returns by how much the
 * positions inside them have shifted; 0 where the target lies inside the span and nothing moves.
 */
export function moveBlocks(tr: Transaction, span: BlockSpan, target: number): number {
  if (target >= span.from && target <= span.to) return 0;
  const { doc } = tr;
  const up = target < span.from;
  const passed = up ? doc.children.slice(target, span.from) : doc.children.slice(span.to, target);
  const moved = doc.children.slice(span.from, span.to);
  const from = positionOf(doc, up ? target : span.from);
  const distance = sizeOf(passed);
  const blocks = up ? [...moved, ...passed] : [...passed, ...moved];
  tr.step(new ReplaceStep(from, from + distance + sizeOf(moved), new Slice(Fragment.from(blocks), 0, 0)));
  return up ? -distance : distance;
}

function sizeOf(blocks: readonly Node[]): number {
  return blocks.reduce((sum, block) => sum + block.nodeSize, 0);
}

function moveSelected(step: typeof stepUp): Command {
  return (state, dispatch) => {
    const span = selectedUnits(state);
    const target = step(state.doc, span);
    if (target < 0) return false;
    if (dispatch) {
      const tr = state.tr;
      const { anchor, head } = state.selection;
      // A selection that ends at the very start of the next block does not take that block along, nor may it reach there.
      const last = positionOf(state.doc, span.to) - 1;
      const shift = moveBlocks(tr, span, target);
      const at = (position: number) => tr.doc.resolve(Math.min(position, last) + shift);
      tr.setSelection(TextSelection.between(at(anchor), at(head)));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Alt+↑ and Alt+↓: the selected paragraphs with what belongs to them, or a heading with its whole section. */
export const moveUp = moveSelected(stepUp);
export const moveDown = moveSelected(stepDown);
