import { type Repertoire, readRepertoire } from './repertoire.ts';

/** One line of the source without its line end. Offsets are UTF-16 offsets into the source. */
export interface SourceLine {
  /** From 1. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

export interface Source {
  readonly text: string;
  readonly repertoire: Repertoire;
  readonly lines: readonly SourceLine[];
  readonly endsWithLineFeed: boolean;
}

const LF = 10;
const CR = 13;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;
const BYTE_ORDER_MARK = 0xfeff;

function isLineEnd(code: number): boolean {
  return code === LF || code === CR || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

function nextLineFeed(text: string, from: number): number {
  return text.indexOf('\n', from);
}

function nextLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isLineEnd(text.charCodeAt(i))) return i;
  return -1;
}

/** Cuts a text into lines at LF, CR LF, CR and the two Unicode separators. A byte order mark is no part of line 1. */
export function readSource(text: string): Source {
  const lines: SourceLine[] = [];
  let from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const first = from;
  const repertoire = readRepertoire(text);
  const endAfter = repertoire.hasAny('\r\u2028\u2029') ? nextLineEnd : nextLineFeed;
  for (let i = endAfter(text, from); i >= 0; i = endAfter(text, from)) {
    lines.push({ number: lines.length + 1, from, to: i });
    from = text.charCodeAt(i) === CR && text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }
  const endsWithLineFeed = from === text.length && text.length > first;
  if (!endsWithLineFeed && text.length > first) lines.push({ number: lines.length + 1, from, to: text.length });
  return { text, repertoire, lines, endsWithLineFeed };
}

/** A line with its line end, as it stands in the source. */
export function lineText({ text, lines }: Source, line: SourceLine): string {
  return text.slice(line.from, lines[line.number]?.from ?? text.length);
}
