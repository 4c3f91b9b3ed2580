import type { EditorView } from 'prosemirror-view';

/** What ProseMirror draws a node by, as far as it is looked into here. */
interface Drawn {
  /** Positions that the node takes. */
  readonly size: number;
  /** Position before its content. */
  readonly posAtStart: number;
  readonly children: readonly Drawn[];
  posBeforeChild(child: Drawn): number;
}

interface Place {
  readonly index: number;
  readonly child: Drawn;
  readonly position: number;
}

/**
 * Tells ProseMirror where a block stands while it updates the page. It asks for each block that it changes, and goes through all
 * blocks before that one each time: a change of 100,000 blocks (all is replaced, or that is undone) reads 5 thousand million
 * sizes, which is a minute. An update goes from the first block to the last and changes nothing behind itself, so each
 * place is counted on from the one before.
 */
export class OrderedPositions {
  #page: Drawn | null = null;
  #updating = false;
  #last: Place | null = null;

  /** Calls `update`, which may give the view another state. */
  during(view: EditorView, update: () => void): void {
    // No part of what ProseMirror promises: where it is otherwise one day, all goes on at ProseMirror's own pace.
    const page = (view as unknown as { readonly docView?: Drawn }).docView;
    if (page !== this.#page && typeof page?.posBeforeChild === 'function') this.#answerFor(page);
    this.#last = null;
    this.#updating = true;
    try {
      update();
    } finally {
      this.#updating = false;
      this.#last = null;
    }
  }

  #answerFor(page: Drawn): void {
    this.#page = page;
    const slowly = page.posBeforeChild;
    page.posBeforeChild = (child) => {
      const found = this.#updating ? this.#onwards(page, child) : null;
      if (found === null) return slowly.call(page, child);
      this.#last = found;
      return found.position;
    };
  }

  /** Null where the child does not stand behind the one that was asked for last. */
  #onwards(page: Drawn, wanted: Drawn): Place | null {
    const { children } = page;
    const from = this.#last !== null && children[this.#last.index] === this.#last.child ? this.#last : null;
    let position = from?.position ?? page.posAtStart;
    for (let index = from?.index ?? 0; index < children.length; index++) {
      const child = children[index]!;
      if (child === wanted) return { index, child, position };
      position += child.size;
    }
    return null;
  }
}
