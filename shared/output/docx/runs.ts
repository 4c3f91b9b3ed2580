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
import type { OutputMark, OutputRun } from '../types.ts';
import { element } from './element.ts';

/** What a run needs to know of the whole document: bookmark names by position, null where none can be referred to. */
export type BookmarkNames = readonly (string | null)[];

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

/** The runs of one block. A line break is `w:br`, never "\n"; a reference is a live REF field with its result cached. */
export function wordRuns(runs: readonly OutputRun[], bookmarks: BookmarkNames): ParagraphChild[] {
  return runs.flatMap((run) => wordRun(run, bookmarks));
}

function wordRun(run: OutputRun, bookmarks: BookmarkNames): ParagraphChild[] {
  if (run.type === 'break') return [new TextRun({ break: 1 })];
  const options = markOptions(run.marks);
  if (run.type === 'text') return [new TextRun({ ...options, text: run.text })];
  const bookmark = bookmarks[run.target] ?? null;
  if (bookmark === null || run.label === MISSING_REFERENCE) return [new TextRun({ ...options, text: run.label })];
  return referenceField(bookmark, cachedLabel(run.label), options);
}

/**
 * What Word itself would put there: REF \n gives the number as the list writes it (Ⅱ is made of letters there), without
 * its final full stop (ECMA-376, part 1, 17.16.5.51).
 */
export function cachedLabel(label: string): string {
  return label.replace(/\.+$/u, '').replace(/[Ⅰ-Ⅻ]/gu, (sign) => sign.normalize('NFKC'));
}

class FieldInstructionText extends XmlComponent {
  constructor(instruction: string) {
    super('w:instrText');
    this.root.push(new PreservedSpace({}), ` ${instruction} `);
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

function referenceField(bookmark: string, cached: string, options: IRunOptions): ParagraphChild[] {
  return [
    new Run({ ...options, children: [fieldMark('begin')] }),
    new Run({ ...options, children: [new FieldInstructionText(`REF ${bookmark} \\n \\h`)] }),
    new Run({ ...options, children: [fieldMark('separate')] }),
    new TextRun({ ...options, text: cached }),
    new Run({ ...options, children: [fieldMark('end')] }),
  ];
}
