import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import * as references from '../../../renderer/editor/commands/reference.ts';
import { EDITOR_COMMANDS } from '../../../renderer/editor/commands/registry.ts';
import { setReading } from '../../../renderer/editor/commands/ruby.ts';
import * as searching from '../../../renderer/editor/commands/search.ts';
import { createEditor } from '../../../renderer/editor/editor.ts';
import type { EditorNotice, SoanEditor } from '../../../renderer/editor/types.ts';
import { type BlockId, seededIds } from '../../../shared/model/ids.ts';
import { schema } from '../../../shared/model/schema.ts';

/** A block in short: kind, text, and further attributes. */
type ShortBlock = readonly [kind: string, text: string, attributes?: Record<string, unknown>];

const mount = document.querySelector<HTMLElement>('#mount')!;
let editor: SoanEditor | null = null;
let plain: EditorView | null = null;
const notices: EditorNotice[] = [];
const followed: BlockId[] = [];

function makeDocument(blocks: readonly ShortBlock[], numbering: Record<string, unknown> = {}) {
  const ids = seededIds('page');
  const children = blocks.map(([kind, text, attributes]) =>
    schema.nodes[kind]!.create({ id: ids(), ...attributes }, text === '' ? null : schema.text(text)),
  );
  const blank = schema.topNodeType.createAndFill()!;
  return schema.topNodeType.create({ ...blank.attrs, numbering: { ...blank.attrs.numbering, ...numbering } }, children);
}

/** Resolves when the page has been drawn: before its first frame the browser knows no lines to move along. */
function shown(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

function close(): void {
  editor?.destroy();
  plain?.destroy();
  editor = plain = null;
}

/** Milliseconds of each key press since `startClock`: its handling, and until the frame that shows it is out. */
let timings: { work: number[]; frames: number[] } = { work: [], frames: [] };
let clocked = false;

function startClock(): void {
  timings = { work: [], frames: [] };
  if (clocked) return;
  clocked = true;
  let start = 0;
  window.addEventListener(
    'keydown',
    () => {
      start = performance.now();
      const own = start;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => timings.frames.push(performance.now() - own);
      requestAnimationFrame(() => port2.postMessage(null));
    },
    { capture: true },
  );
  window.addEventListener('keypress', () => timings.work.push(performance.now() - start));
}

function showPlain(doc: Node): void {
  close();
  const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] });
  plain = new EditorView(mount, { state, attributes: { class: 'soan-page plain' } });
  plain.focus();
}

/** Milliseconds of `work` until the frame that shows its result is out. */
async function untilShown(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** What the tests and the bench drive. */
const harness = {
  open(blocks: readonly ShortBlock[], numbering?: Record<string, unknown>) {
    close();
    notices.length = followed.length = 0;
    editor = createEditor(mount, {
      doc: makeDocument(blocks, numbering),
      ids: seededIds('typed'),
      locale: 'ja',
      onNotice: (notice) => notices.push(notice),
      onCrossReferenceClick: (target) => followed.push(target),
    });
    editor.focus();
    return shown();
  },
  /** The same text in ProseMirror without our plugins and views: what the bench compares with. */
  openPlain: (blocks: readonly ShortBlock[]) => showPlain(makeDocument(blocks)),
  /** The least that a save can be: JSON into a zip, to the server, onto the disk, and a word that says so. */
  savePlain: () =>
    untilShown(async () => {
      const text = strToU8(JSON.stringify(plain!.state.doc.toJSON()));
      const body = zipSync({ 'working.json': text }) as Uint8Array<ArrayBuffer>;
      const { ok } = await fetch('/file', { method: 'POST', body });
      document.title = ok ? 'Saved' : 'Not saved';
    }),
  openPlainFile: () =>
    untilShown(async () => {
      const bytes = new Uint8Array(await (await fetch('/file')).arrayBuffer());
      showPlain(Node.fromJSON(schema, JSON.parse(strFromU8(unzipSync(bytes)['working.json']!))));
    }),
  close,
  view: () => editor?.view ?? plain!,
  editor: () => editor!,
  /** Puts the cursor into a block of either editor. */
  putCaret(index: number) {
    const view = harness.view();
    const position = view.state.doc.children.slice(0, index).reduce((sum, block) => sum + block.nodeSize, 3);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)).scrollIntoView());
    view.focus();
  },
  startClock,
  clock: () => timings,
  notices,
  followed,
  /** kind, label and text of each block. */
  blocks() {
    const { labels } = editor!.snapshot();
    const { children } = editor!.view.state.doc;
    return children.map((block, i) => [block.type.name, labels.labels[i] ?? null, block.textContent] as const);
  },
  ids: () => editor!.view.state.doc.children.map((block) => block.attrs.id as string),
  drawn: () => [...mount.querySelectorAll<HTMLElement>('[data-soan]')].map((element) => element.dataset.label ?? null),
  run: (id: string) => editor!.run(EDITOR_COMMANDS.find((entry) => entry.id === id)!.command),
  insertReference: (target: BlockId) => editor!.run(references.insertReference(target)),
  setReading: (reading: string | null) => editor!.run(setReading(reading)),
  /** The text of a block with readings and emphasis in brackets behind their words. */
  readings: (index: number) =>
    editor!.view.state.doc
      .child(index)
      .children.map(
        (child) => (child.text ?? '') + child.marks.map(({ attrs }) => `[${attrs.reading ?? attrs.style}]`).join(''),
      )
      .join(''),
  search: (text: string) => editor!.run(searching.setQuery({ text, options: { width: true, kana: true, case: true } })),
  replaceAll: (text: string) => editor!.run(searching.replaceAllHits(text)),
  select(from: readonly [number, number], to: readonly [number, number]) {
    const { state, dispatch } = editor!.view;
    const at = ([index, offset]: readonly [number, number]) =>
      state.doc.children.slice(0, index).reduce((sum, block) => sum + block.nodeSize, 1 + offset);
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, at(from), at(to))));
    editor!.focus();
  },
  paste(data: { html?: string; text?: string }) {
    const clipboardData = new DataTransfer();
    if (data.html !== undefined) clipboardData.setData('text/html', data.html);
    if (data.text !== undefined) clipboardData.setData('text/plain', data.text);
    editor!.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  },
  reveal: (index: number, from = 0, to = from) =>
    editor!.reveal(editor!.view.state.doc.child(index).attrs.id as BlockId, { from, to }),
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;
