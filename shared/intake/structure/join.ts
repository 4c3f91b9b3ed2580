import { isHeading } from '../../model/kinds.ts';
import { isHealing } from '../healing/fold.ts';
import { readUnreadLabel } from '../labels/unread-label.ts';
import { FINDINGS, REPAIRS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { glueBetween, hasJapanese } from '../source/script.ts';
import { lineText, type Source } from '../source/source.ts';
import type { ClassifiedRow } from './classify.ts';
import { type Between, hangs, isCut, isWrapped, type Surroundings } from './cut-sentence.ts';
import { type DraftBlock, isItem, lastText } from './draft-block.ts';
import {
  cannotStartLine,
  continuesSentence,
  endsClause,
  endsSentence,
  fillsLine,
  isNounPhrase,
  leavesBracketOpen,
  looksLikeHeading,
  looksLikeProse,
  MIN_WRAPPED_JAPANESE,
} from './sentence.ts';

/** Why a line without a label belongs to the block before it, and what stands between the two texts. */
export interface Join {
  readonly why: 'label-text' | 'page-break' | 'wrap' | 'hard-break';
  readonly glue: string;
}

/** Characters of context on each side of a line end in the log; its column is that of the last character before. */
const CONTEXT = 6;
const BROKEN_HEADING = /(?:[・、，：:,-]|及び|並びに|又は|における|のための|\b(?:and|or|of|the|for|in|with|и|в|по))$/u;

/** Whether a line without a label belongs to the block before it; null where it starts a block of its own. */
export function howToJoin(block: DraftBlock, row: ClassifiedRow, around: Surroundings): Join | null {
  const before = lastText(block);
  const text = row.passage.text;
  if (row.table || block.rows[0]!.table) return null;
  if (block.parts.length === 0) {
    const takes = isItem(block) || (isHeading(block.kind) && !looksLikeProse(text));
    return takes ? { why: 'label-text', glue: '' } : null;
  }
  const glue = glueBetween(before, text);
  if (isHeading(block.kind)) {
    if (row.atx === 0 && breaksHeading(before, text)) return { why: 'page-break', glue };
    return endsHeading(block, text, around) ? { why: 'wrap', glue } : null;
  }
  if (!isItem(block) && block.kind !== 'chapeau' && block.kind !== 'continuation') return null;
  if (readUnreadLabel(row) !== null && (endsClause(before) || looksLikeHeading(before))) return null;
  if (row.refused !== null && endsClause(before) && !leavesBracketOpen(before)) return null;
  const { gap, pageNumber } = around.between;
  const parted = gap.length > 0 || pageNumber;
  // A noun phrase is a whole item: only what cannot stand at the head of a line goes on with it.
  const whole = isItem(block) && block.parts.length === 1 && isNounPhrase(before) && around.inNounList;
  if (whole && (parted || row.indented || before.length < MIN_WRAPPED_JAPANESE) && !cannotStartLine(text)) return null;
  if (parted) return isCut(block, row, around) ? { why: 'page-break', glue } : null;
  const numbered = isItem(block) && block.reading !== null;
  if (around.format === 'markdown') {
    // Markdown runs lines together; but a Japanese sentence that has ended was not wrapped by any program.
    const ended = hasJapanese(before) && numbered && endsSentence(before);
    return block.rows.at(-1)!.breaks || ended ? { why: 'hard-break', glue: '\n' } : { why: 'wrap', glue };
  }
  const { next, nextRunsOn } = around;
  const aboveLabel = next !== null && next.reading !== null;
  const aboveProse = nextRunsOn && endsSentence(before) && !fillsLine(text);
  if (isWrapped(block, row, around)) {
    const heading =
      (aboveLabel || aboveProse) && looksLikeHeading(text) && !continuesSentence(before, text) && !hangs(block, row);
    return heading ? null : { why: 'wrap', glue };
  }
  // An indented line begins a paragraph of its own; a short one above a label or a wrapped paragraph is a heading.
  if (row.indented || ((aboveLabel || aboveProse) && looksLikeHeading(text))) return null;
  return numbered && endsSentence(before) ? { why: 'hard-break', glue: '\n' } : null;
}

// A heading that breaks off at a joining sign or word goes on in the next short line.
function breaksHeading(before: string, text: string): boolean {
  return BROKEN_HEADING.test(before) && looksLikeHeading(text);
}

/** The rest of a heading is no longer than the heading's own line was, or little more. */
const MAX_HEADING_REST = 60;
const STARTS_SMALL = /^\p{Ll}/u;

// "Cooperation in trade, transport⏎and tourism": no sentence starts with a small letter. Several such lines are a list.
function endsHeading(block: DraftBlock, text: string, { between, next }: Surroundings): boolean {
  if (block.parts.length > 1 || between.gap.length > 0 || next === null) return false;
  if (!STARTS_SMALL.test(text) || text.length > MAX_HEADING_REST) return false;
  if (endsClause(lastText(block)) || endsClause(text)) return false;
  return next.reading !== null || !STARTS_SMALL.test(next.passage.text);
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
    log.find(FINDINGS.hardBreak, at, broken, before + glueBetween(lastText(block), row.passage.text) + after);
    return;
  }
  findBrokenWord(lastText(block), row.passage.text, at, log);
  log.heal(why === 'page-break' ? REPAIRS.pageBreak : REPAIRS.lineWrap, at, broken, before + glue + after);
  for (const { line } of gap) {
    const text = lineText(source, line);
    if (isHealing(text, '')) log.healLine(REPAIRS.lineInSentence, line.from, text);
  }
}

const DIVIDED = /(\p{L}+)[-‐]$/u;
const WORD_REST = /^\p{Ll}+/u;

// "invest-⏎ment": whether the hyphen belongs to the word (long-⏎term) only a person can say.
function findBrokenWord(before: string, after: string, at: number, log: IntakeLog): void {
  const head = DIVIDED.exec(before);
  const rest = WORD_REST.exec(after)?.[0];
  if (head === null || rest === undefined) return;
  log.find(FINDINGS.brokenWord, at - head[1]!.length, head[0] + rest, head[1]! + rest);
}
