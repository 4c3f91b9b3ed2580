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

/** Where a sentence surely ends, in any of the languages; brackets may hold what only looks like one. */
const END = /[。\n\u2029]|[.;]\s(?=\p{Lu})/gu;
const BRACKETS = /[「」『』“”«»（）()]/u;

/** The changes without the whole sentences that are kept before and behind them: nothing there can weigh. */
export function changedSentences(words: readonly WordChange[]): readonly WordChange[] {
  const out = [...words];
  const first = out[0];
  if (first?.op === 'keep') {
    const end = [...first.text.matchAll(END)].at(-1);
    const cut = end === undefined ? 0 : end.index + end[0].length;
    if (!BRACKETS.test(first.text.slice(0, cut))) out[0] = { op: 'keep', text: first.text.slice(cut) };
  }
  const last = out.at(-1);
  if (last?.op === 'keep' && out.length > 1) {
    const end = last.text.matchAll(END).next().value;
    const cut = end === undefined ? last.text.length : end.index + end[0].length;
    if (!BRACKETS.test(last.text.slice(0, cut))) out[out.length - 1] = { op: 'keep', text: last.text.slice(0, cut) };
  }
  return out;
}

/** Dates, amounts and numbers are shorter than this, in UTF-16 units. */
const NEAR = 32;
/** Parts what is left out; no fact reaches over it. */
const GAP = '\u2029';

/** The changes with only what stands near them: enough to find every fact that a change touches. */
export function nearChanges(words: readonly WordChange[]): readonly WordChange[] {
  return words.map(({ op, text }, i): WordChange => {
    if (op !== 'keep' || text.length <= 2 * NEAR) return { op, text };
    const head = i === 0 ? '' : text.slice(0, NEAR);
    const tail = i === words.length - 1 ? '' : text.slice(-NEAR);
    return { op, text: head + GAP + tail };
  });
}

/** A Japanese predicate with its noun and auxiliaries is shorter than this, a subject than that. */
const PREDICATE = 36;
const SUBJECT = 100;
/** Where a predicate may end: with the sentence, or in the form before a comma (確認し、 求めつつ、 歓迎するとともに、). */
const PREDICATE_END = /[。\n\u2029]|$|[しいきぎりみびちけげめえれせてつらに]、/u;
const TOPIC = /[はが]/u;

/**
 * Whether a change of a Japanese text can reach a predicate or a subject: a look at what follows it. Most changes are made to
 * objects, and their sentences need not be read.
 */
export function reachesAct(old: string, now: string, hunks: readonly Hunk[]): boolean {
  return hunks.some((hunk) => follows(old, hunk.old) || follows(now, hunk.now));
}

function follows(text: string, { from, to }: Span): boolean {
  const near = text.slice(from, to + PREDICATE);
  const end = near.search(PREDICATE_END);
  // The end of a slice is not the end of the text.
  if (end >= 0 && (end < near.length || to + PREDICATE >= text.length)) return true;
  return TOPIC.test(text.slice(from, to + SUBJECT));
}

/** The first hunk that reaches into the span, -1 where none does; an insertion inside it does, one at its border does not. */
export function hunkOf({ from, to }: Span, hunks: readonly Hunk[], side: 'old' | 'now'): number {
  return hunks.findIndex((hunk) => hunk[side].from < to && hunk[side].to > from);
}
