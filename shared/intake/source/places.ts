import type { SourcePlace } from '../types.ts';
import type { Source } from './source.ts';

/**
 * Gives the line and column of source offsets. Asked in rising order it walks the source once, so that a log with one
 * entry per character of a line of a megabyte stays linear.
 */
export function placeReader(source: Source): (offset: number) => SourcePlace {
  const { text, lines } = source;
  let line = 0;
  let offset = lines[0]?.from ?? 0;
  let column = 1;
  return (wanted) => {
    if (wanted < offset) {
      line = lineAt(source, wanted);
      offset = lines[line]?.from ?? 0;
      column = 1;
    }
    while (line + 1 < lines.length && lines[line + 1]!.from <= wanted) {
      line++;
      offset = lines[line]!.from;
      column = 1;
    }
    while (offset < wanted) {
      offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
      column++;
    }
    return { line: lines[line]?.number ?? 1, column };
  };
}

function lineAt({ lines }: Source, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
