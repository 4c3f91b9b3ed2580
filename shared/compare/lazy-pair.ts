import type { ChangeKind, Pair, WordChange } from './types.ts';

type Forms = NonNullable<Pair['forms']>;

/** What is told of a pair at once; its words come when they are asked for. */
export interface PairFacts extends Omit<Pair, 'words' | 'forms' | 'group'> {
  readonly forms: Forms | null;
  readonly group: number | null;
}

/**
 * A pair whose words are computed when first read. `words` is an own getter, so that JSON and structured clone see plain
 * data, and one function for all pairs: a getter closed over for each made every pair a hash table of 800 bytes, four
 * times its size, and the collector's copies of them a tenth of a warm comparison.
 */
export class LazyPair implements Pair {
  readonly kinds: readonly ChangeKind[];
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly oldLabel: string | null;
  readonly newLabel: string | null;
  declare readonly words: readonly WordChange[];
  declare readonly forms?: Forms;
  declare readonly group?: number;
  readonly #read: (place: number) => readonly WordChange[];
  readonly #place: number;
  #words: readonly WordChange[] | null = null;

  /** @param read computes the words of the pair at a place; called once at most */
  constructor(facts: PairFacts, place: number, read: (place: number) => readonly WordChange[]) {
    this.kinds = facts.kinds;
    this.old = facts.old;
    this.new = facts.new;
    this.oldLabel = facts.oldLabel;
    this.newLabel = facts.newLabel;
    this.#read = read;
    this.#place = place;
    Object.defineProperty(this, 'words', LazyPair.#wordsGetter);
    if (facts.forms !== null) this.forms = facts.forms;
    if (facts.group !== null) this.group = facts.group;
  }

  static readonly #wordsGetter: PropertyDescriptor & ThisType<LazyPair> = {
    enumerable: true,
    configurable: true,
    get() {
      this.#words ??= this.#read(this.#place);
      return this.#words;
    },
  };
}
