import type { Settled } from './answers.ts';
import type { CarryBlock, Confidence, ProposalKind, ReasonCode, Survey } from './types.ts';

/** What a rule says about one place; the collector adds block, id and words. */
export interface Spot {
  readonly kind: ProposalKind;
  readonly from: number;
  readonly to: number;
  readonly after: string | null;
  readonly confidence: Confidence;
  readonly reason: ReasonCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface CarryContext {
  readonly survey: Survey;
  readonly settled: Settled;
  readonly blocks: readonly CarryBlock[];
}

/**
 * One rule, one file. It names no word of any one declaration: places, countries and meetings come from the survey. It
 * answers the same places whatever the answers are; only `after`, reason and confidence follow from them.
 */
export type CarryRule = (block: CarryBlock, context: CarryContext) => readonly Spot[];

/** Start and end of the sentence that holds a place. */
export function sentenceAround(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const ends = /[。！？]|[.!?](?=\s|$)|\n/g;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (end <= from) start = end;
    else if (match.index >= to) return { from: start, to: end };
  }
  return { from: start, to: text.length };
}

const QUOTES = /「[^「」]*」|『[^『』]*』|“[^“”]*”|"[^"]*"|«[^«»]*»/g;

/** Whether a place lies in a name in quotes: a year there is part of the name. */
export function isQuoted(text: string, from: number, to: number): boolean {
  for (const match of text.matchAll(QUOTES)) {
    if (match.index < from && to < match.index + match[0].length) return true;
  }
  return false;
}
