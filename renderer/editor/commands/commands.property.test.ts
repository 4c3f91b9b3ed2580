import fc from 'fast-check';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { checkIds } from '../../../shared/model/document.ts';
import { seededIds } from '../../../shared/model/ids.ts';
import { labelDocument } from '../../../shared/numbering/index.ts';
import { incomingBlocks, placeBlocks } from '../clipboard/place-blocks.ts';
import { documentLabels } from '../plugins/labels.ts';
import { tagged, taggedState } from '../testing/tagged.ts';
import { moveDown, moveUp } from './move.ts';
import { EDITOR_COMMANDS } from './registry.ts';
import { removeRange } from './remove-range.ts';

const MAX_STEPS = 24;
const HISTORY = new Set(['editor.undo', 'editor.redo']);
const editing = EDITOR_COMMANDS.filter((entry) => !HISTORY.has(entry.id));

const line = fc.tuple(
  fc.constantFrom('T', 'C', 'h1', 'h2', 'h3', 'p', 'p', 'p', 'alt', 's1', 's2', 's3', 'c'),
  fc.string({ unit: fc.constantFrom('あ', 'い', 'a', '、', '¶'), maxLength: 5 }),
);
const source = fc
  .array(line, { minLength: 1, maxLength: 12 })
  .map((lines) => lines.map(([k, t]) => `${k}:${t}`).join(' / '));

/** One thing a person does: select somewhere, then a command, typing, or pasting what another place held. */
const action = fc.record({
  anchor: fc.nat(),
  head: fc.nat(),
  empty: fc.boolean(),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.nat(editing.length - 1).map((i) => ({ command: i })) },
    { weight: 1, arbitrary: fc.constant('type' as const) },
    { weight: 1, arbitrary: fc.constant('copy and paste' as const) },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
  ),
});

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = next.apply(tr);
  });
  return next;
}

const type: Command = (state, dispatch) => {
  const tr = state.tr;
  const at = removeRange(tr, state.selection.from, state.selection.to);
  dispatch?.(tr.insertText('字', at));
  return true;
};

const copyAndPaste: Command = (state, dispatch) => {
  const slice = state.selection.content();
  const to = state.selection.to;
  if (slice.size === 0 || state.doc.resolve(to).depth === 0) return false;
  const tr = state.tr;
  placeBlocks(tr, to, incomingBlocks(slice), seededIds(`paste${state.doc.content.size}`));
  dispatch?.(tr);
  return true;
};

function select(state: EditorState, anchor: number, head: number): EditorState {
  const size = state.doc.content.size + 1;
  const at = (n: number) => state.doc.resolve(n % size);
  return state.apply(state.tr.setSelection(TextSelection.between(at(anchor), at(head))));
}

describe('any sequence of commands', () => {
  it('keeps the document well formed, its ids unique and its labels true; undo leads back to the start', () => {
    fc.assert(
      fc.property(source, fc.array(action, { maxLength: MAX_STEPS }), (start, actions) => {
        const first = taggedState(start);
        let state = first;
        for (const { anchor, head, empty, what } of actions) {
          state = select(state, anchor, empty ? anchor : head);
          const command =
            what === 'type'
              ? type
              : what === 'copy and paste'
                ? copyAndPaste
                : what === 'undo'
                  ? undo
                  : editing[what.command]!.command;
          state = run(state, command);
          state.doc.check();
          expect(checkIds(state.doc).ok).toBe(true);
          // Of a copy: the labels of the text itself are kept from edit to edit.
          const copy = state.doc.type.create(state.doc.attrs, state.doc.content);
          expect(documentLabels(state).labels).toEqual(labelDocument(copy).labels);
        }
        const last = state.doc;
        let steps = 0;
        while (undoDepth(state) > 0) {
          state = run(state, undo);
          steps++;
        }
        expect(state.doc.toJSON()).toEqual(first.doc.toJSON());
        while (steps-- > 0 && redoDepth(state) > 0) state = run(state, redo);
        expect(checkIds(state.doc).ok).toBe(true);
        if (!actions.some(({ what }) => what === 'undo')) expect(state.doc.toJSON()).toEqual(last.toJSON());
      }),
      { numRuns: 300 },
    );
  });

  it('moving never loses, changes or doubles a block', () => {
    fc.assert(
      fc.property(
        source,
        fc.array(fc.record({ at: fc.nat(), to: fc.nat(), up: fc.boolean() }), { maxLength: 8 }),
        (start, moves) => {
          let state = taggedState(start);
          const blocks = (doc: EditorState['doc']) =>
            doc.children.map((block) => JSON.stringify(block.toJSON())).sort();
          for (const { at, to, up } of moves) state = run(select(state, at, to), up ? moveUp : moveDown);
          expect(blocks(state.doc)).toEqual(blocks(tagged(start).doc));
        },
      ),
    );
  });

  it('a command that says it applies does so, and one that only asks changes nothing', () => {
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), fc.nat(editing.length - 1), (start, anchor, head, i) => {
        const state = select(taggedState(start), anchor, head);
        const { command, id } = editing[i]!;
        const applies = command(state);
        let dispatched = 0;
        expect(command(state, () => dispatched++)).toBe(applies);
        expect(dispatched, id).toBe(applies ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });
});
