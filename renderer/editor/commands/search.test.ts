import type { Command, EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { searchState } from '../plugins/search.ts';
import { FOLD_ALL } from '../search/fold.ts';
import { MAX_HITS, Searcher } from '../search/query.ts';
import { applied, print, taggedState } from '../testing/tagged.ts';
import { insertReference } from './reference.ts';
import { nextHit, previousHit, replaceAllHits, replaceHit, setQuery } from './search.ts';

function run(source: string, query: string, ...commands: Command[]): EditorState {
  const searching = applied(taggedState(source), setQuery({ text: query, options: FOLD_ALL }))!;
  return commands.reduce((state, command) => applied(state, command) ?? state, searching);
}

describe('find', () => {
  it.each([
    ['p:|ab / p:ab', 'b', [nextHit], 'p:a|b| / p:ab'],
    ['p:|ab / p:ab', 'b', [nextHit, nextHit], 'p:ab / p:a|b|'],
    ['p:|ab / p:ab', 'b', [nextHit, nextHit, nextHit], 'p:a|b| / p:ab'],
    ['p:|ab / p:ab', 'b', [previousHit], 'p:ab / p:a|b|'],
    ['p:|ab / p:ab', 'x', [nextHit], 'p:|ab / p:ab'],
    ['p:|ab / p:ab', 'b', [replaceAllHits('xyz')], 'p:|axyz / p:axyz'],
    ['p:|abab / p:c', 'b', [replaceAllHits('')], 'p:|aa / p:c'],
    ['p:|ab / p:ba', 'a', [replaceAllHits('xy')], 'p:|xyb / p:bxy'],
    ['p:|abb / p:ab', 'b', [nextHit, replaceHit('x')], 'p:ax|b| / p:ab'],
    ['p:|ab / p:ab', 'b', [nextHit, nextHit, replaceHit('x')], 'p:a|b| / p:ax'],
    ['p:|ab', 'b', [nextHit, replaceHit('bb')], 'p:a|bb|'],
    ['p:a¶b|', 'ab', [nextHit], 'p:a¶b|'],
  ] as const)('%s: %s', (source, query, commands, after) => {
    expect(print(run(source, query, ...commands))).toBe(after);
  });

  it('counts, follows edits, and ends', () => {
    const state = run('p:|ab / p:ab', 'b');
    expect(searchState(state).hits.length).toBe(2);
    const typed = state.apply(state.tr.insertText('b', 1));
    expect(searchState(typed).hits.map(({ from }) => from)).toEqual([1, 3, 7]);
    expect(searchState(applied(typed, setQuery(null))!).hits).toEqual([]);
  });

  it('is bounded and says so', () => {
    const state = run(`p:|${'a'.repeat(MAX_HITS + 5)}`, 'a');
    expect(searchState(state).limited).toBe(true);
    expect(searchState(state).hits.length).toBe(MAX_HITS);
  });

  it('replaces all, also what is not listed', () => {
    const blocks = Array.from({ length: 6 }, () => `p:${'a'.repeat(2_000)}`);
    const state = run(`p:| / ${blocks.join(' / ')}`, 'a', replaceAllHits('b'));
    expect(state.doc.textContent).toBe('b'.repeat(12_000));
    expect(searchState(state).hits).toEqual([]);
  });

  it('takes what was looked through before as it is', () => {
    const query = { text: 'b', options: FOLD_ALL };
    const start = taggedState('p:|ab / p:ab');
    const searcher = new Searcher(query);
    for (const block of start.doc.children) searcher.look(block);
    const found = searchState(applied(start, setQuery(query, searcher))!);
    expect(found.hits).toEqual(searchState(applied(start, setQuery(query))!).hits);
  });

  it('keeps the marks of what it replaces and leaves references alone', () => {
    const id = taggedState('p:a').doc.firstChild!.attrs.id;
    const state = run('p:ab|cd', 'b', insertReference(id), replaceAllHits('x'));
    expect(print(state)).toContain('ax');
    expect(state.doc.firstChild!.childCount).toBe(3);
  });
});
