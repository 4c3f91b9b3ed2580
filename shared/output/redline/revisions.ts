import { type IRunOptions, type ParagraphChild, Run, type XmlComponent } from 'docx';
import { element, paragraphChild } from '../docx/element.ts';
import { markOptions, PreservedText, type ReferenceTargets, wordRuns } from '../docx/runs.ts';
import type { OutputRun } from '../types.ts';
import type { RedlineOp, RedlinePiece } from './redline-paragraphs.ts';

const WRAPPERS: Readonly<Record<Exclude<RedlineOp, 'keep'>, string>> = {
  ins: 'w:ins',
  del: 'w:del',
  from: 'w:moveFrom',
  to: 'w:moveTo',
};

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
export function pieceRuns(piece: RedlinePiece, targets: ReferenceTargets, stamp: RevisionStamp): ParagraphChild[] {
  if (piece.op === 'keep') return wordRuns(piece.runs, targets);
  const gone = piece.op === 'del' || piece.op === 'from';
  const runs: readonly unknown[] = gone ? deletedRuns(piece.runs, piece.op === 'del') : wordRuns(piece.runs, targets);
  return [paragraphChild(element(WRAPPERS[piece.op], stamp.attributes(), runs as readonly XmlComponent[]))];
}

// Deleted text stands in w:delText; text that moved away is still w:t. References in it are told by what they printed:
// a live field would print a number of the new draft.
function deletedRuns(runs: readonly OutputRun[], deleted: boolean): Run[] {
  return runs.map((run) => {
    if (run.type === 'break') return new Run({ break: 1 });
    const options: IRunOptions = markOptions(run.marks);
    const text = run.type === 'text' ? run.text : run.label;
    return new Run({ ...options, children: [new PreservedText(deleted ? 'w:delText' : 'w:t', text)] });
  });
}

/** The marks around an end of a move, so that Word pairs both ends by name. */
export function moveRange(
  end: 'from' | 'to',
  move: number,
  runs: readonly ParagraphChild[],
  stamp: RevisionStamp,
): ParagraphChild[] {
  const name = end === 'from' ? 'w:moveFromRange' : 'w:moveToRange';
  const attributes = stamp.attributes();
  const start = element(`${name}Start`, { ...attributes, 'w:name': `move${move + 1}` });
  const stop = element(`${name}End`, { 'w:id': attributes['w:id']! });
  return [paragraphChild(start), ...runs, paragraphChild(stop)];
}
