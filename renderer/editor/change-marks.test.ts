import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../shared/model/ids.ts';
import { type BlockMark, countMarks, type DeletedBlock, NO_MARKS } from './change-marks.ts';

const id = (name: string) => name as BlockId;
const gone = (name: string): DeletedBlock => ({ id: id(name), label: null, text: name });

describe('the tally of change marks', () => {
  it.each<[string, BlockMark[], DeletedBlock[][], number[]]>([
    ['nothing', [], [], [0, 0, 0, 0]],
    ['one of each', ['edited', 'added', 'moved'], [[gone('x')]], [1, 1, 1, 1]],
    ['moved and edited is both', ['moved edited', 'moved'], [], [1, 0, 2, 0]],
    ['every deleted block counts', [], [[gone('x'), gone('y')], [gone('z')]], [0, 0, 0, 3]],
  ])('%s', (_, marks, deleted, [edited, added, moved, deletedCount]) => {
    const blocks = new Map(marks.map((mark, i) => [id(`b${i}`), mark]));
    const places = new Map(deleted.map((list, i) => [i === 0 ? null : id(`b${i}`), list]));
    expect(countMarks({ ...NO_MARKS, blocks, deleted: places })).toEqual({
      edited,
      added,
      moved,
      deleted: deletedCount,
    });
  });
});
