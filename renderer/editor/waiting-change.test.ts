import { selectAll, selectTextblockEnd } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { replaceAllHits, setQuery } from './commands/search.ts';
import { FOLD_ALL } from './search/fold.ts';
import { print, taggedState } from './testing/tagged.ts';
import { blocksChanged, WaitingChange } from './waiting-change.ts';

/** An editor without a view whose undoing waits until it is told to go on. */
function desk(source: string) {
  let state: EditorState = taggedState(source);
  const told: string[] = [];
  const goOn: (() => void)[] = [];
  const waiting = new WaitingChange((deed, blocks, act) => {
    told.push(`${deed} ${blocks}`);
    goOn.push(act);
  });
  const dispatch = (tr: Transaction) =>
    waiting.take(tr, () => {
      if (tr.before === state.doc) state = state.apply(tr);
    });
  return { told, goOn, waiting, run: (command: Command) => command(state, dispatch), text: () => print(state) };
}

const replaced = (given: ReturnType<typeof desk>) => {
  given.run(setQuery({ text: 'b', options: FOLD_ALL }));
  given.run(replaceAllHits('x'));
};

describe('a long deed that is announced', () => {
  it('waits until it may, and is told how many blocks it changes', () => {
    const given = desk('p:|ab / p:c / p:b');
    replaced(given);
    expect(given.text()).toBe('p:|ax / p:c / p:x');
    given.run(undo);
    expect([given.told, given.text()]).toEqual([['change 3'], 'p:|ax / p:c / p:x']);
    given.goOn[0]!();
    expect(given.text()).toBe('p:|ab / p:c / p:b');
    given.run(redo);
    given.goOn[1]!();
    expect([given.told, given.text()]).toEqual([['change 3', 'change 3'], 'p:|ax / p:c / p:x']);
  });

  it('is done at once before whatever else a person does, and never twice', () => {
    const given = desk('p:|ab / p:b');
    replaced(given);
    given.run(undo);
    for (const deed of Object.values(given.waiting.handlers())) expect(deed()).toBe(false);
    expect(given.text()).toBe('p:|ab / p:b');
    given.run(redo);
    given.goOn[0]!();
    expect(given.text()).toBe('p:|ab / p:b');
    given.goOn[1]!();
    given.goOn[1]!();
    expect(given.text()).toBe('p:|ax / p:x');
  });

  it('goes for the selection of everything, and for no other', () => {
    const given = desk('p:|ab / p:b');
    given.run(selectTextblockEnd);
    expect([given.told, given.text()]).toEqual([[], 'p:ab| / p:b']);
    given.run(selectAll);
    expect([given.told, given.text()]).toEqual([['selection 2'], 'p:ab| / p:b']);
    given.waiting.settle();
    expect(given.text()).not.toBe('p:ab| / p:b');
  });

  it('counts what comes and what goes', () => {
    const before = taggedState('p:|a / p:b / p:c');
    const all = before.tr.delete(0, before.doc.content.size - 3);
    expect(blocksChanged(all)).toBe(2);
    expect(blocksChanged(before.tr.insertText('d'))).toBe(1);
  });
});
