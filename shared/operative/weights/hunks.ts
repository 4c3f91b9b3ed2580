import type { WordChange } from '../../compare/types.ts';
import type { Span } from '../types.ts';

/** One place where words differ, as a stretch of each text; one of them may be empty. */
export interface Hunk {
  readonly old: Span;
  readonly now: Span;
}

/** Both texts of a word comparison and where they differ. */
export function hunksOf(words: readonly WordChange[]): {
  readonly old: string;
  readonly now: string;
  readonly hunks: readonly Hunk[];
} {
  const hunks: Hunk[] = [];
  let old = '';
  let now = '';
  let open: { readonly old: number; readonly now: number } | null = null;
  const close = () => {
    if (open === null) return;
    hunks.push({ old: { from: open.old, to: old.length }, now: { from: open.now, to: now.length } });
    open = null;
  };
  for (const { op, text } of words) {
    if (op === 'keep') close();
    else open ??= { old: old.length, now: now.length };
    if (op !== 'ins') old += text;
    if (op !== 'del') now += text;
  }
  close();
  return { old, now, hunks };
}

/** The first hunk that reaches into the span, -1 where none does; an insertion inside it does, one at its border does not. */
export function hunkOf({ from, to }: Span, hunks: readonly Hunk[], side: 'old' | 'now'): number {
  return hunks.findIndex((hunk) => hunk[side].from < to && hunk[side].to > from);
}
