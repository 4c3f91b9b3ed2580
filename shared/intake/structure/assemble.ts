import { type BlockKind, isHeading } from '../../model/kinds.ts';
import { findUnreadLabel } from '../labels/unread-label.ts';
import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { insertedText, passageOf, slicePassage } from '../source/passage.ts';
import { glueBetween } from '../source/script.ts';
import type { Source } from '../source/source.ts';
import type { IntakeFormat } from '../types.ts';
import type { Classified, ClassifiedRow } from './classify.ts';
import { type DraftBlock, isItem, lastText } from './draft-block.ts';
import { readFront } from './front-rows.ts';
import { headingKinds, kindOfLabel } from './heading-kind.ts';
import { howToJoin, logJoin } from './join.ts';
import { plainKind } from './plain-kind.ts';
import { findClauses } from './preamble.ts';
import { rowsBelow } from './rows-below.ts';
import { endsClause, isNounPhrase } from './sentence.ts';

/** Characters of an open end that a finding shows. */
const CONTEXT = 12;

/** Puts the lines together into blocks and logs every line end that was taken out of a sentence. */
export function assembleBlocks(
  { rows, nesting, nounLists }: Classified,
  source: Source,
  format: IntakeFormat,
  log: IntakeLog,
): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const front = readFront(rows);
  const headings = headingKinds(rows, nesting);
  const below = rowsBelow(rows);
  const clauses = findClauses(rows);
  let gap: ClassifiedRow[] = [];
  /** Empty lines above the page numbers that stand below the last block of text; null where there are none. */
  let abovePageNumber: ClassifiedRow[] | null = null;
  let belowItem = false;
  let belowHeading = false;
  /** The line above is a clause of a preamble. */
  let afterClause = false;
  /** The last block that is text of the document: a page number between two halves of a sentence ends nothing. */
  let before: DraftBlock | undefined;

  const begin = (row: ClassifiedRow, kind: BlockKind, { level = 1, preambular = false } = {}) => {
    const { reading, labelLength, passage } = row;
    const labelFrom = passage.pieces[0]?.from ?? row.line.from;
    const series = preambular || reading?.family === 'preambular' ? 'preambular' : 'operative';
    const text = slicePassage(passage, labelLength);
    const parts = text.text === '' ? [] : [text];
    const label = slicePassage(passage, 0, labelLength);
    blocks.push({ kind, level, series, reading, label, labelFrom, parts, rows: [row], gap });
    if (row.pageNumber) log.find(FINDINGS.pageNumber, labelFrom, row.passage.text, '');
    else before = blocks.at(-1)!;
    if (isHeading(kind)) belowHeading = true;
    if (kind !== 'continuation' && kind !== 'note') belowItem = isItem(blocks.at(-1)!);
  };
  const beginPlain = (row: ClassifiedRow, i: number) => {
    findUnreadLabel(row, log);
    const [next, nextRunsOn, nextLine] = [below.text(i), below.runsOn(i), rows[i + 1] ?? null];
    const context = { before, belowItem, belowHeading, next, nextRunsOn, nextLine };
    const plain = clauses.has(i) ? 'preambular' : plainKind(row, context, nesting, headings);
    if ((plain === 'continuation' || (plain !== 'preambular' && isHeading(plain))) && before !== undefined)
      logOpenEnd(before, log);
    begin(row, plain === 'preambular' ? 'paragraph' : plain, { preambular: plain === 'preambular' });
  };
  const append = (block: DraftBlock, row: ClassifiedRow, glue: string) => {
    const at = block.rows.at(-1)!.line.to;
    if (glue === '\n')
      block.parts.push(source.text[at] === '\n' ? passageOf(source.text, at, at + 1) : insertedText(glue, at));
    else if (glue !== '') block.parts.push(insertedText(glue, at));
    block.parts.push(row.passage);
    block.rows.push(row);
  };

  rows.forEach((row, i) => {
    if (row.blank) {
      gap.push(row);
      return;
    }
    const frontKind = front.get(i);
    if (frontKind === 'rest' && before !== undefined) {
      const glue = glueBetween(lastText(before), row.passage.text);
      logJoin({ why: 'wrap', glue }, before, row, { gap, pageNumber: false }, source, log);
      append(before, row, glue);
    } else if (frontKind !== undefined && frontKind !== 'rest') begin(row, frontKind);
    else if (row.pageNumber) {
      begin(row, 'note');
      abovePageNumber ??= [];
      for (const empty of gap) abovePageNumber.push(empty);
    } else if (row.reading !== null) {
      const { kind, level } = kindOfLabel(row.reading, nesting);
      begin(row, kind, { level });
    } else if (row.atx > 0) begin(row, headings.ofRow(row));
    else {
      const between = { gap: [...(abovePageNumber ?? []), ...gap], pageNumber: abovePageNumber !== null };
      const join =
        before === undefined || clauses.has(i) || clauses.has(i - 1) || (gap.length > 0 && afterClause)
          ? null
          : howToJoin(before, row, {
              between,
              below: below.pieces(i),
              next: below.next(i),
              nextRunsOn: below.runsOn(i),
              format,
              inNounList: before.reading !== null && nounLists.has(before.reading.family),
            });
      if (before === undefined || join === null) beginPlain(row, i);
      else {
        logJoin(join, before, row, between, source, log);
        append(before, row, join.glue);
      }
    }
    if (!row.pageNumber) {
      abovePageNumber = null;
      afterClause = clauses.has(i);
    }
    gap = [];
  });
  return blocks;
}

// A continuation below a sentence that has not ended: either it belongs to it, or something is missing between them.
function logOpenEnd(before: DraftBlock, log: IntakeLog): void {
  const text = lastText(before);
  if (text === '' || endsClause(text) || isNounPhrase(text) || (!isItem(before) && before.kind !== 'chapeau')) return;
  log.find(FINDINGS.unfinishedSentence, before.parts.at(-1)!.pieces.at(-1)!.to - 1, text.slice(-CONTEXT));
}
