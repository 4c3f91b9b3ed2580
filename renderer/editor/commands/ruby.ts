import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { isReading, readingOf } from '../../../shared/model/marks/ruby.ts';
import { schema } from '../../../shared/model/schema.ts';

const rubyType = schema.marks.ruby!;

/** Words that a reading may stand above: positions in the document, and the reading they have now. */
export interface ReadPlace {
  readonly from: number;
  readonly to: number;
  /** Null where the words have none, or several. */
  readonly reading: string | null;
}

/**
 * The words whose reading is asked for: the selection, with whatever else stands under a reading that it cuts; without one,
 * the words under the reading at the cursor. Null where there are none, or where they reach over a line.
 */
export function readPlace({ selection }: EditorState): ReadPlace | null {
  const { $from, $to } = selection;
  if (!(selection instanceof TextSelection) || !$from.sameParent($to)) return null;
  const start = $from.start();
  const spans = readSpans($from.parent).map(({ from, to, reading }) => ({
    from: start + from,
    to: start + to,
    reading,
  }));
  if (selection.empty) return spans.find(({ from, to }) => from <= $from.pos && $from.pos <= to) ?? null;
  const cut = spans.filter(({ from, to }) => from < $to.pos && to > $from.pos);
  const from = Math.min($from.pos, ...cut.map((span) => span.from));
  const to = Math.max($to.pos, ...cut.map((span) => span.to));
  let isText = true;
  $from.parent.nodesBetween(from - start, to - start, (node) => {
    isText &&= node.isText;
  });
  if (!isText) return null;
  const whole = cut.find((span) => span.from === from && span.to === to);
  return { from, to, reading: whole?.reading ?? null };
}

function readSpans(block: Node): readonly { from: number; to: number; reading: string }[] {
  const spans: { from: number; to: number; reading: string }[] = [];
  block.forEach((child, from) => {
    const reading = readingOf(child.marks);
    const to = from + child.nodeSize;
    const last = spans.at(-1);
    if (reading === null) return;
    if (last?.to === from && last.reading === reading) last.to = to;
    else spans.push({ from, to, reading });
  });
  return spans;
}

/**
 * Sets a reading above the words of `readPlace`; null takes it away.
 * @throws RangeError where the reading is none (`isReading`).
 */
export function setReading(reading: string | null): Command {
  if (reading !== null && !isReading(reading)) throw new RangeError('This is no reading');
  return (state, dispatch) => {
    const place = readPlace(state);
    if (place === null) return false;
    const { from, to } = place;
    const tr = state.tr.removeMark(from, to, rubyType);
    if (reading !== null) tr.addMark(from, to, rubyType.create({ reading }));
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
