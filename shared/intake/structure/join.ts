import { isHeading } from '../../model/kinds.ts';
import { isHealing } from '../healing/fold.ts';
import { readUnreadLabel } from '../labels/unread-label.ts';
import { FINDINGS, REPAIRS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { joinsWithoutSpace } from '../source/script.ts';
import { lineText, type Source } from '../source/source.ts';
import type { IntakeFormat } from '../types.ts';
import type { ClassifiedRow } from './classify.ts';
import { type DraftBlock, isItem, lastText } from './draft-block.ts';
import {
  continuesSentence,
  endsClause,
  endsSentence,
  isNounPhrase,
  looksLikeHeading,
  looksLikeProse,
} from './sentence.ts';

/** Why a line without a label belongs to the block before it, and what stands between the two texts. */
export interface Join {
  readonly why: 'label-text' | 'page-break' | 'wrap' | 'hard-break';
  readonly glue: string;
}

/** What stands between a block and the line below it. */
export interface Between {
  /** Empty lines. */
  readonly gap: readonly ClassifiedRow[];
  /** A page number stands there too: then the page was broken, even without an empty line. */
  readonly pageNumber: boolean;
}

/** Characters of context on each side of a line end in the log; its column is that of the last character before. */
const CONTEXT = 6;
/** A program that wraps Japanese text makes no lines shorter than this; a shorter one was ended by a person. */
const MIN_WRAPPED_JAPANESE = 18;
/** Lines of a wrapped Latin or Cyrillic text are this long, in characters. */
const MIN_WRAPPED_LATIN = 50;
const MAX_WRAPPED_LATIN = 100;
/** Room that was left at the end of a wrapped line is less than this beside the next word. */
const WRAP_SLACK = 30;
const BROKEN_HEADING = /(?:[・、，：:,-]|及び|並びに|又は|における|のための|\b(?:and|or|of|the|for|in|with|и|в|по))$/u;
const OPEN_JAPANESE = /[、，\u3041-\u309f・]$/u;

/** Whether a line without a label belongs to the block before it; null where it starts a block of its own. */
export function howToJoin(
  block: DraftBlock,
  row: ClassifiedRow,
  { gap, pageNumber }: Between,
  next: ClassifiedRow | null,
  format: IntakeFormat,
): Join | null {
  const before = lastText(block);
  const text = row.passage.text;
  if (block.parts.length === 0) {
    const takes = isItem(block) || (isHeading(block.kind) && !looksLikeProse(text));
    return takes ? { why: 'label-text', glue: '' } : null;
  }
  const glue = joinsWithoutSpace(before, text) ? '' : ' ';
  if (isHeading(block.kind)) return row.atx === 0 && breaksHeading(before, text) ? { why: 'page-break', glue } : null;
  if (!isItem(block) && block.kind !== 'chapeau' && block.kind !== 'continuation') return null;
  if (readUnreadLabel(row) !== null && (endsClause(before) || looksLikeHeading(before))) return null;
  if (gap.length > 0 || pageNumber) {
    if (block.kind === 'sub_paragraph' && isNounPhrase(before)) return null;
    const tail = continuesSentence(before, text) || isMiddle(before, text, next);
    return tail ? { why: 'page-break', glue } : null;
  }
  const numbered = isItem(block) && block.reading !== null;
  if (format === 'markdown') {
    // Markdown runs lines together; but a Japanese sentence that has ended was not wrapped by any program.
    const broken = block.rows.at(-1)!.breaks || (glue === '' && numbered && endsSentence(before));
    return broken ? { why: 'hard-break', glue: '\n' } : { why: 'wrap', glue };
  }
  const aboveLabel = next !== null && next.reading !== null;
  if (isWrapped(before, text, row.indented)) {
    const heading = aboveLabel && looksLikeHeading(text) && !continuesSentence(before, text);
    return heading ? null : { why: 'wrap', glue };
  }
  // An indented line begins a paragraph of its own; a short one above a label is a heading.
  if (row.indented || (aboveLabel && looksLikeHeading(text))) return null;
  return numbered && endsSentence(before) ? { why: 'hard-break', glue: '\n' } : null;
}

// A heading that breaks off at a joining sign or word goes on in the next short line.
function breaksHeading(before: string, text: string): boolean {
  return BROKEN_HEADING.test(before) && looksLikeHeading(text);
}

/** Whether a short line between two page breaks is the middle of a sentence: open before, open after, ended below. */
function isMiddle(before: string, text: string, next: ClassifiedRow | null): boolean {
  if (endsClause(before) || endsClause(text) || next === null || next.reading !== null || next.atx > 0) return false;
  return OPEN_JAPANESE.test(before) && endsSentence(next.passage.text);
}

/** Whether the line end was made by a program and not by a person: the sentence runs on over it. */
function isWrapped(before: string, text: string, indented: boolean): boolean {
  if (joinsWithoutSpace(before, text)) {
    if (endsSentence(before)) return false;
    return !indented && (before.length >= MIN_WRAPPED_JAPANESE || OPEN_JAPANESE.test(before));
  }
  if (continuesSentence(before, text)) return true;
  // The first word of the next line would not have fitted.
  const word = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
  const fits = before.length + 1 + word <= MAX_WRAPPED_LATIN - WRAP_SLACK;
  return before.length >= MIN_WRAPPED_LATIN && before.length <= MAX_WRAPPED_LATIN && !fits && !indented;
}

/** Logs what was done to the line end, and each empty line that went with it. */
export function logJoin(
  { why, glue }: Join,
  block: DraftBlock,
  row: ClassifiedRow,
  { gap }: Between,
  source: Source,
  log: IntakeLog,
): void {
  if (why === 'label-text') return;
  const lastRow = block.rows.at(-1)!;
  if (why === 'hard-break' && lastRow.breaks) return;
  const before = lastText(block).slice(-CONTEXT);
  const after = row.passage.text.slice(0, CONTEXT);
  const lastPiece = block.parts.at(-1)!.pieces.at(-1)!;
  const at = lastPiece.to - (/[\ud800-\udbff][\udc00-\udfff]$/.test(before) ? 2 : 1);
  // A rule or a page number between the halves is logged for itself.
  const lineEnds = source.text.slice(lastRow.line.to, row.line.from).replace(/[^\r\n]+/gu, '');
  const broken = before + lineEnds + after;
  if (why === 'hard-break') {
    log.find(FINDINGS.hardBreak, at, broken, before + (joinsWithoutSpace(before, after) ? '' : ' ') + after);
    return;
  }
  log.heal(why === 'page-break' ? REPAIRS.pageBreak : REPAIRS.lineWrap, at, broken, before + glue + after);
  for (const { line } of gap) {
    const text = lineText(source, line);
    if (isHealing(text, '')) log.healLine(REPAIRS.lineInSentence, line.from, text);
  }
}
