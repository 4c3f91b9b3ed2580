import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { BlockId } from '../../../shared/model/ids.ts';
import { seededIds } from '../../../shared/model/ids.ts';
import type { BlockKind } from '../../../shared/model/kinds.ts';
import { schema } from '../../../shared/model/schema.ts';
import { createEditorState } from '../state.ts';

/** Kinds in short, for tests that read like tables: `p:text` is a paragraph, `s2:text` a sub-paragraph of level 2. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  T: 'title',
  U: 'subtitle',
  N: 'note',
  C: 'chapeau',
  h1: 'part_heading',
  h2: 'theme_heading',
  h3: 'section_heading',
  p: 'paragraph',
  alt: 'paragraph',
  c: 'continuation',
};

const SHORT = Object.fromEntries(Object.entries(KINDS).map(([short, kind]) => [kind, short]));

/** The id of the nth block (from 0) of a tagged document. */
export function idOf(index: number): BlockId {
  const ids = seededIds('tagged');
  for (let i = 0; i < index; i++) ids();
  return ids();
}

interface Tagged {
  readonly doc: Node;
  readonly anchor: number;
  readonly head: number;
}

/**
 * A document from lines joined by " / ": `p:ab|cd / h2:title`. `|` is the cursor; with two of them the first is the anchor
 * and the second the head. A hard break is "¶". Ids are those of `idOf`.
 */
export function tagged(source: string): Tagged {
  const ids = seededIds('tagged');
  const marks: number[] = [];
  let position = 0;
  const blocks = source.split(' / ').map((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const raw = line.slice(colon + 1);
    let text = '';
    for (const character of raw) {
      if (character === '|') marks.push(position + 1 + text.length);
      else text += character;
    }
    const level = /^s(\d)$/.exec(name)?.[1];
    const kind = level ? 'sub_paragraph' : KINDS[name];
    if (kind === undefined) throw new RangeError(`No kind "${name}"`);
    const attributes: Record<string, unknown> = { id: ids() };
    if (level) attributes.level = Number(level);
    if (name === 'alt') attributes.alternative = true;
    const block = schema.nodes[kind]!.create(attributes, inline(text));
    position += block.nodeSize;
    return block;
  });
  const doc = schema.topNodeType.create(null, blocks);
  doc.check();
  return { doc, anchor: marks[0] ?? 1, head: marks[1] ?? marks[0] ?? 1 };
}

function inline(text: string): Node[] {
  return text
    .split(/(¶)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '¶' ? schema.nodes.hard_break!.create() : schema.text(piece)));
}

export function taggedState(source: string): EditorState {
  const { doc, anchor, head } = tagged(source);
  const state = createEditorState(doc, seededIds('new'));
  return state.apply(state.tr.setSelection(TextSelection.create(doc, anchor, head)));
}

/** The state in the notation of `tagged`. */
export function print(state: EditorState): string {
  const { anchor, head } = state.selection;
  const lines: string[] = [];
  state.doc.forEach((block, position) => {
    let text = '';
    const marks = new Set([anchor, head].map((at) => at - position - 1));
    block.forEach((node) => {
      text += node.isText ? node.text : node.type.name === 'hard_break' ? '¶' : '@';
    });
    for (const mark of [...marks].sort((a, b) => b - a)) {
      if (mark >= 0 && mark <= text.length) text = `${text.slice(0, mark)}|${text.slice(mark)}`;
    }
    const name =
      block.type.name === 'sub_paragraph' ? `s${block.attrs.level}` : block.attrs.alternative ? 'alt' : shortOf(block);
    lines.push(`${name}:${text}`);
  });
  return lines.join(' / ');
}

function shortOf(block: Node): string {
  return block.type.name === 'paragraph' ? 'p' : SHORT[block.type.name]!;
}

/** The state after a command, or null where it says that it does not apply. */
export function applied(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const done = command(state, (tr) => {
    next = state.apply(tr);
  });
  return done ? (next ?? state) : null;
}
