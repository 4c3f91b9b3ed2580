import type { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { OrderedPositions } from './ordered-positions.ts';

/** A page of blocks with these sizes, as ProseMirror draws it; counts how often a size is read. */
function drawnPage(sizes: readonly number[]) {
  const reads = { count: 0 };
  const block = (size: number) => ({
    now: size,
    get size() {
      reads.count++;
      return this.now;
    },
  });
  const page = {
    posAtStart: 0,
    children: sizes.map(block),
    posBeforeChild(child: unknown): number {
      let position = 0;
      for (const one of this.children) {
        if (one === child) return position;
        position += one.size;
      }
      throw new RangeError('No child of this page');
    },
  };
  const view = { docView: page } as unknown as EditorView;
  const positions = () => page.children.map((child) => page.posBeforeChild(child));
  return { page, view, reads, block, positions };
}

describe('positions of the blocks of a page', () => {
  it('are counted on from the block before while the page is updated, each size read once', () => {
    const { view, reads, positions } = drawnPage(Array.from({ length: 1_000 }, () => 3));
    let found: number[] = [];
    new OrderedPositions().during(view, () => {
      found = positions();
    });
    expect(found).toEqual(Array.from({ length: 1_000 }, (_, i) => i * 3));
    expect(reads.count).toBe(999);
  });

  it('follow blocks that got longer, went, or came on the way', () => {
    const { page, view, block } = drawnPage([2, 3, 4, 5]);
    const found: number[] = [];
    const ask = (index: number) => found.push(page.posBeforeChild(page.children[index]!));
    new OrderedPositions().during(view, () => {
      ask(0);
      page.children[0]!.now = 20;
      ask(1);
      page.children.splice(1, 1);
      ask(1);
      page.children.splice(1, 0, block(100));
      ask(3);
      ask(0);
      ask(2);
    });
    expect(found).toEqual([0, 20, 20, 124, 0, 120]);
  });

  it('are nothing that is remembered: after the update every one is counted anew', () => {
    const { page, view } = drawnPage([2, 3, 4]);
    const ordered = new OrderedPositions();
    ordered.during(view, () => page.posBeforeChild(page.children[2]!));
    page.children[0]!.now = 10;
    expect(page.posBeforeChild(page.children[2]!)).toBe(13);
    ordered.during(view, () => expect(page.posBeforeChild(page.children[2]!)).toBe(13));
  });

  it('an update that fails leaves nothing behind', () => {
    const { page, view } = drawnPage([2, 3]);
    const ordered = new OrderedPositions();
    const fails = () =>
      ordered.during(view, () => {
        page.posBeforeChild(page.children[1]!);
        throw new RangeError('A state that cannot be drawn');
      });
    expect(fails).toThrow('A state that cannot be drawn');
    page.children[0]!.now = 7;
    expect(page.posBeforeChild(page.children[1]!)).toBe(7);
  });
});
