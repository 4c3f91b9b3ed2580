import type { BlockKind } from '../../../shared/model/kinds.ts';
import type { EmphasisStyle } from '../../../shared/model/marks/emphasis.ts';

/** A run of pasted words; the text "\n" alone is a line break. */
export interface PastedRun {
  readonly text: string;
  readonly styles: readonly EmphasisStyle[];
  /** ルビ above the words. */
  readonly reading?: string;
}

/** One block as a foreign program sent it, read down to what we can keep. */
export interface PastedLine {
  /** Null: an ordinary paragraph of the source, which says nothing about its kind. */
  readonly kind: BlockKind | null;
  readonly level: number;
  readonly runs: readonly PastedRun[];
}

// The Japanese blocks and full-width forms: between two of these a line end of the source is no space.
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const SPACES = /[ \t\r\n\f\v\u2028\u2029]+/g;

function foldSpace(space: string, before: string, after: string): string {
  return space.includes('\n') && WIDE.test(before) && WIDE.test(after) ? '' : ' ';
}

/**
 * The runs of a line, with white space folded over their borders and none at the ends or beside a line break. Empty
 * where nothing is left.
 */
export function tidyRuns(runs: readonly PastedRun[]): readonly PastedRun[] {
  const whole = runs.map((run) => run.text).join('');
  const out: PastedRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text =
      run.text === '\n'
        ? '\n'
        : run.text.replace(SPACES, (space: string, offset: number) =>
            foldSpace(space, whole[at + offset - 1] ?? '', whole[at + offset + space.length] ?? ''),
          );
    at += run.text.length;
    const last = out.at(-1);
    const afterSpace = last === undefined || /[ \n]$/.test(last.text);
    const trimmed = afterSpace ? text.replace(/^ +/, '') : text;
    if (trimmed === '\n' && last) trimEnd(out);
    if (trimmed !== '') out.push({ ...run, text: trimmed });
  }
  while (out.length > 0 && out.at(-1)!.text.trim() === '') out.pop();
  while (out[0]?.text === '\n') out.shift();
  trimEnd(out);
  return out;
}

function trimEnd(runs: PastedRun[]): void {
  const last = runs.at(-1);
  if (last && last.text !== '\n') runs[runs.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
}

/** The words of a line, line breaks as "\n". */
export function lineText(line: PastedLine): string {
  return line.runs.map((run) => run.text).join('');
}

/** The line without its first `length` characters (a label that someone typed). */
export function withoutStart(line: PastedLine, length: number): PastedLine {
  const runs: PastedRun[] = [];
  let left = length;
  for (const run of line.runs) {
    if (left >= run.text.length) left -= run.text.length;
    else {
      runs.push({ ...run, text: run.text.slice(left) });
      left = 0;
    }
  }
  return { ...line, runs };
}
