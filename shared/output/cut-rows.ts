import type { ComparisonOptions } from './types.ts';

/** The rows that a page which is only looked at has of them: the first ones, where there are more than asked for. */
export function cutRows<T>(rows: readonly T[], { most, onCut }: ComparisonOptions): readonly T[] {
  if (most === undefined || rows.length <= most) return rows;
  onCut?.(rows.length);
  return rows.slice(0, most);
}
