import {
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ParagraphProperties,
  Run,
  type XmlComponent,
} from 'docx';
import { element, paragraphChild } from '../docx/element.ts';
import { markOptions, PreservedText, type ReferenceTargets, wordRuby, wordRuns } from '../docx/runs.ts';
import { groupReadings } from '../readings.ts';
import type { OutputRun } from '../types.ts';
import { formerMarks } from './kept-pieces.ts';
import type { RedlineOp, RedlinePiece } from './redline-paragraphs.ts';

export type TextPiece = Exclude<RedlinePiece, { readonly op: 'range' }>;
export type RangePiece = Extract<RedlinePiece, { readonly op: 'range' }>;

const WRAPPERS: Readonly<Record<Exclude<RedlineOp, 'keep' | 'lost'>, string>> = {
  ins: 'w:ins',
  del: 'w:del',
  from: 'w:moveFrom',
  to: 'w:moveTo',
};

// What says nothing: the former look must have an element of its own, and docx leaves out one without content.
const PLAIN: IRunOptions = { noProof: false };

/** Who changed the text and when; every tracked change carries it with a number of its own. */
export class RevisionStamp {
  readonly author: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly date: string;
  private last: number;

  /** Numbers start behind `last`: bookmarks share the same space of ids. */
  constructor(author: string, date: string, last: number) {
    this.author = author;
    this.date = date;
    this.last = last;
  }

  next(): { readonly id: number; readonly author: string; readonly date: string } {
    this.last++;
    return { id: this.last, author: this.author, date: this.date };
  }

  attributes(): Readonly<Record<string, string | number>> {
    const { id, author, date } = this.next();
    return { 'w:id': id, 'w:author': author, 'w:date': date };
  }
}

/** The runs of a piece, wrapped in what became of them. */
export function pieceRuns(piece: TextPiece, targets: ReferenceTargets, stamp: RevisionStamp): ParagraphChild[] {
  if (piece.op === 'keep') {
    const former = formerMarks(piece);
    return wordRuns(
      piece.runs,
      targets,
      former === null ? {} : { revision: { ...stamp.next(), ...PLAIN, ...markOptions(former) } },
    );
  }
  const { op, runs } = piece;
  // A deletion within a move is valid, but LibreOffice keeps such words when all is accepted. They stand at the old end.
  if (op === 'lost') return [];
  const gone = op === 'del' || op === 'from';
  const written: readonly unknown[] = gone ? deletedRuns(runs, op === 'del') : wordRuns(runs, targets);
  return [paragraphChild(element(WRAPPERS[op], stamp.attributes(), written as readonly XmlComponent[]))];
}

// Deleted text stands in w:delText; text that moved away is still w:t. References in it are told by what they printed:
// a live field would print a number of the new draft.
function deletedRuns(runs: readonly OutputRun[], deleted: boolean): ParagraphChild[] {
  const name = deleted ? 'w:delText' : 'w:t';
  return groupReadings(runs).flatMap(({ reading, runs: read }): ParagraphChild[] => {
    const words = deletedWords(read, name);
    return reading === null ? words : [wordRuby(words, new Run({ children: [new PreservedText(name, reading)] }))];
  });
}

function deletedWords(runs: readonly OutputRun[], name: 'w:delText' | 'w:t'): Run[] {
  return runs.map((run) => {
    if (run.type === 'break') return new Run({ break: 1 });
    const options: IRunOptions = markOptions(run.marks);
    const text = run.type === 'text' ? run.text : run.label;
    return new Run({ ...options, children: [new PreservedText(name, text)] });
  });
}

/** Pairs the marks around both ends of the moves by name, and start and end of each by id. */
export class MoveRanges {
  private readonly open = new Map<string, string | number>();
  private readonly stamp: RevisionStamp;

  constructor(stamp: RevisionStamp) {
    this.stamp = stamp;
  }

  mark({ end, edge, move }: RangePiece): ParagraphChild {
    const name = end === 'from' ? 'w:moveFromRange' : 'w:moveToRange';
    const key = `${end}${move}`;
    if (edge === 'end') return paragraphChild(element(`${name}End`, { 'w:id': this.open.get(key)! }));
    const attributes = this.stamp.attributes();
    this.open.set(key, attributes['w:id']!);
    return paragraphChild(element(`${name}Start`, { ...attributes, 'w:name': `move${move + 1}` }));
  }
}

/** A paragraph at an end of a move, whose mark went (came) with it; docx itself knows only deleted and inserted marks. */
export class MovedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, end: 'from' | 'to', stamp: RevisionStamp) {
    super(options);
    const properties = this.root.find((child) => child instanceof ParagraphProperties);
    properties?.push(element('w:rPr', {}, [element(WRAPPERS[end], stamp.attributes())]));
  }
}
