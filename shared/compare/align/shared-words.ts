import type { Likeness } from './likeness.ts';

const NONE = -1;

/**
 * What free blocks of both sides share, each pair measured once: a gap asks again for most pairs that were candidates,
 * and the next round for those of its gaps. The pairs of one new block are a chain; few have more than a dozen.
 */
export class SharedWords {
  private readonly alike: Likeness;
  private readonly newFrom: number;
  private readonly last: Int32Array;
  private old: Int32Array;
  private before: Int32Array;
  private shared: Float64Array;
  private used = 0;

  /** @param newFrom number of the first new block in the feature sets */
  constructor(alike: Likeness, oldCount: number, newFrom: number, newCount: number) {
    this.alike = alike;
    this.newFrom = newFrom;
    this.last = new Int32Array(newCount).fill(NONE);
    const room = 8 * Math.max(oldCount, newCount) + 64;
    this.old = new Int32Array(room);
    this.before = new Int32Array(room);
    this.shared = new Float64Array(room);
  }

  remember(old: number, fresh: number, shared: number): void {
    if (this.used === this.old.length) this.makeRoom();
    const at = this.used++;
    this.old[at] = old;
    this.shared[at] = shared;
    this.before[at] = this.last[fresh - this.newFrom]!;
    this.last[fresh - this.newFrom] = at;
  }

  /** Weight that two blocks share, by their numbers in the feature sets. */
  between(old: number, fresh: number): number {
    for (let at = this.last[fresh - this.newFrom]!; at !== NONE; at = this.before[at]!) {
      if (this.old[at] === old) return this.shared[at]!;
    }
    this.alike.open(fresh);
    const shared = this.alike.shared(old);
    this.remember(old, fresh, shared);
    return shared;
  }

  private makeRoom(): void {
    const room = 2 * this.old.length;
    const [old, before, shared] = [new Int32Array(room), new Int32Array(room), new Float64Array(room)];
    old.set(this.old);
    before.set(this.before);
    shared.set(this.shared);
    this.old = old;
    this.before = before;
    this.shared = shared;
  }
}
