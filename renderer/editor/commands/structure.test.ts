import type { Command } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { applied, idOf, print, taggedState } from '../testing/tagged.ts';
import { changeKind, demote, promote } from './change-kind.ts';
import { joinBackward, joinForward } from './join.ts';
import { moveDown, moveUp } from './move.ts';
import { deleteBlock, duplicateBlock, selectBlock, toggleAlternative } from './paragraph.ts';
import { deleteSelectedRange } from './remove-range.ts';
import { insertHardBreak, splitBlock } from './split.ts';

/** [before, after]; null: the command does not apply. */
type Case = readonly [before: string, after: string | null];

function table(name: string, command: Command, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%s → %s', (before, after) => {
      const state = applied(taggedState(before), command);
      state?.doc.check();
      expect(state && print(state)).toBe(after);
    });
  });
}

table('split', splitBlock, [
  ['p:ab|cd', 'p:ab / p:|cd'],
  ['p:|ab', 'p: / p:|ab'],
  ['p:ab|', 'p:ab / p:|'],
  ['p:|', 'p: / p:|'],
  ['h1:ab|', 'h1:ab / p:|'],
  ['h2:a|b', 'h2:a / p:|b'],
  ['h2:|ab', 'p: / h2:|ab'],
  ['T:ab|', 'T:ab / p:|'],
  ['C:a|b', 'C:a / C:|b'],
  ['C:ab|', 'C:ab / p:|'],
  ['p:a / s2:b|', 'p:a / s2:b / s2:|'],
  ['p:a / s2:|', 'p:a / s1:|'],
  ['p:a / s1:|', 'p:a / p:|'],
  ['p:a / c:|', 'p:a / p:|'],
  ['p:a / c:x|y', 'p:a / c:x / c:|y'],
  ['p:a|b / p:cd / p:e|f', 'p:a / p:|f'],
  ['p:a|bc|d', 'p:a / p:|d'],
]);

table('hard break', insertHardBreak, [
  ['p:a|b', 'p:a¶|b'],
  ['p:a|x|b', 'p:a¶|b'],
  ['p:a| / p:|b', null],
]);

table('join backward', joinBackward, [
  ['p:ab / p:|cd', 'p:ab|cd'],
  ['h1:ab / p:|cd', 'h1:ab|cd'],
  ['p: / h2:|cd', 'h2:|cd'],
  ['p:ab / s1:|', 'p:ab|'],
  ['p:ab / s1:|x / s1:y', 'p:ab|x / s1:y'],
  ['p:|ab', null],
  ['p:ab / p:c|d', null],
  ['p:ab / p:|c|d', null],
]);

table('join forward', joinForward, [
  ['p:ab| / p:cd', 'p:ab|cd'],
  ['p:| / h1:cd', 'h1:|cd'],
  ['p:ab| / p:', 'p:ab|'],
  ['p:ab|', null],
  ['p:a|b / p:c', null],
]);

table('delete selection', deleteSelectedRange, [
  ['p:a|b / h1:cd / s1:e|f', 'p:a|f'],
  ['h1:|ab / p:c|d', 'p:|d'],
  ['h1:|ab / p:cd|', 'h1:|'],
  ['p:ab| / p:|cd', 'p:ab|cd'],
  ['p:a|b|c', 'p:a|c'],
  ['p:a|b', null],
]);

table('move up', moveUp, [
  ['p:a / p:b|', 'p:b| / p:a'],
  ['p:a / s1:x / p:b|', 'p:b| / p:a / s1:x'],
  ['p:a / alt:a2 / p:b|', 'p:b| / p:a / alt:a2'],
  ['p:a / p:b| / s1:x / c:y', 'p:b| / s1:x / c:y / p:a'],
  ['p:a / h1:H / p:b|', 'p:a / p:b| / h1:H'],
  ['h1:A / p:a / h1:B| / p:b', 'h1:B| / p:b / h1:A / p:a'],
  ['h1:A / h2:x / p:a / h1:B / h2:y| / p:b', 'h1:A / h2:x / p:a / h2:y| / p:b / h1:B'],
  ['p:a / s1:x / s2:xx / s1:y|', 'p:a / s1:y| / s1:x / s2:xx'],
  ['p:a / p:b / s1:x|', 'p:a / s1:x| / p:b'],
  ['p:b / s1:x|', null],
  ['p:a|', null],
  ['C:a / p:b|', null],
  ['C:a / h1:b|', null],
  ['p:a / p:b / p:c| / p:d|', 'p:a / p:c| / p:d| / p:b'],
]);

