import { dropCursor } from 'prosemirror-dropcursor';
import { Fragment, type Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { editorMessages } from '../../shared/messages/editor.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { BLOCK_KINDS } from '../../shared/model/kinds.ts';
import { allNumbered, type ChangeMarks, NO_MARKS } from './change-marks.ts';
import { clipboardPlugin } from './clipboard/plugin.ts';
import { goToBlock } from './commands/reference.ts';
import { replaceText } from './commands/replace-text.ts';
import { asUndoStep } from './commands/undo-step.ts';
import { BlockView, setDeletedData } from './node-views/block-view.ts';
import { ReferenceView } from './node-views/reference-view.ts';
import { BlockRegistry } from './node-views/registry.ts';
import { SheetSlots } from './node-views/sheet-slots.ts';
import { OrderedPositions } from './ordered-positions.ts';
import { currentBlock } from './plugins/current-block.ts';
import { domSelectionPlugin } from './plugins/dom-selection.ts';
import { drawingPlugin } from './plugins/drawing.ts';
import { dropPlugin } from './plugins/drop.ts';
import { keysPlugin } from './plugins/keys.ts';
import { documentLabels } from './plugins/labels.ts';
import { piecesPlugin } from './plugins/pieces.ts';
import { placeholderPlugin } from './plugins/placeholder.ts';
import { referencePlugin } from './plugins/reference.ts';
import { documentSheets } from './plugins/sheets.ts';
import { textInputPlugin } from './plugins/text-input.ts';
import { createEditorState } from './state.ts';
import type { EditorOptions, EditorSnapshot, SoanEditor } from './types.ts';
import { longDeed, WaitingChange } from './waiting-change.ts';
import './page.css';

/** Makes the editor inside `mount`. Plain ProseMirror, no React around the text: React costs 15 ms a key at 3,000 paragraphs. */
export function createEditor(mount: HTMLElement, options: EditorOptions): SoanEditor {
  return beginEditor(mount, options, options.doc.childCount).editor;
}

/** An editor of which only the beginning is drawn so far. Its state is the whole text's from the start. */
export interface BegunEditor {
  readonly editor: SoanEditor;
  /** Draws the blocks up to this many; with all of them the editor is whole and may be shown. Never fewer than before. */
  readonly drawTo: (blocks: number) => void;
}

/** @param mount null: the page stands in no document until whoever has the editor puts `view.dom` into one */
export function beginEditor(mount: HTMLElement | null, options: EditorOptions, first: number): BegunEditor {
  let locale = options.locale;
  let editable = true;
  let version = 0;
  let latest: EditorSnapshot | null = null;
  let marks: ChangeMarks = NO_MARKS;
  const listeners = new Set<(snapshot: EditorSnapshot) => void>();
  const positions = new OrderedPositions();
  const waiting = new WaitingChange(options.onLongDeed ?? ((_deed, _blocks, act) => act()));
  const messages = () => editorMessages[locale];

  const follow = (target: BlockId) => {
    if (options.onCrossReferenceClick) options.onCrossReferenceClick(target);
    else reveal(target);
  };
  const pieces = piecesPlugin();
  let ahead: SheetSlots | null = null;
  const makeState = (doc: Node): EditorState =>
    createEditorState(doc, options.ids, [
      referencePlugin(follow),
      domSelectionPlugin(),
      keysPlugin(options.keys),
      textInputPlugin(),
      clipboardPlugin({ ids: options.ids, onNotice: (notice) => options.onNotice?.(notice) }),
      dropPlugin(),
      pieces,
      placeholderPlugin((kind) => messages().placeholders[kind]),
      drawingPlugin(registry, (page) => {
        const slots = ahead ?? new SheetSlots(page);
        ahead = null;
        return slots;
      }),
      dropCursor({ class: 'soan-drop-cursor', color: false, width: 2 }),
    ]);

  let state: EditorState;
  const registry = new BlockRegistry({
    labelOf: (id) => documentLabels(state).of(id),
    citationOf: (id) => documentLabels(state).cite(id),
    sheetOf: (id) => documentSheets(state).byId.get(id),
    deletedWords: (blocks) => messages().deletedHere(blocks.length, allNumbered(blocks)),
  });
  state = makeState(options.doc);

  const referenceWords = {
    goTo: (label: string) => messages().goToReference(label),
    missing: () => messages().missingReference,
  };
  const blockView: NodeViewConstructor = (node) => new BlockView(node, registry);
  const nodeViews: Record<string, NodeViewConstructor> = Object.fromEntries(
    BLOCK_KINDS.map((kind) => [kind, blockView]),
  );
  nodeViews.cross_reference = (node) => new ReferenceView(node, registry, referenceWords);

  /** The text's first blocks, without what follows its structure: only the view is shown this state. */
  const beginning = (blocks: number): EditorState => {
    const { type, attrs, children } = options.doc;
    return EditorState.create({
      doc: type.create(attrs, Fragment.fromArray(children.slice(0, blocks))),
      plugins: [pieces],
    });
  };

  // The browser looks through all blocks for each sheet that comes to them, 11 s at 100,000: the sheets come first.
  const place = (page: HTMLElement) => {
    ahead = new SheetSlots(page);
    ahead.draw(options.doc, documentSheets(state));
    mount?.append(page);
  };
  const view: EditorView = new EditorView(place, {
    state: first < options.doc.childCount ? beginning(first) : state,
    nodeViews,
    editable: () => editable,
    attributes: (now) => ({
      class: 'soan-page',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': messages().textLabel,
      lang: now.doc.attrs.language as string,
      spellcheck: 'false',
    }),
    handleDOMEvents: {
      ...waiting.handlers(),
      // Whoever waited for the composition to end hears of it, even where no transaction follows.
      compositionend: () => {
        setTimeout(notify);
        return false;
      },
    },
    dispatchTransaction: (tr: Transaction) => waiting.take(tr, () => apply(tr)),
  });

  // React looks after the selection of a focused element that calls itself editable: around each commit anywhere in the window
  // it walks all of its nodes, 6 ms at 10,000 paragraphs. The attribute, which the browser goes by, stays.
  Object.defineProperty(view.dom, 'contentEditable', { configurable: true, get: () => 'inherit' });

  function apply(tr: Transaction): void {
    // What had to wait may come too late: for a page that is gone, or another text.
    if (view.isDestroyed || (longDeed(tr) !== null && tr.before !== view.state.doc)) return;
    const next = view.state.apply(tr);
    if (next.doc !== view.state.doc) version++;
    show(next);
  }

  function show(next: EditorState): void {
    // Before the view: views that are made in this update ask for labels of the new state.
    state = next;
    positions.during(view, () => view.updateState(next));
    notify();
  }

  function notify(): void {
    if (view.isDestroyed) return;
    latest = null;
    for (const listener of listeners) listener(snapshot());
  }

  // No block stands before them: the page itself carries the wedge.
  function drawDeletedAtTop(): void {
    const deleted = marks.deleted.get(null) ?? [];
    setDeletedData(view.dom, deleted, registry.deletedWords(deleted));
  }

  function snapshot(): EditorSnapshot {
    latest ??= {
      state: view.state,
      labels: documentLabels(view.state),
      current: currentBlock(view.state),
      composing: view.composing,
      version,
    };
    return latest;
  }

  function reveal(id: BlockId, range?: { from: number; to: number }): void {
    if (view.composing) return;
    goToBlock(id, range)(view.state, view.dispatch);
    // The cursor goes to the block's beginning; who was led here wants to see all of it.
    if (range === undefined) registry.block(id)?.dom.scrollIntoView({ block: 'nearest' });
    view.focus();
  }

  const drawTo = (blocks: number) => view.updateState(blocks < options.doc.childCount ? beginning(blocks) : state);

  const editor: SoanEditor = {
    view,
    snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run(command) {
      if (view.composing) return false;
      waiting.settle();
      // A text that must not change can still be walked through and searched.
      const dispatch = (tr: Transaction) => {
        if (editable || !tr.docChanged) view.dispatch(tr);
      };
      const done = asUndoStep(command)(view.state, dispatch, view);
      if (done) view.focus();
      return done;
    },
    replaceDocument(doc, { history }) {
      waiting.settle();
      if (history) asUndoStep(replaceText(doc))(view.state, view.dispatch);
      else {
        version++;
        show(makeState(doc));
      }
    },
    reveal,
    setMarks(next) {
      marks = next;
      registry.setMarks(next);
      drawDeletedAtTop();
    },
    setEditable(value) {
      editable = value;
      view.setProps({});
    },
    setLocale(value) {
      locale = value;
      view.setProps({});
      for (const reference of registry.references())
        reference.draw(documentLabels(view.state).cite(reference.target), true);
      registry.redrawDeleted();
      drawDeletedAtTop();
    },
    focus: () => view.focus(),
    destroy() {
      listeners.clear();
      view.destroy();
    },
  };
  return { editor, drawTo };
}
