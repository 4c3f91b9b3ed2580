import { isRecord } from '../../shared/model/shape.ts';
import { DEFAULT_TABLE, TABLE_HEADS, type TableSettings } from '../../shared/output/comparison/index.ts';

/** 見え消し, 左右対照, 新旧対照表: three views of one comparison. */
export const VIEW_SHAPES = ['inline', 'columns', 'table'] as const;
export type ViewShape = (typeof VIEW_SHAPES)[number];

/** How a person likes to see a comparison: remembered from dossier to dossier and from day to day. */
export interface CompareView {
  readonly shape: ViewShape;
  readonly table: TableSettings;
  /** Which side the new text stands on in 左右対照; the table has its own custom. */
  readonly columnsNewSide: 'left' | 'right';
  readonly fold: boolean;
  readonly order: 'document' | 'weight';
}

const DEFAULT_VIEW: CompareView = {
  shape: 'columns',
  table: DEFAULT_TABLE,
  columnsNewSide: 'right',
  fold: true,
  order: 'document',
};

const SIDES = ['left', 'right'] as const;

/** A view as the settings keep it: one string. */
export function printCompareView(view: CompareView): string {
  return JSON.stringify(view);
}

/** The view that was kept; whatever does not fit is the default. */
export function readCompareView(kept: unknown): CompareView {
  const view = parse(kept);
  const table = isRecord(view.table) ? view.table : {};
  return {
    shape: oneOf(view.shape, VIEW_SHAPES, DEFAULT_VIEW.shape),
    columnsNewSide: oneOf(view.columnsNewSide, SIDES, DEFAULT_VIEW.columnsNewSide),
    fold: flag(view.fold, DEFAULT_VIEW.fold),
    order: oneOf(view.order, ['document', 'weight'] as const, DEFAULT_VIEW.order),
    table: {
      newSide: oneOf(table.newSide, SIDES, DEFAULT_TABLE.newSide),
      heads: oneOf(table.heads, TABLE_HEADS, DEFAULT_TABLE.heads),
      remarks: flag(table.remarks, DEFAULT_TABLE.remarks),
      codes: flag(table.codes, DEFAULT_TABLE.codes),
      fold: flag(table.fold, DEFAULT_TABLE.fold),
    },
  };
}

function parse(kept: unknown): Readonly<Record<string, unknown>> {
  if (typeof kept !== 'string') return {};
  try {
    const value: unknown = JSON.parse(kept);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function oneOf<T>(value: unknown, choices: readonly T[], fallback: T): T {
  return choices.includes(value as T) ? (value as T) : fallback;
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}