table('move down', moveDown, [
  ['p:a| / p:b', 'p:b / p:a|'],
  ['p:a| / p:b / s1:x / alt:z', 'p:b / s1:x / alt:z / p:a|'],
  ['p:a| / s1:x / p:b', 'p:b / p:a| / s1:x'],
  ['p:a| / h1:H / p:b', 'h1:H / p:a| / p:b'],
  ['h1:A| / p:a / h1:B / p:b', 'h1:B / p:b / h1:A| / p:a'],
  ['h1:A / h2:x| / p:a / h1:B / p:loose / h2:y', 'h1:A / h1:B / p:loose / h2:x| / p:a / h2:y'],
  ['p:a / s1:x| / c:xx / s1:y / s2:yy', 'p:a / s1:y / s2:yy / s1:x| / c:xx'],
  ['p:a / s1:x| / p:b', 'p:a / p:b / s1:x|'],
  ['p:a / s1:x| / h1:b', null],
  ['p:a|', null],
  ['C:a| / p:b', null],
]);

table('demote', demote, [
  ['p:a / p:b|', 'p:a / s1:b|'],
  ['p:a / p:b| / s1:x', 'p:a / s1:b| / s2:x'],
  ['p:a / s1:b|', null],
  ['p:a / s1:b / s1:c|', 'p:a / s1:b / s2:c|'],
  ['h1:a|', 'h2:a|'],
  ['h3:a|', null],
  ['p:a|', null],
  ['h1:H / p:a|', null],
  ['p:a / p:b| / p:c|', 'p:a / s1:b| / s1:c|'],
  ['C:a|', null],
]);

table('promote', promote, [
  ['p:a / s1:b| / s2:c / s1:d', 'p:a / p:b| / s1:c / s1:d'],
  ['h3:a|', 'h2:a|'],
  ['h1:a|', null],
  ['p:a|', null],
]);

table('to theme heading', changeKind('theme_heading'), [
  ['p:a|', 'h2:a|'],
  ['p:a| / h2:b / s3:c|', 'h2:a| / h2:b / h2:c|'],
  ['h2:a|', null],
]);

table('alternative', toggleAlternative, [
  ['p:a / p:b|', 'p:a / alt:b|'],
  ['p:a / alt:b|', 'p:a / p:b|'],
  ['h1:b|', null],
]);

table('delete paragraph', deleteBlock, [
  ['p:a / p:b| / p:c', 'p:a / p:|c'],
  ['p:a / p:b|', 'p:a|'],
  ['p:a|b', 'p:|'],
  ['p:a|b / p:c|', 'p:|'],
  ['p:|', null],
]);

table('duplicate paragraph', duplicateBlock, [['p:a|b / p:c', 'p:ab / p:|ab / p:c']]);
table('select paragraph', selectBlock, [
  ['p:a|b / p:c', 'p:|ab| / p:c'],
  ['p:|ab|', null],
]);

describe('identity and lineage', () => {
  const blocksAfter = (source: string, command: Command) =>
    applied(taggedState(source), command)!.doc.children.map(({ attrs }) => ({ id: attrs.id, from: attrs.from }));

  it('split in the middle: the new half comes from the first', () => {
    const [first, second] = blocksAfter('p:ab|cd', splitBlock);
    expect(first).toEqual({ id: idOf(0), from: [] });
    expect(second!.from).toEqual([idOf(0)]);
  });
  it('split at the start: the empty half is the new one', () => {
    const [first, second] = blocksAfter('p:|ab', splitBlock);
    expect(first!.id).not.toBe(idOf(0));
    expect(second).toEqual({ id: idOf(0), from: [] });
  });
  it('join: the upper one stays and remembers the lower one', () => {
    expect(blocksAfter('p:ab / p:|cd', joinBackward)).toEqual([{ id: idOf(0), from: [idOf(1)] }]);
  });
  it('join with an empty block leaves no trace', () => {
    expect(blocksAfter('p: / h2:|cd', joinBackward)).toEqual([{ id: idOf(1), from: [] }]);
  });
  it('a range over blocks: the first remembers the last', () => {
    expect(blocksAfter('p:a|b / p:x / p:c|d', deleteSelectedRange)).toEqual([{ id: idOf(0), from: [idOf(2)] }]);
  });
  it('a range from the very start: the words that live on keep their identity', () => {
    expect(blocksAfter('p:|ab / p:c|d', deleteSelectedRange)).toEqual([{ id: idOf(1), from: [] }]);
  });
  it('moving changes no id', () => {
    expect(blocksAfter('p:a / p:b|', moveUp).map(({ id }) => id)).toEqual([idOf(1), idOf(0)]);
  });
});
