import type { RedlineParagraph } from './redline-paragraphs.ts';

/**
 * The last mark of a Word document cannot be inserted or deleted, so the last paragraph must stay in both readings. Changes
 * at the end are told by the marks before them: text that was added behind the last kept paragraph begins with its mark.
 */
export function settleEnd(paragraphs: readonly RedlineParagraph[]): readonly RedlineParagraph[] {
  const lastKept = paragraphs.findLastIndex((paragraph) => paragraph.mark === 'keep');
  const tail = paragraphs.slice(lastKept + 1);
  if (tail.length === 0) return paragraphs;
  const gone = tail.findLastIndex((paragraph) => paragraph.mark === 'del');
  const come = tail.findLastIndex((paragraph) => paragraph.mark === 'ins');
  if (gone >= 0 && come >= 0) {
    const [last, first] = [tail[gone]!, tail[come]!];
    const joined: RedlineParagraph = {
      pieces: [...last.pieces, ...first.pieces],
      mark: 'keep',
      new: first.new,
      old: last.old,
      move: null,
    };
    return [...paragraphs.slice(0, lastKept + 1), ...tail.filter((_, i) => i !== gone && i !== come), joined];
  }
  const kept = paragraphs[lastKept];
  if (kept === undefined) return paragraphs;
  return [...paragraphs.slice(0, lastKept), ...shiftMarks([kept, ...tail])];
}

// [keep, del, del] becomes [del, del, keep]: the mark that stays is the last one, with the form of the kept paragraph in the
// reading in which the others are gone.
function shiftMarks(paragraphs: readonly RedlineParagraph[]): RedlineParagraph[] {
  const kept = paragraphs[0]!;
  const { mark } = paragraphs[1]!;
  return paragraphs.map((paragraph, i) => {
    if (i < paragraphs.length - 1) {
      return {
        ...paragraph,
        mark,
        new: mark === 'del' ? null : paragraph.new,
        old: mark === 'ins' ? null : paragraph.old,
      };
    }
    return {
      ...paragraph,
      mark: 'keep',
      new: mark === 'del' ? kept.new : paragraph.new,
      old: mark === 'ins' ? kept.old : paragraph.old,
    };
  });
}
