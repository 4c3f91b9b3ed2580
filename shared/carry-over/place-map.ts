import { diffWords, type WordChange } from '../compare/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { Proposal } from './types.ts';

/** A range of UTF-16 offsets, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a range of a block's source text stands in its working text. */
export type PlaceMap = (range: Range) => Range;

/** Tries at fitting proposals into a text before the word comparison takes over. */
const MAX_TRIES = 5_000;

/**
 * Follows the places of one block's proposals into its working text. Where that is the source with some of them
 * accepted, the answer is exact, also for like words beside each other; otherwise it rests on the word comparison.
 */
export function mapPlaces(
  source: string,
  working: string,
  proposals: readonly Proposal[],
  accepted: Readonly<Record<string, string>>,
  language: TextLanguage,
): PlaceMap {
  if (source === working) return (range) => range;
  const exact = fitProposals(source, working, proposals, accepted);
  if (exact) return (range) => shift(exact, source, working, range);
  const { changes } = diffWords(source, working, { language });
  return (range) => mapRange(changes, range);
}

interface Fitted {
  readonly old: Range;
  readonly now: Range;
}

/** The working text as the source's pieces with, at each place, the old words or the proposed ones; null where it is not. */
function fitProposals(
  source: string,
  working: string,
  proposals: readonly Proposal[],
  accepted: Readonly<Record<string, string>>,
): readonly Fitted[] | null {
  const places = proposals
    .filter(({ id, after }) => after !== null || accepted[id] !== undefined)
    .sort((a, b) => a.from - b.from);
  let tries = 0;
  const tryFrom = (index: number, oldAt: number, newAt: number): readonly Fitted[] | null => {
    if (++tries > MAX_TRIES) return null;
    const place = places[index];
    const piece = source.slice(oldAt, place?.from ?? source.length);
    if (!working.startsWith(piece, newAt)) return null;
    const start = newAt + piece.length;
    if (!place) return start === working.length ? [] : null;
    for (const words of new Set([place.after, accepted[place.id], place.before])) {
      if (words == null || !working.startsWith(words, start)) continue;
      const rest = tryFrom(index + 1, place.to, start + words.length);
      if (rest) return [{ old: place, now: { from: start, to: start + words.length } }, ...rest];
    }
    return null;
  };
  return tryFrom(0, 0, 0);
}

function shift(fitted: readonly Fitted[], source: string, working: string, range: Range): Range {
  let by = 0;
  for (const { old, now } of fitted) {
    if (range.to <= old.from) break;
    if (range.from < old.to) {
      const kept = source.slice(old.from, old.to) === working.slice(now.from, now.to);
      return kept ? { from: range.from + by, to: range.to + by } : now;
    }
    by = now.to - old.to;
  }
  return { from: range.from + by, to: range.to + by };
}

/** The range of the new text between what was kept before and behind a range of the old one. */
function mapRange(changes: readonly WordChange[], { from, to }: Range): Range {
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
