import type { BlockKind } from '../../model/kinds.ts';
import { HEADING_RANK } from '../../model/kinds.ts';
import { FINDINGS, REPAIRS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { insertedText, passageOf, slicePassage } from '../source/passage.ts';
import { joinsWithoutSpace } from '../source/script.ts';
import { lineText, type Source } from '../source/source.ts';
import type { IntakeFormat } from '../types.ts';
import type { Classified, ClassifiedRow } from './classify.ts';
import { type DraftBlock, isItem, lastText } from './draft-block.ts';
import { readFront } from './front-rows.ts';
import { headingKinds, kindOfLabel } from './heading-kind.ts';
import { plainKind } from './plain-kind.ts';
import { continuesSentence, endsSentence, looksLikeHeading } from './sentence.ts';

/** Characters of context on each side of a healed page break in the log; its column is that of the last one before. */
const BREAK_CONTEXT = 6;

/** Puts the lines together into blocks and logs every line end that was taken out of a sentence. */
export function assembleBlocks(
  { rows, nesting }: Classified,
  source: Source,
  format: IntakeFormat,
  log: IntakeLog,
): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const front = readFront(rows);
  const headings = headingKinds(rows, nesting);
  let gap: ClassifiedRow[] = [];
  let belowItem = false;

  const begin = (row: ClassifiedRow, kind: BlockKind, level = 1) => {
    const { reading, labelLength, passage } = row;
    const labelFrom = passage.pieces[0]?.from ?? row.line.from;
    const series = reading?.family === 'preambular' ? 'preambular' : 'operative';
    const text = slicePassage(passage, labelLength);
    const parts = text.text === '' ? [] : [text];
    const label = slicePassage(passage, 0, labelLength);
    blocks.push({ kind, level, series, reading, label, labelFrom, parts, rows: [row], gap });
    if (kind !== 'continuation' && kind !== 'note') belowItem = isItem(blocks.at(-1)!);
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
    const block = blocks.at(-1) ?? null;
    const frontKind = front.get(i);
    if (frontKind !== undefined) begin(row, frontKind);
    else if (row.reading !== null) {
      const { kind, level } = kindOfLabel(row.reading, nesting);
      begin(row, kind, level);
    } else if (row.atx > 0) begin(row, headings.ofRow(row));
    else {
      const join = block === null ? null : howToJoin(block, row, gap, nextFilled(rows, i), format);
      if (block === null || join === null)
        begin(row, plainKind(row, blocks.at(-1), belowItem, nesting, nextFilled(rows, i), headings));
      else {
        logJoin(join, block, row, gap, source, log);
        append(block, row, join.glue);
      }
    }
    gap = [];
  });
  return blocks;
}

function nextFilled(rows: readonly ClassifiedRow[], i: number): ClassifiedRow | null {
  for (let k = i + 1; k < rows.length; k++) if (!rows[k]!.blank) return rows[k]!;
  return null;
}

interface Join {
  readonly why: 'label-text' | 'page-break' | 'wrap' | 'hard-break';
  readonly glue: string;
}

/** Whether a line without a label belongs to the block before it, and how; null where it starts a block of its own. */
function howToJoin(
  block: DraftBlock,
  row: ClassifiedRow,
  gap: readonly ClassifiedRow[],
  next: ClassifiedRow | null,
  format: IntakeFormat,
): Join | null {
  const before = lastText(block);
  const text = row.passage.text;
  if (block.parts.length === 0)
    return HEADING_RANK[block.kind] > 0 || isItem(block) ? { why: 'label-text', glue: '' } : null;
  const prose = isItem(block) || block.kind === 'chapeau' || block.kind === 'continuation';
  if (!prose) return null;
  const glue = joinsWithoutSpace(before, text) ? '' : ' ';
  if (gap.length > 0) return continuesSentence(before, text) ? { why: 'page-break', glue } : null;
  if (format === 'markdown') {
    return block.rows.at(-1)!.breaks ? { why: 'hard-break', glue: '\n' } : { why: 'wrap', glue };
  }
  if (!endsSentence(before)) {
    if (looksLikeHeading(text) && next !== null && next.reading !== null && !continuesSentence(before, text))
      return null;
    return { why: 'wrap', glue };
  }
  if (isWrapped(before, text)) return { why: 'wrap', glue };
  if (looksLikeHeading(text) && next !== null && next.reading !== null) return null;
  return isItem(block) && block.reading !== null ? { why: 'hard-break', glue: '\n' } : null;
}

/** Lines of a text that was wrapped by a program are this long, in characters. */
const WRAP = { from: 55, to: 100 } as const;

// In a wrapped text the first word of the next line would not have fitted.
function isWrapped(before: string, text: string): boolean {
  const word = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
  return (
    !joinsWithoutSpace(before, text) &&
    before.length >= WRAP.from &&
    before.length <= WRAP.to &&
    before.length + 1 + word > WRAP.to - 30
  );
}

function logJoin(
  { why, glue }: Join,
  block: DraftBlock,
  row: ClassifiedRow,
  gap: readonly ClassifiedRow[],
  source: Source,
  log: IntakeLog,
): void {
  const lastRow = block.rows.at(-1)!;
  const text = row.passage.text;
  if (why === 'hard-break') {
    if (!(lastRow as ClassifiedRow).breaks) log.find(FINDINGS.hardBreak, row.passage.pieces[0]!.from, text, 'join');
    return;
  }
  if (why === 'label-text') return;
  if (why === 'wrap' && (lastRow as ClassifiedRow).line.number === row.line.number) return;
  const before = lastText(block).slice(-BREAK_CONTEXT);
  const after = text.slice(0, BREAK_CONTEXT);
  const lastPiece = block.parts.at(-1)!.pieces.at(-1)!;
  const at = lastPiece.to - (/[\ud800-\udbff][\udc00-\udfff]$/.test(before) ? 2 : 1);
  const breakText = source.text.slice(lastRow.line.to, row.line.from);
  const rule = why === 'page-break' ? REPAIRS.pageBreak : REPAIRS.lineWrap;
  log.heal(rule, at, before + breakText + after, before + glue + after);
  for (const empty of gap) log.healLine(REPAIRS.lineInSentence, empty.line.from, lineText(source, empty.line));
}
