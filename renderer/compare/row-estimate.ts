import { type ComparisonRow, type ComparisonView, pairAt } from '../../shared/output/comparison/index.ts';
import type { ViewShape } from './compare-view.ts';
import { isOwnRow } from './fold-line.tsx';

// All in CSS pixels, from compare-room.css: text of 15.5 px at line height 1.85.
const EM = 15.5;
const LINE = 28.7;
const PADDING = 20;
const FOLD = 33;
const NUMBER = 58;
const SIGN = 26;
/** A line of Latin or Cyrillic text holds about twice as many characters as one of Japanese. */
const NARROW = 0.52;

/** A first guess at a row's height, close enough that the scroll bar does not jump; the true one is measured later. */
export function rowEstimate(view: ComparisonView, row: ComparisonRow, shape: ViewShape, width: number): number {
  if (row.type !== 'pair' || (shape !== 'table' && !isOwnRow(view, row))) return FOLD;
  const pair = pairAt(view, row.pair);
  const table = Math.min(width - 48, 1240);
  const column = shape === 'inline' ? table - NUMBER - SIGN - 60 : table / 2 - NUMBER - SIGN;
  const side = (positions: readonly number[], blocks: ComparisonView['old']['blocks']) =>
    positions.reduce((lines, i) => lines + Math.max(1, Math.ceil(widthOf(blocks[i]!.text) / Math.max(120, column))), 0);
  const old = side(pair.old, view.old.blocks);
  const fresh = side(pair.new, view.new.blocks);
  return PADDING + LINE * Math.max(1, old, fresh);
}

function widthOf(text: string): number {
  const wide = text.length > 0 && text.charCodeAt(Math.min(2, text.length - 1)) > 0x2e7f;
  return text.length * EM * (wide ? 1 : NARROW);
}
