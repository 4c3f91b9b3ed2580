import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { BlockId } from '../../../shared/model/ids.ts';
import { sameLabelStructure } from '../../../shared/numbering/index.ts';

/** Blocks of a new sheet. Near the square root of a long text's blocks: the browser walks the sheets, then one sheet. */
export const SHEET_BLOCKS = 32;
/** A sheet that has grown beyond this many blocks is divided. */
export const SHEET_LIMIT = 64;

/**
 * How the blocks of a text lie on sheets. A sheet is a run of neighbouring blocks that the browser lays out, skips and
 * watches as one. Only the drawing knows of it: the document, its DOM children and every position stay flat.
 */
export interface Sheets {
  /** Sheet of each block by its index; the blocks of a sheet stand together. */
  readonly of: readonly number[];
  /** Sheet of each block by its id. */
  readonly byId: ReadonlyMap<BlockId, number>;
  /** Number that no sheet has had yet. */
  readonly next: number;
}

const NONE: Sheets = { of: [], byId: new Map(), next: 1 };

const sheetsKey = new PluginKey<Sheets>('sheets');

/** The sheets of the text as it stands; throws where the state was made without the plugin. */
export function documentSheets(state: EditorState): Sheets {
  const sheets = sheetsKey.getState(state);
  if (sheets === undefined) throw new RangeError('The editor state has no sheets plugin');
  return sheets;
}

/**
 * Puts blocks onto sheets. A block stays on the sheet it had as long as that keeps every sheet in one piece, because a
 * block that changes sheets is laid out again; a new one joins the block before it. Linear.
 */
export function layOutSheets(ids: readonly (BlockId | null)[], before: Sheets = NONE): Sheets {
  const known = ids.map((id) => (id === null ? undefined : before.byId.get(id)));
  const sizes = new Map<number, number>();
  let home: number | undefined;
  for (const sheet of known) {
    home = sheet ?? home;
    if (home !== undefined) sizes.set(home, (sizes.get(home) ?? 0) + 1);
  }
  const of: number[] = [];
  const byId = new Map<BlockId, number>();
  const begun = new Set<number>();
  let { next } = before;
  let current = -1;
  let size = 0;
  let limit = 0;
  const begin = (sheet: number) => {
    current = sheet;
    size = 0;
    limit = before.next <= sheet || sizes.get(sheet)! > SHEET_LIMIT ? SHEET_BLOCKS : SHEET_LIMIT;
    begun.add(sheet);
  };
  for (let i = 0; i < ids.length; i++) {
    const sheet = known[i];
    // A block that came from elsewhere alone joins those around it; two of one sheet bring the sheet along.
    const brings = sheet !== undefined && !begun.has(sheet) && (current < 0 || known[i + 1] === sheet);
    if (brings) begin(sheet);
    else if (current < 0 || size >= limit) begin(next++);
    of.push(current);
    const id = ids[i];
    if (id) byId.set(id, current);
    size++;
  }
  return { of, byId, next };
}

/** Sheets follow the structure of the document: typing inside a block costs nothing. */
export function sheetsPlugin(): Plugin<Sheets> {
  const idsOf = (doc: Node) => doc.children.map((block) => block.attrs.id as BlockId | null);
  return new Plugin({
    key: sheetsKey,
    state: {
      init: (_, state) => layOutSheets(idsOf(state.doc)),
      apply: (tr, sheets) =>
        tr.docChanged && !sameLabelStructure(tr.before, tr.doc) ? layOutSheets(idsOf(tr.doc), sheets) : sheets,
    },
  });
}
