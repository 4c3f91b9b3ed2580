import type { OutputRun } from '../types.ts';

/** The one character that a run stands for in the text the comparison saw. */
const BREAK = '\n';
const REFERENCE = '\ufffc';

/** The text of a run as the comparison saw it. */
export function comparedText(run: OutputRun): string {
  return run.type === 'text' ? run.text : run.type === 'break' ? BREAK : REFERENCE;
}

/** Reads the runs of one block piece by piece, as the words of a comparison divide its text. */
export class RunReader {
  readonly runs: readonly OutputRun[];
  private at = 0;
  private offset = 0;

  /**
   * `text` is the block's text as the comparison saw it. Where the output had to drop characters from it, the runs no longer
   * fit its words: then the words are printed plain.
   */
  constructor(runs: readonly OutputRun[], text: string) {
    const same = runs.map(comparedText).join('') === text;
    this.runs = same ? runs : [{ type: 'text', text, marks: [] }];
  }

  /** The next `length` UTF-16 units as runs with their marks. */
  take(length: number): readonly OutputRun[] {
    const taken: OutputRun[] = [];
    let rest = length;
    while (rest > 0) {
      const run = this.runs[this.at];
      if (run === undefined) throw new RangeError('The words of the comparison are longer than the block');
      const text = comparedText(run);
      const piece = text.slice(this.offset, this.offset + rest);
      taken.push(run.type === 'text' ? { ...run, text: piece } : run);
      rest -= piece.length;
      this.offset += piece.length;
      if (this.offset >= text.length) {
        this.at++;
        this.offset = 0;
      }
    }
    return taken;
  }
}
