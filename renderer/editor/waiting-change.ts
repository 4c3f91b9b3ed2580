import { isHistoryTransaction } from 'prosemirror-history';
import { AllSelection, type Transaction } from 'prosemirror-state';
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

/** What takes long as a whole: a step of the history, or the selection of everything, under which the browser lays out every block. */
export type LongDeed = 'change' | 'selection';

/** Null for what never waits. */
export function longDeed(tr: Transaction): LongDeed | null {
  if (tr.docChanged) return isHistoryTransaction(tr) ? 'change' : null;
  return tr.selectionSet && tr.selection instanceof AllSelection ? 'selection' : null;
}

/** Asked with what is done to how many blocks; calls `act` at once or a moment later. */
export type Announce = (deed: LongDeed, blocks: number, act: () => void) => void;

/**
 * An undo or redo of very many blocks, or their selection, is one step that cannot be divided: whoever has the editor may say so first, in a frame that
 * is drawn before. Whatever a person does meanwhile comes after it, as in the order of their keys.
 */
export class WaitingChange {
  readonly #announce: Announce;
  #waiting: (() => void) | null = null;

  constructor(announce: Announce) {
    this.#announce = announce;
  }

  /** Calls `change`, which applies the transaction: at once, but for a long deed later where that is announced. */
  take(tr: Transaction, change: () => void): void {
    const deed = longDeed(tr);
    if (deed === null) {
      change();
      return;
    }
    const own = () => change();
    this.#waiting = own;
    this.#announce(deed, deed === 'change' ? blocksChanged(tr) : tr.doc.childCount, () => {
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
