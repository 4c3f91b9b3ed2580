import type { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { readingOf } from '../../../shared/model/marks/ruby.ts';
import { applied, taggedState } from '../testing/tagged.ts';
import { joinBackward } from './join.ts';
import { readPlace, setReading } from './ruby.ts';
import { replaceAllHits, setQuery } from './search.ts';
import { splitBlock } from './split.ts';

/** The blocks with readings in brackets behind their words: `東京[とうきょう]で`. */
function shown(state: EditorState | null): string {
  if (state === null) return 'no';
  return state.doc.children
    .map((block) =>
      block.children
        .map((child) => {
          const reading = readingOf(child.marks);
          return child.text + (reading === null ? '' : `[${reading}]`);
        })
        .join(''),
    )
    .join(' / ');
}

/** The state after a reading of the selected words; the selection is put at offsets of the first block afterwards. */
function read(source: string, reading: string, from?: number, to = from): EditorState {
  const state = applied(taggedState(source), setReading(reading))!;
  if (from === undefined) return state;
  const selection = state.selection.constructor as unknown as { create(doc: unknown, a: number, h?: number): never };
  return state.apply(state.tr.setSelection(selection.create(state.doc, from + 1, to! + 1)));
}

test.each<[string, EditorState, string | null, string]>([
  ['selected words get a reading', taggedState('p:首|脳|は'), 'のう', '首脳[のう]は'],
  ['no words, no reading', taggedState('p:首|脳は'), 'のう', 'no'],
  ['words of two blocks have none', taggedState('p:首|脳 / p:東|京'), 'のう', 'no'],
  ['words over a line break have none', taggedState('p:首|脳¶東|京'), 'のう', 'no'],
  ['the cursor inside changes the whole reading', read('p:|東京|で', 'とう', 1), 'トウ', '東京[トウ]で'],
  ['a part of the words changes the whole reading', read('p:|東京|で', 'とう', 1, 2), 'トウ', '東京[トウ]で'],
  ['a reading is widened', read('p:|東京|で', 'とう', 1, 3), 'トウデ', '東京で[トウデ]'],
  ['a reading is taken away', read('p:|東京|で', 'とう', 1), null, '東京で'],
  ['where there is none, none is taken away', taggedState('p:|東京|で'), null, 'no'],
])('%s', (_, state, reading, expected) => {
  expect(shown(applied(state, setReading(reading)))).toBe(expected);
});

test('what is asked for is what stands there', () => {
  expect(readPlace(read('p:会|東京|で', 'とう', 2))).toEqual({ from: 2, to: 4, reading: 'とう' });
  expect(readPlace(read('p:会|東京|で', 'とう', 0))).toBeNull();
});

test('words typed behind do not come under the reading, words typed inside do', () => {
  const behind = read('p:|東京|で', 'とう', 2);
  expect(shown(behind.apply(behind.tr.insertText('都')))).toBe('東京[とう]都で');
  const inside = read('p:|東京|で', 'とう', 1);
  expect(shown(inside.apply(inside.tr.insertText('の')))).toBe('東の京[とう]で');
});

test('a reading that was divided with its paragraph is one again when they are joined', () => {
  const divided = applied(read('p:会|東京|で', 'とう', 2), splitBlock)!;
  expect(shown(divided)).toBe('会東[とう] / 京[とう]で');
  expect(shown(applied(divided, joinBackward))).toBe('会東京[とう]で');
});

test.each([
  ['東京', '京都', '首脳は京都で'],
  ['脳は東', '長は東', '首長は東京[とう]で'],
  ['の', 'と', '首脳は東京[とう]で'],
])('%s replaced by %s leaves no wrong reading', (sought, by, expected) => {
  const state = read('p:首脳は|東京|で', 'とう');
  const searched = applied(state, setQuery({ text: sought, options: { width: true, kana: true, case: true } }))!;
  expect(shown(applied(searched, replaceAllHits(by)) ?? searched)).toBe(expected);
});

test('words replaced inside a reading stay below it', () => {
  const state = read('p:|東の京|で', 'とう');
  const searched = applied(state, setQuery({ text: 'の', options: { width: true, kana: true, case: true } }))!;
  expect(shown(applied(searched, replaceAllHits('と')))).toBe('東と京[とう]で');
});

test('a reading beyond all measure is misuse', () => {
  expect(() => setReading('')).toThrow(RangeError);
  expect(() => setReading('あ'.repeat(101))).toThrow(RangeError);
});
