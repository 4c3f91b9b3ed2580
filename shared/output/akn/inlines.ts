import { MISSING_REFERENCE } from '../../model/text.ts';
import { attributes, escapeMarkup } from '../markup.ts';
import { groupReadings } from '../readings.ts';
import type { OutputMark, OutputRun } from '../types.ts';

const MARKS: Readonly<Record<OutputMark, readonly [open: string, close: string]>> = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  underline: ['<u>', '</u>'],
  dots: ['<inline name="dots">', '</inline>'],
  term: ['<def>', '</def>'],
};

/**
 * Writes the runs of blocks; references are numbered within the element that holds them, for their own eIds. The vocabulary
 * knows no ruby: a reading stands in the title that every inline may have, and the words stay the words.
 */
export class InlineWriter {
  private readonly targets: ReadonlyMap<number, string>;
  private readonly counts = new Map<string, number>();

  constructor(targets: ReadonlyMap<number, string>) {
    this.targets = targets;
  }

  write(runs: readonly OutputRun[], container: string): string {
    return groupReadings(runs)
      .map(({ reading, runs: read }) => {
        const inner = read.map((run) => this.writeRun(run, container)).join('');
        return reading === null ? inner : `<inline${attributes({ name: 'ruby', title: reading })}>${inner}</inline>`;
      })
      .join('');
  }

  private writeRun(run: OutputRun, container: string): string {
    if (run.type === 'break') return '<eol/>';
    const inner = run.type === 'text' ? escapeMarkup(run.text) : this.writeReference(run.target, run.label, container);
    return run.marks.reduceRight((text, mark) => MARKS[mark][0] + text + MARKS[mark][1], inner);
  }

  // A reference to what is not in the body (a title, nothing at all) is told in words: no dangling href.
  private writeReference(target: number, label: string, container: string): string {
    const href = this.targets.get(target);
    if (href === undefined || label === MISSING_REFERENCE) {
      return `<inline name="missing-reference">${escapeMarkup(label)}</inline>`;
    }
    const count = (this.counts.get(container) ?? 0) + 1;
    this.counts.set(container, count);
    return `<ref${attributes({ eId: `${container}__ref_${count}`, href: `#${href}` })}>${escapeMarkup(label)}</ref>`;
  }
}
