import { columnsOf } from '../source/columns.ts';
import { hasJapanese } from '../source/script.ts';
import type { IntakeFormat } from '../types.ts';
import type { ClassifiedRow } from './classify.ts';
import { type DraftBlock, isItem, lastText } from './draft-block.ts';
import {
  continuesSentence,
  endsClause,
  endsInPast,
  endsSentence,
  hasRoomFor,
  isNounPhrase,
  leavesBracketOpen,
  leavesOpen,
  MIN_WRAPPED_JAPANESE,
  MIN_WRAPPED_LATIN,
  startsInside,
} from './sentence.ts';

/** What stands between a block and the line below it. */
export interface Between {
  /** Empty lines. */
  readonly gap: readonly ClassifiedRow[];
  /** A page number stands there too: then the page was broken, even without an empty line. */
  readonly pageNumber: boolean;
}

/** What stands round the line end that may be taken out. */
export interface Surroundings {
  readonly between: Between;
  /** The lines without a label that follow, up to the next label, heading or end of the text; the nearest first. */
  readonly below: readonly ClassifiedRow[];
  /** What follows, whatever it is. */
  readonly next: ClassifiedRow | null;
  /** … and it is the first line of a wrapped paragraph. */
  readonly nextRunsOn: boolean;
  readonly format: IntakeFormat;
  /** The block is an item of a list of noun phrases, which are complete without a stop. */
  readonly inNounList: boolean;
}

/** Lines of a wrapped Latin or Cyrillic text are no longer than this, in characters. */
const MAX_WRAPPED_LATIN = 100;
/** Room that was left at the end of a wrapped line is less than this beside the next word. */
const WRAP_SLACK = 30;
const OPEN_JAPANESE = /[、，\u3041-\u309f・]$/u;
const ENDS_LIST_HEAD = /[：:；;]$/u;
/** A line with a hanging line below it is longer than a mere heading of an item. */
const MIN_HANGING_LATIN = 30;
/** Pieces that page breaks make of one sentence. */
const MAX_PIECES = 4;
/** Lines that show where the edge of the page is, and by how many columns such lines differ. */
const EVEN_LINES = 2;
const EDGE = 2;
/** How much of a block is looked at to tell whether its sentence or a bracket in it is open. */
const TAIL = 200;
const TAIL_PARTS = 4;

/** Whether a page break stands inside the sentence: the line ends it, or it is a piece of it that a later line ends. */
export function isCut(block: DraftBlock, row: ClassifiedRow, around: Surroundings): boolean {
  const before = lastText(block);
  const text = row.passage.text;
  if (continuesSentence(before, text)) return true;
  const bracket = leavesBracketOpen(tailOf(block));
  if (isComplete(block, around) && !bracket) return false;
  if (endsSentence(text)) return isOpen(block, around);
  const end = endBelow(around);
  if (end === null) {
    // Nothing ends it. A particle at the head of the line, or a bracket that is still open, tells enough.
    return hasJapanese(text) && (startsInside(text) || (bracket && around.next !== null));
  }
  if (!hasJapanese(before) && !hasJapanese(text)) return false;
  if (OPEN_JAPANESE.test(before) && !endsInPast(before)) return true;
  if (bracket || startsInside(text)) return true;
  // What stands between running text and the rest of its sentence is no heading, whatever it looks like.
  return isOpen(block, around) && (startsInside(end.passage.text) || !endsInPast(before));
}

/** Whether the line end was made by a program and not by a person: the sentence runs on over it. */
export function isWrapped(block: DraftBlock, row: ClassifiedRow, around: Surroundings): boolean {
  const before = lastText(block);
  const text = row.passage.text;
  if (!hasJapanese(before) && !hasJapanese(text)) return isWrappedLatin(block, row);
  const bracket = leavesBracketOpen(tailOf(block));
  if (endsSentence(before)) return fillsPage(block);
  if (ENDS_LIST_HEAD.test(before) && !bracket) return false;
  if (bracket || startsInside(text) || OPEN_JAPANESE.test(before)) return true;
  const ends = continuesSentence(before, text) || (endsSentence(text) && isOpen(block, around));
  if (row.indented) return hangs(block, row) && (isOpen(block, around) || ends);
  const { line } = block.rows.at(-1)!;
  if (line.to - line.from >= MIN_WRAPPED_JAPANESE) return true;
  return isOpen(block, around) && (ends || endBelow(around) !== null);
}

// A sentence may end right at the edge of the page: the line is as wide as the wrapped ones above it.
function fillsPage({ rows }: DraftBlock): boolean {
  const widths = rows.slice(-EVEN_LINES).map(({ indent, passage }) => indent + columnsOf(passage.text));
  if (widths.length < EVEN_LINES) return false;
  return Math.max(...widths) - Math.min(...widths) <= EDGE && Math.min(...widths) >= MIN_WRAPPED_JAPANESE * 2;
}

function isWrappedLatin(block: DraftBlock, row: ClassifiedRow): boolean {
  const before = lastText(block);
  const text = row.passage.text;
  if (continuesSentence(before, text)) return true;
  if (hangs(block, row) && /[,\p{L}\p{N}-]$/u.test(before) && before.length >= MIN_HANGING_LATIN) return true;
  // The first word of the next line would not have fitted.
  const fits = hasRoomFor(before, text, MAX_WRAPPED_LATIN - WRAP_SLACK);
  return before.length >= MIN_WRAPPED_LATIN && before.length <= MAX_WRAPPED_LATIN && !fits && !row.indented;
}

/** A hanging indent: further in than the item's own label. */
export function hangs(block: DraftBlock, row: ClassifiedRow): boolean {
  return isItem(block) && block.reading !== null && row.indent > block.rows[0]!.indent;
}

/** A numbered item of a text whose items are sentences: it has not ended before its full stop. */
function isSentenceItem(block: DraftBlock, { inNounList }: Surroundings): boolean {
  return isItem(block) && block.reading !== null && !inNounList && hasJapanese(lastText(block));
}

function isComplete(block: DraftBlock, around: Surroundings): boolean {
  const before = lastText(block);
  return isSentenceItem(block, around) ? endsSentence(before) || ENDS_LIST_HEAD.test(before) : endsClause(before);
}

function isOpen(block: DraftBlock, around: Surroundings): boolean {
  // A line of its own below a line break that a person made.
  if (block.parts.at(-2)?.text === '\n' && isNounPhrase(lastText(block))) return false;
  if (isSentenceItem(block, around)) return !isComplete(block, around) && !endsInPast(lastText(block));
  return leavesOpen(tailOf(block));
}

/** The line that ends the sentence further down, before the next label or heading; null where none does. */
function endBelow({ below }: Surroundings): ClassifiedRow | null {
  const end = below
    .slice(0, MAX_PIECES)
    .find(({ passage }) => endsSentence(passage.text) || ENDS_LIST_HEAD.test(passage.text));
  return end !== undefined && endsSentence(end.passage.text) ? end : null;
}

function tailOf({ parts }: DraftBlock): string {
  let text = '';
  for (const part of parts.slice(-TAIL_PARTS)) text += part.text;
  return text.slice(-TAIL);
}
