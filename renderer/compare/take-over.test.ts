import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Pair } from '../../shared/compare/types.ts';
import { type BlockId, seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { type TakeOver, takeOver } from './take-over.ts';

const known = new Map<string, BlockId>();
const ids = seededIds('take over');
function id(name: string): BlockId {
  const found = known.get(name) ?? ids();
  known.set(name, found);
  return found;
}
const nameOf = (blockId: unknown) => [...known].find(([, value]) => value === blockId)?.[0] ?? '?';

/** "a:text b:other": one paragraph for each, with the id its name stands for. */
function doc(sketch: string) {
  return schema.node(
    'doc',
    null,
    sketch.split(' ').map((part) => {
      const [name, text] = part.split(':') as [string, string];
      return schema.node('paragraph', { id: id(name) }, schema.text(text));
    }),
  );
}

function read(node: ReturnType<typeof doc>): string {
  const parts: string[] = [];
  node.forEach((block) => {
    parts.push(`${nameOf(block.attrs.id)}:${block.textContent}`);
  });
  return parts.join(' ');
}

const pair = (kinds: string, old: number[], fresh: number[]): Pair => ({
  kinds: kinds.split(' ') as Pair['kinds'],
  old,
  new: fresh,
  oldLabel: null,
  newLabel: null,
  words: [],
});

interface Case {
  readonly it: string;
  readonly old: string;
  readonly new: string;
  readonly pairs: readonly Pair[];
  readonly working: string;
  readonly take: readonly [index: number, side: TakeOver['side'], part: TakeOver['part']];
  readonly gives: string;
}

const edited = {
  old: 'a:1 b:2 c:3',
  new: 'a:1 b:two c:3',
  pairs: [pair('unchanged', [0], [0]), pair('edited', [1], [1]), pair('unchanged', [2], [2])],
};
const deleted = {
  old: 'a:1 b:2 c:3',
  new: 'a:1 c:3',
  pairs: [pair('unchanged', [0], [0]), pair('deleted', [1], []), pair('unchanged', [2], [1])],
};
const moved = {
  old: 'a:1 b:2 c:3',
  new: 'c:3 a:1 b:2',
  pairs: [pair('moved', [2], [0]), pair('unchanged', [0], [1]), pair('unchanged', [1], [2])],
};
const split = { old: 'a:12 b:3', new: 'a:1 s:2 b:3', pairs: [pair('split', [0], [0, 1]), pair('unchanged', [1], [2])] };
const foreign = { old: 'x:1 y:2', new: 'a:1 b:two', pairs: [pair('unchanged', [0], [0]), pair('edited', [1], [1])] };

const cases: readonly Case[] = [
  { it: 'takes the old words back', ...edited, working: edited.new, take: [1, 'old', 'text'], gives: 'a:1 b:2 c:3' },
  {
    it: 'takes the new words into a third text',
    ...edited,
    working: 'z:9 b:zwei',
    take: [1, 'new', 'text'],
    gives: 'z:9 b:two',
  },
  {
    it: 'says so when there is nothing to do',
    ...edited,
    working: edited.old,
    take: [1, 'old', 'text'],
    gives: 'same',
  },
  {
    it: 'restores a deleted block where it stood',
    ...deleted,
    working: deleted.new,
    take: [1, 'old', 'text'],
    gives: 'a:1 b:2 c:3',
  },
  {
    it: 'restores before what follows where nothing precedes',
    ...deleted,
    working: 'c:3 z:9',
    take: [1, 'old', 'text'],
    gives: 'b:2 c:3 z:9',
  },
  { it: 'repeats a deletion', ...deleted, working: deleted.old, take: [1, 'new', 'text'], gives: 'a:1 c:3' },
  { it: 'never empties the text', ...deleted, working: 'b:2', take: [1, 'new', 'text'], gives: 'last' },
  { it: 'finds no place in a stranger', ...deleted, working: 'z:9', take: [1, 'old', 'text'], gives: 'nowhere' },
  { it: 'moves back', ...moved, working: moved.new, take: [0, 'old', 'place'], gives: 'a:1 b:2 c:3' },
  { it: 'moves forward', ...moved, working: moved.old, take: [0, 'new', 'place'], gives: 'c:3 a:1 b:2' },
  { it: 'leaves a block that is in place', ...moved, working: moved.old, take: [0, 'old', 'place'], gives: 'same' },
  { it: 'joins a split again', ...split, working: split.new, take: [0, 'old', 'text'], gives: 'a:12 b:3' },
  { it: 'splits as the new text does', ...split, working: split.old, take: [0, 'new', 'text'], gives: 'a:1 s:2 b:3' },
  {
    it: 'keeps the ids of the working text when a file gives the words',
    ...foreign,
    working: foreign.new,
    take: [1, 'old', 'text'],
    gives: 'a:1 b:2',
  },
];

describe('taking one change into the working text', () => {
  it.each(cases)('$it', ({ old, new: fresh, pairs, working, take: [index, side, part], gives }) => {
    const state = EditorState.create({ doc: doc(working) });
    const source = { pairs, old: doc(old), new: doc(fresh) };
    const result = takeOver(state, source, index, { side, part }, seededIds('fresh'));
    expect(result.ok ? read(result.value.doc) : result.code).toBe(gives);
    if (result.ok) result.value.doc.check();
  });
});
