import { readInline } from '../markdown/inline.ts';
import { isTableRow, readTable, skipQuote } from '../markdown/table.ts';
import type { IntakeFormat } from '../types.ts';
import { invisibleSkipper, readCharacters } from './characters.ts';
import { columnsOf } from './columns.ts';
import type { IntakeLog } from './log.ts';
import { keepMiddleDots } from './middle-dot.ts';
import { EMPTY_PASSAGE, type Passage } from './passage.ts';
import { isSpace } from './script.ts';
import type { Source, SourceLine } from './source.ts';

/** A run of source characters that is a marker or debris, not text. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

/** A list bullet with the space behind it. */
export interface Bullet extends SourceRange {
  readonly sign: string;
}

/** One line with its list bullet and heading signs set apart. */
export interface Row {
  readonly line: SourceLine;
  readonly blank: boolean;
  /** Bullet with the space behind it, as debris of a list or as its marker. */
  readonly bullet: Bullet | null;
  /** The line starts further in than its neighbours would: a full-width space, a tab or two spaces. */
  readonly indented: boolean;
  /** Columns before the first sign of the line; a full-width character takes two. */
  readonly indent: number;
  /** A row of a Markdown table: never joined, never a heading. */
  readonly table: boolean;
  /** A page's number that was left in the text: set apart, never joined. */
  readonly pageNumber: boolean;
  /** Number of # signs, 0 where there are none. */
  readonly atx: number;
  readonly passage: Passage;
  /** Markdown: the line ends in the two spaces or the backslash that ask for a line break. */
  readonly breaks: boolean;
}

// A star or plus without a space behind it is emphasis or a sign; a dash may stand right before a label.
const BULLET = /^(?:([-*•‣◦–—‐－+])(?:[ \t\u3000]+|(?<![*+])(?=[(（][0-9０-９a-zア-ン]))|([・·•‣◦])[ \t\u3000]*)/u;
const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const ATX_TAIL = /[ \t]+#+[ \t]*$/;
const RULE = /^(?:-[ \t]*){3,}$|^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$|^[─━―=]{3,}$/u;
const INDENT = /\u3000|\t| {2}/u;
// 3, - 3 -, — 3 —, 3/12, p. 3: alone on a line.
const PAGE_NUMBER =
  /^(?:[-–—―‐－]\s*\d{1,4}\s*[-–—―‐－]|(?:p\.?|page|стр\.)\s*\d{1,4}|\d{1,4}(?:\s*[/／]\s*\d{1,4})?)$/iu;
const MAX_PAGE_NUMBER = 16;
/** A bullet stands at the head of the line; longer indents are not looked behind. */
const MAX_MARKER = 64;

/** Reads every line: white space at both ends, bullets, heading signs and rules are told from the text. */
export function readRows(source: Source, format: IntakeFormat, from: number, log: IntakeLog): readonly Row[] {
  const readText = readCharacters(source, log);
  const skip = invisibleSkipper(source, log);
  const markdown = format === 'markdown';
  const lines = from > (source.lines[0]?.from ?? 0) ? source.lines.filter((line) => line.from >= from) : source.lines;
  const rows = lines.map((line): Row => {
    const { text } = source;
    let end = line.to;
    while (end > line.from && isSpace(text.charCodeAt(end - 1))) end--;
    let start = skip(line.from, end);
    if (markdown) start = skip(skipQuote(text, start, end), end);
    if (start === end || isRule(text, start, end)) return blankRow(line);
    const before = text.slice(line.from, start);
    const indented = INDENT.test(before);
    const indent = before === '' ? 0 : columnsOf(before);
    if (markdown && isTableRow(text, start, end)) {
      const readCell = (cellFrom: number, cellTo: number) => readInline(text, cellFrom, cellTo, readText, log);
      return tableRow(line, readTable(text, start, end, readCell, log), indent);
    }
    const pageNumber =
      end - start <= MAX_PAGE_NUMBER && PAGE_NUMBER.test(text.slice(text[start] === '\\' ? start + 1 : start, end));
    const head = text.slice(start, Math.min(end, start + MAX_MARKER));
    const atx = markdown ? (ATX.exec(head)?.[1]?.length ?? 0) : 0;
    const bullet = atx === 0 && !pageNumber ? bulletAt(head, start) : null;
    if (atx > 0) {
      start += ATX.exec(head)![0].length;
      end -= ATX_TAIL.exec(text.slice(Math.max(start, end - MAX_MARKER), end))?.[0].length ?? 0;
    }
    const contentFrom = bullet === null ? start : skip(bullet.to, end);
    const breaks = markdown && (text[line.to - 1] === '\\' || text.slice(line.to - 2, line.to) === '  ');
    if (breaks && text[end - 1] === '\\') end--;
    const passage = markdown ? readInline(text, contentFrom, end, readText, log) : readText(contentFrom, end);
    if (passage.text === '') return blankRow(line);
    return { line, blank: false, indented, indent, table: false, pageNumber, bullet, atx, passage, breaks };
  });
  return keepMiddleDots(rows, source);
}

export function blankRow(line: SourceLine): Row {
  return {
    line,
    blank: true,
    indented: false,
    indent: 0,
    table: false,
    pageNumber: false,
    bullet: null,
    atx: 0,
    passage: EMPTY_PASSAGE,
    breaks: false,
  };
}

function tableRow(line: SourceLine, passage: Passage, indent: number): Row {
  return passage.text === '' ? blankRow(line) : { ...blankRow(line), blank: false, table: true, indent, passage };
}

// A line of dashes alone is a page's or a converter's rule: it separates and says nothing.
function isRule(text: string, start: number, end: number): boolean {
  return end - start <= MAX_MARKER * 2 && end - start >= 3 && RULE.test(text.slice(start, end));
}

function bulletAt(head: string, start: number): Bullet | null {
  const found = BULLET.exec(head);
  if (found === null || found[0].length === head.length) return null;
  return { from: start, to: start + found[0].length, sign: found[1] ?? found[2]! };
}
