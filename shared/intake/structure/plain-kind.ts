import { type BlockKind, isHeading } from '../../model/kinds.ts';
import type { Nesting } from '../labels/nesting.ts';
import type { ClassifiedRow } from './classify.ts';
import { type DraftBlock, lastText } from './draft-block.ts';
import { looksLikeNote, runsOn } from './front-rows.ts';
import type { HeadingKinds } from './heading-kind.ts';
import { endsClause, looksLikeHeading, mayBeFinished, wrapsAtEdge } from './sentence.ts';

/** What stands round a line without a label. */
export interface PlainContext {
  /** The block before, page numbers left aside. */
  readonly before: DraftBlock | undefined;
  /** A numbered block stands above, with no heading between. */
  readonly belowItem: boolean;
  /** Some heading stands above. */
  readonly belowHeading: boolean;
  /** The next line of text; remarks in parentheses left aside. */
  readonly next: ClassifiedRow | null;
  /** That line is the first of a wrapped paragraph. */
  readonly nextRunsOn: boolean;
  /** The very next line. */
  readonly nextLine: ClassifiedRow | null;
}

/**
 * The kind of a line without a label that starts a block. A heading is short, is no sentence, has something below it,
 * and what stands before it is finished: that last point is what tells it from the rest of a sentence.
 * 'preambular' is a paragraph of a UN preamble without a number.
 */
export function plainKind(
  row: ClassifiedRow,
  { before, belowItem, belowHeading, next, nextRunsOn, nextLine }: PlainContext,
  nesting: Nesting,
  headings: HeadingKinds,
): BlockKind | 'preambular' {
  const text = row.passage.text;
  const finished =
    before === undefined || !isProse(before) || endsClause(lastText(before)) || isForgotten(lastText(before), next);
  if (looksLikeNote(text)) return 'note';
  if (next !== null && finished && looksLikeHeading(text) && !isBroken(row, before, nextLine) && !row.table) {
    // Below a heading stands a label or running text, not one more short line.
    if (nextRunsOn || leadsOn(next)) return headings.bare;
  }
  if (nesting.paragraphs.size === 0 && nesting.levels.size === 0) {
    return nesting.headings.size > 0 && !belowHeading ? 'chapeau' : 'paragraph';
  }
  if (belowItem && before?.series !== 'preambular') return 'continuation';
  const opened = before?.kind === 'chapeau' || before?.series === 'preambular';
  return opened && (PREAMBULAR.test(text) || PARTICIPLE.test(text)) ? 'preambular' : 'chapeau';
}

/** A clause of a UN preamble ends with a comma or a semicolon and begins with a capital ("Recalling …,"). */
const PREAMBULAR = /^\p{Lu}.*[,;]$/u;
/** … or, where its line is wrapped, with a participle ("Recalling the", "Deeply concerned by"). */
const PARTICIPLE = /^(?:\p{Lu}\p{Ll}+ly )?\p{L}\p{Ll}+(?:ing|ed)\b[^.]*$/u;

// 「…を確認した」 without its stop, and a label below the short line: that line is a heading all the same.
function isForgotten(before: string, next: ClassifiedRow | null): boolean {
  return next !== null && next.reading !== null && mayBeFinished(before);
}

// Below a heading a line that fills its page is running text, even where the next one starts with a capital.
function isBroken(row: ClassifiedRow, before: DraftBlock | undefined, nextLine: ClassifiedRow | null): boolean {
  if (runsOn(row, nextLine)) return true;
  if (before === undefined || !isHeading(before.kind) || nextLine === null || nextLine.blank) return false;
  return nextLine.reading === null && wrapsAtEdge(row.passage.text, nextLine.passage.text);
}

function isProse({ kind }: DraftBlock): boolean {
  return kind === 'paragraph' || kind === 'sub_paragraph' || kind === 'chapeau' || kind === 'continuation';
}

function leadsOn(next: ClassifiedRow): boolean {
  return next.reading !== null || next.atx > 0 || !looksLikeHeading(next.passage.text);
}
