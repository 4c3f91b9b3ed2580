import type { BlockKind } from '../../model/kinds.ts';
import type { Nesting } from '../labels/nesting.ts';
import type { ClassifiedRow } from './classify.ts';
import { type DraftBlock, lastText } from './draft-block.ts';
import { looksLikeNote } from './front-rows.ts';
import type { HeadingKinds } from './heading-kind.ts';
import { endsClause, looksLikeHeading } from './sentence.ts';

/**
 * The kind of a line without a label that starts a block. A heading is short, is no sentence, has something below it,
 * and what stands before it is finished: that last point is what tells it from the rest of a sentence.
 * `belowItem`: a numbered block stands above, with no heading between.
 */
export function plainKind(
  row: ClassifiedRow,
  before: DraftBlock | undefined,
  belowItem: boolean,
  nesting: Nesting,
  next: ClassifiedRow | null,
  headings: HeadingKinds,
): BlockKind {
  const text = row.passage.text;
  const finished = before === undefined || !isProse(before) || endsClause(lastText(before));
  if (looksLikeNote(text)) return 'note';
  if (next !== null && finished && looksLikeHeading(text) && leadsOn(next)) return headings.bare;
  if (nesting.paragraphs.size === 0 && nesting.levels.size === 0) return 'paragraph';
  return belowItem ? 'continuation' : 'chapeau';
}

function isProse({ kind }: DraftBlock): boolean {
  return kind === 'paragraph' || kind === 'sub_paragraph' || kind === 'chapeau' || kind === 'continuation';
}

// Below a heading stands a label or running text, not one more short line.
function leadsOn(next: ClassifiedRow): boolean {
  return next.reading !== null || next.atx > 0 || !looksLikeHeading(next.passage.text);
}
