import { isHistoryTransaction } from 'prosemirror-history';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

/** What a person does in the text that must find it as it will be. */
const DEEDS = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'dragstart', 'drop', 'mousedown'] as const;

/** Blocks that a change puts in or takes away, the more of both. */
export function blocksChanged({ steps, docs }: Transaction): number {
  let count = 0;
  for (const [i, step] of steps.entries()) {
    if (!(step instanceof ReplaceStep)) continue;
    const taken = docs[i]!.resolve(step.to).index(0) - docs[i]!.resolve(step.from).index(0);
    count += Math.max(taken, step.slice.content.childCount);
  }
  return count;
}

/**
 * An undo or redo of very many blocks is one step that cannot be divided: whoever has the editor may say so first, in a frame that
 * is drawn before. Whatever a person does meanwhile comes after it, as in the order of their keys.
 */
export class WaitingChange {
  readonly #announce: (blocks: number, change: () => void) => void;
  #waiting: (() => void) | null = null;

  /** @param announce calls `change` at once or a moment later */
  constructor(announce: (blocks: number, change: () => void) => void) {
    this.#announce = announce;
  }

  /** Calls `change`, which applies the transaction: at once, but for a step of the history later where that is announced. */
  take(tr: Transaction, change: () => void): void {
    if (!tr.docChanged || !isHistoryTransaction(tr)) {
      change();
      return;
    }
    const own = () => change();
    this.#waiting = own;
    this.#announce(blocksChanged(tr), () => {
      if (this.#waiting === own) this.settle();
    });
  }

  /** Does at once what waits. */
  settle(): void {
    const change = this.#waiting;
    this.#waiting = null;
    change?.();
  }

  /** Listeners for the view, before all others. */
  handlers(): Record<string, () => boolean> {
    const settle = () => {
      this.settle();
      return false;
    };
    return Object.fromEntries(DEEDS.map((deed) => [deed, settle]));
  }
}
