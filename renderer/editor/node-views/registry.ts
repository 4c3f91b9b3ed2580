import type { BlockId } from '../../../shared/model/ids.ts';
import { type BlockMark, type ChangeMarks, type DeletedBlock, NO_MARKS } from '../change-marks.ts';
import type { BlockView } from './block-view.ts';
import type { ReferenceView } from './reference-view.ts';

/** What a view that is being made asks for: the text's state is newer than what is drawn. */
export interface DrawingSource {
  labelOf(id: BlockId): string | null;
  /** What a reference to the block prints. */
  citationOf(id: BlockId): string | null;
  sheetOf(id: BlockId): number | undefined;
  /** What assistive technology is told of deleted blocks, in the language of the interface. */
  deletedWords(blocks: readonly DeletedBlock[]): string;
}

const NOTHING: readonly DeletedBlock[] = [];

// On the element itself: a weak map of 100,000 elements takes a second to fill, most of it in the collector.
const VIEW = Symbol('view');

interface DrawnElement extends Element {
  [VIEW]?: BlockView;
}

/**
 * Which view draws which block. Labels, change marks and the current block are set on the views that they concern:
 * one decoration per block, mapped with each transaction, costs 34 ms a key at 3,000 paragraphs instead of 0.8.
 */
export class BlockRegistry {
  readonly #blocks = new Map<BlockId, BlockView>();
  readonly #references = new Set<ReferenceView>();
  #marks: ChangeMarks = NO_MARKS;
  #depths: ReadonlyMap<BlockId, number> = new Map();
  readonly #source: DrawingSource;

  constructor(source: DrawingSource) {
    this.#source = source;
  }

  labelOf(id: BlockId): string | null {
    return this.#source.labelOf(id);
  }

  citationOf(id: BlockId): string | null {
    return this.#source.citationOf(id);
  }

  sheetOf(id: BlockId): number | undefined {
    return this.#source.sheetOf(id);
  }

  markOf(id: BlockId): BlockMark {
    return this.#marks.blocks.get(id) ?? 'none';
  }

  /** The blocks of the draft that stood behind this one and are gone. */
  deletedBehind(id: BlockId): readonly DeletedBlock[] {
    return this.#marks.deleted.get(id) ?? NOTHING;
  }

  deletedWords(blocks: readonly DeletedBlock[]): string {
    return this.#source.deletedWords(blocks);
  }

  /** How deep a heading lies in the outline, 1 at the top; null for what is no heading. */
  depthOf(id: BlockId): number | null {
    return this.#depths.get(id) ?? null;
  }

  block(id: BlockId): BlockView | undefined {
    return this.#blocks.get(id);
  }

  /** The view that drew an element of the page. */
  viewOf(element: Element): BlockView | undefined {
    return (element as DrawnElement)[VIEW];
  }

  add(id: BlockId, view: BlockView): void {
    this.#blocks.set(id, view);
    (view.dom as DrawnElement)[VIEW] = view;
  }

  /** A newer view of the same block may have come before the old one goes: only the registered one is forgotten. */
  remove(id: BlockId, view: BlockView): void {
    if (this.#blocks.get(id) === view) this.#blocks.delete(id);
  }

  addReference(view: ReferenceView): void {
    this.#references.add(view);
  }

  removeReference(view: ReferenceView): void {
    this.#references.delete(view);
  }

  references(): Iterable<ReferenceView> {
    return this.#references;
  }

  /** Draws the marks that differ from those drawn before. */
  setMarks(marks: ChangeMarks): void {
    const before = this.#marks;
    this.#marks = marks;
    for (const id of before.blocks.keys()) if (!marks.blocks.has(id)) this.#blocks.get(id)?.setMark('none');
    for (const [id, mark] of marks.blocks) if (before.blocks.get(id) !== mark) this.#blocks.get(id)?.setMark(mark);
    this.#drawDeleted(before);
  }

  /** Says the deletions again: the language of the interface has changed. */
  redrawDeleted(): void {
    this.#drawDeleted(this.#marks);
  }

  #drawDeleted(before: ChangeMarks): void {
    const places = new Set([...before.deleted.keys(), ...this.#marks.deleted.keys()]);
    for (const id of places) if (id !== null) this.#blocks.get(id)?.setDeleted(this.deletedBehind(id));
  }

  /** Tells the headings that lie elsewhere than before. */
  setDepths(depths: ReadonlyMap<BlockId, number>): void {
    const before = this.#depths;
    this.#depths = depths;
    for (const id of before.keys()) if (!depths.has(id)) this.#blocks.get(id)?.setDepth(null);
    for (const [id, depth] of depths) if (before.get(id) !== depth) this.#blocks.get(id)?.setDepth(depth);
  }
}
