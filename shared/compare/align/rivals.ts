import { FREE } from './matching.ts';

/** For each new block the old block most like it, and how like the next one is. */
export class Rivals {
  private readonly most: Float32Array;
  private readonly mostAt: Int32Array;
  private readonly next: Float32Array;
  private readonly nextAt: Int32Array;

  constructor(newCount: number) {
    this.most = new Float32Array(newCount);
    this.mostAt = new Int32Array(newCount).fill(FREE);
    this.next = new Float32Array(newCount);
    this.nextAt = new Int32Array(newCount).fill(FREE);
  }

  /** @param likeness of new block j and old block i, 0 to 1; saying it again changes nothing */
  remember(j: number, i: number, likeness: number): void {
    if (likeness > this.most[j]!) {
      if (this.mostAt[j] !== i) {
        this.next[j] = this.most[j]!;
        this.nextAt[j] = this.mostAt[j]!;
      }
      this.most[j] = likeness;
      this.mostAt[j] = i;
    } else if (this.mostAt[j] !== i && likeness > this.next[j]!) {
      this.next[j] = likeness;
      this.nextAt[j] = i;
    }
  }

  /** Likeness of the old block most like new block j, those from `oldFrom` to `oldTo` apart; 0 to 1. */
  best(j: number, oldFrom: number, oldTo: number): number {
    const at = this.mostAt[j]!;
    return at >= oldFrom && at <= oldTo ? this.next[j]! : this.most[j]!;
  }

  /** The old block most like new block j, i apart, as it was remembered; FREE where there is none. */
  bestAt(j: number, i: number): number {
    return this.mostAt[j] === i ? this.nextAt[j]! : this.mostAt[j]!;
  }
}
