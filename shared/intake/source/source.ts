/** One line of the source without its line end. Offsets are UTF-16 offsets into the source. */
export interface SourceLine {
  /** From 1. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

export interface Source {
  readonly text: string;
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

/** Cuts a text into lines at LF, CR LF, CR and the two Unicode separators. A byte order mark is no part of line 1. */
export function readSource(text: string): Source {
  const lines: SourceLine[] = [];
  let from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const first = from;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > CR && code < LINE_SEPARATOR) continue;
    if (!isLineEnd(code)) continue;
    lines.push({ number: lines.length + 1, from, to: i });
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    from = i + 1;
  }
  const endsWithLineFeed = from === text.length && text.length > first;
  if (!endsWithLineFeed && text.length > first) lines.push({ number: lines.length + 1, from, to: text.length });
  return { text, lines, endsWithLineFeed };
}

/** A line with its line end, as it stands in the source. */
export function lineText({ text, lines }: Source, line: SourceLine): string {
  return text.slice(line.from, lines[line.number]?.from ?? text.length);
}
