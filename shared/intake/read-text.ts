import { isHeading } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import { failure, type Result, success } from '../model/shape.ts';
import { accountForSource, claimMarkers } from './building/account.ts';
import { type Numbered, numberBlocks } from './building/number-blocks.ts';
import { healLabel } from './healing/labels.ts';
import { repairTexts } from './healing/repair-text.ts';
import { keepTexts } from './keeping/keep-texts.ts';
import { findNumberBreaks } from './labels/number-sequence.ts';
import { LONG_BLOCK, MAX_BLOCKS, MAX_SOURCE_LENGTH } from './limits.ts';
import { type FrontMatter, readFrontMatter } from './markdown/front-matter.ts';
import { FINDINGS, REPAIRS } from './rules.ts';
import { type IntakeLog, type LogLists, readLogs, startLog } from './source/log.ts';
import { joinPassages, type Passage, passageOf } from './source/passage.ts';
import { blankRow, type Row, readRows } from './source/rows.ts';
import { detectLanguage } from './source/script.ts';
import { readSource, type Source } from './source/source.ts';
import { assembleBlocks } from './structure/assemble.ts';
import { rankBareHeadings } from './structure/bare-headings.ts';
import { classifyRows } from './structure/classify.ts';
import { type DraftBlock, isItem, plainBlock } from './structure/draft-block.ts';
import { healEmptyLines, healLastLine } from './structure/lines-between.ts';
import { familyStyles, readNumbering } from './structure/numbering-settings.ts';
import { findRunningHeads } from './structure/running-heads.ts';
import type { IntakeFailure, IntakeFormat, ReadOptions, SourceSpan } from './types.ts';

/** A text whose structure was read, before a document is made of it. */
export interface ReadText {
  readonly blocks: readonly DraftBlock[];
  /** The text of each block, repaired. */
  readonly passages: readonly Passage[];
  readonly numbered: Numbered;
  readonly language: TextLanguage;
  /** What the intake tells of its work; worked out when first asked for. */
  lists(): LogLists;
  spans(): readonly SourceSpan[];
}

/** Reads the structure of a text that is already decoded; ids come with the document. Pure. */
export function readText(text: string, options: ReadOptions): Result<ReadText, IntakeFailure> {
  if (text.length > MAX_SOURCE_LENGTH)
    return failure('text-too-large', { size: text.length, limit: MAX_SOURCE_LENGTH });
  if (text.trim() === '' || text === '\ufeff') return failure('empty');
  const source = readSource(text);
  if (source.lines.length > MAX_BLOCKS)
    return failure('too-many-blocks', { blocks: source.lines.length, limit: MAX_BLOCKS });
  const format = options.format ?? formatOf(options.name);
  const log = startLog();
  const start = source.lines[0]!.from;
  const front = format === 'markdown' ? readFrontMatter(source) : { end: start, title: null };
  if (MARKUP_SOURCE.test(source.text.slice(start, start + MARKUP_HEAD)))
    log.find(FINDINGS.markupSource, start, source.text.slice(start, start + EXCERPT));
  if (front.end > start) log.find(FINDINGS.frontMatter, start, source.text.slice(start, front.end).trimEnd());
  const rows = readRows(source, format, front.end, log);
  if (rows.every((row) => row.blank)) return failure('empty');

  const classified = classifyRows(rows, format, log);
  const body = rankBareHeadings(assembleBlocks(classified, source, format, log));
  const blocks = body.some((block) => block.kind === 'title') ? body : [...titleBlocks(source, front.title), ...body];
  const styles = familyStyles(blocks);
  const numbering = readNumbering(blocks, classified.nesting, styles);
  const raw = blocks.map((block) => joinPassages(block.parts));
  const language = options.language ?? detectLanguage(text);
  const textLog = startLog();
  const passages = repairTexts(raw, language, source.repertoire, textLog);
  const numbered = numberBlocks(blocks, numbering);

  const noted = once(() => {
    const healedLines = healEmptyLines(blocks, source, log);
    healLastLine(source, log);
    const healedLabels = new Set(blocks.filter((block) => healLabel(block, styles, source, log)));
    for (const block of blocks) {
      logBareHeading(block, log);
      findLabelReading(block, log);
    }
    findNumberBreaks(blocks, styles, numbering.regime, log);
    findRunningHeads(classified.rows, log);
    keepTexts(passages, (i) => isRunning(blocks[i]!), textLog);
    for (const passage of passages) findLongBlock(passage, textLog);
    return { healedLines, healedLabels, lists: readLogs([log, textLog], source) };
  });
  const spans = once(() => {
    const { healedLines, healedLabels } = noted();
    return accountForSource(source, passages, claimMarkers(blocks, healedLabels, healedLines));
  });
  return success({ blocks, passages, numbered, language, lists: () => noted().lists, spans });
}

/** Whoever compares two texts asks for their blocks only: the lists are a third of the work of an intake. */
export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** A page or a data file whose source was saved as a text. */
const MARKUP_SOURCE = /^\s*<(?:!doctype html|html|\?xml|head|body)\b/i;
const MARKUP_HEAD = 200;

// A Markdown file often names its title in the metadata only.
function titleBlocks(source: Source, title: FrontMatter['title']): readonly DraftBlock[] {
  if (title === null) return [];
  const passage = passageOf(source.text, title.from, title.to);
  const row: Row = { ...blankRow(title.line), blank: false, passage };
  return [plainBlock('title', row)];
}

function formatOf(name: string | undefined): IntakeFormat {
  return name !== undefined && /\.(?:md|markdown|mdown|mkd)$/i.test(name) ? 'markdown' : 'text';
}

function isRunning(block: DraftBlock): boolean {
  return isItem(block) || block.kind === 'chapeau' || block.kind === 'continuation';
}

/** Characters of a long block that its finding shows. */
const EXCERPT = 20;

function findLongBlock({ text, pieces }: Passage, log: IntakeLog): void {
  if (text.length > LONG_BLOCK) log.find(FINDINGS.longBlock, pieces[0]!.from, `${text.slice(0, EXCERPT)}…`);
}

// A number is derived, and nothing of the document stands under a reading that it had.
function findLabelReading({ label }: DraftBlock, log: IntakeLog): void {
  const read = label.pieces.find(({ reading }) => reading !== undefined);
  if (read?.reading !== undefined) log.find(FINDINGS.labelReading, read.from, read.reading);
}

// A heading that nothing marks was told by its place alone, so the log shows each one.
function logBareHeading(block: DraftBlock, log: IntakeLog): void {
  if (!isHeading(block.kind) || block.reading !== null || block.rows[0]!.atx > 0) return;
  const { text, pieces } = block.parts[0]!;
  log.heal(REPAIRS.bareHeading, pieces[0]!.from, text, text);
}
