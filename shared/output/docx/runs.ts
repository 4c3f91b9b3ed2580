import {
  type IRunOptions,
  type ParagraphChild,
  Run,
  TextRun,
  UnderlineType,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import { MISSING_REFERENCE } from '../../model/text.ts';
import { groupReadings } from '../readings.ts';
import type { OutputMark, OutputRun } from '../types.ts';
import { element, paragraphChild } from './element.ts';
import { TEXT_SIZE } from './measures.ts';

/** What a reference to a block is made of: its bookmark, and its level in Word's list. */
export interface ReferenceTarget {
  readonly bookmark: string;
  readonly level: number;
}

/** The targets by position, null where Word cannot refer to a block. */
export type ReferenceTargets = readonly (ReferenceTarget | null)[];

const MARKS: Readonly<Record<OutputMark, IRunOptions>> = {
  italic: { italics: true },
  bold: { bold: true },
  underline: { underline: { type: UnderlineType.SINGLE } },
  dots: { emphasisMark: { type: 'dot' } },
  // The place that defines a term looks like its surroundings in print; the character style lets Word find it.
  term: { style: 'DefinedTerm' },
};

export function markOptions(marks: readonly OutputMark[]): IRunOptions {
  return Object.assign({}, ...marks.map((mark) => MARKS[mark])) as IRunOptions;
}

/** The runs of one block; `more` is told of each that has words. A line break is `w:br`, never "\n"; a reference is a live REF field with its result cached. */
export function wordRuns(
  runs: readonly OutputRun[],
  targets: ReferenceTargets,
  more: Pick<IRunOptions, 'revision'> = {},
): ParagraphChild[] {
  return groupReadings(runs).flatMap(({ reading, runs: read }) => {
    const words = read.flatMap((run) => wordRun(run, targets, more));
    return reading === null ? words : [wordRuby(words, new TextRun({ size: READING_SIZE, text: reading }))];
  });
}

// Half-points: the reading is half as large as the text and stands right on its body.
const READING_SIZE = TEXT_SIZE / 2;
const READING_RAISE = TEXT_SIZE - 2;

/** Words under their reading: `w:ruby`, whose children stand in this order (ECMA-376, part 1, 17.3.3.25). */
export function wordRuby(words: readonly ParagraphChild[], reading: ParagraphChild): ParagraphChild {
  const properties = element('w:rubyPr', {}, [
    element('w:rubyAlign', { 'w:val': 'distributeSpace' }),
    element('w:hps', { 'w:val': READING_SIZE }),
    element('w:hpsRaise', { 'w:val': READING_RAISE }),
    element('w:hpsBaseText', { 'w:val': TEXT_SIZE }),
    element('w:lid', { 'w:val': 'ja-JP' }),
  ]);
  const within = (name: string, runs: readonly unknown[]) => element(name, {}, runs as readonly XmlComponent[]);
  const ruby = element('w:ruby', {}, [properties, within('w:rt', [reading]), within('w:rubyBase', words)]);
  return paragraphChild(element('w:r', {}, [ruby]));
}

function wordRun(run: OutputRun, targets: ReferenceTargets, more: Pick<IRunOptions, 'revision'>): ParagraphChild[] {
  if (run.type === 'break') return [new TextRun({ break: 1 })];
  const options = { ...markOptions(run.marks), ...more };
  if (run.type === 'text') return [new TextRun({ ...options, text: run.text })];
  const target = targets[run.target] ?? null;
  if (target === null || run.label === MISSING_REFERENCE) return [new TextRun({ ...options, text: run.label })];
  return referenceField(target, fieldLabel(run.label), options);
}

/**
 * What Word itself would put there: REF gives the number as the list writes it (Ⅱ is made of letters there), without
 * its final full stop (ECMA-376, part 1, 17.16.5.51).
 */
export function fieldLabel(label: string): string {
  return label.replace(/\.+$/u, '').replace(/[Ⅰ-Ⅻ]/gu, (sign) => sign.normalize('NFKC'));
}

/** An element that holds text with its spaces: `w:t`, `w:delText`, `w:instrText`. */
export class PreservedText extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push(new PreservedSpace({}), text);
  }
}

class PreservedSpace extends XmlAttributeComponent<Record<string, string>> {
  protected override readonly xmlKeys = { space: 'xml:space' };
  constructor(_: Record<string, string>) {
    super({ space: 'preserve' });
  }
}

function fieldMark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('w:fldChar', { 'w:fldCharType': type });
}

// \r would print the numbers above a sub-paragraph as well, "(13)(a)"; on the first level it and \n are the same, and \r
// is what Word itself writes.
function referenceField({ bookmark, level }: ReferenceTarget, cached: string, options: IRunOptions): ParagraphChild[] {
  return [
    new Run({ ...options, children: [fieldMark('begin')] }),
    new Run({
      ...options,
      children: [new PreservedText('w:instrText', ` REF ${bookmark} ${level === 0 ? '\\r' : '\\n'} \\h `)],
    }),
    new Run({ ...options, children: [fieldMark('separate')] }),
    new TextRun({ ...options, text: cached }),
    new Run({ ...options, children: [fieldMark('end')] }),
  ];
}
