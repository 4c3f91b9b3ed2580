import { FREE, type Matching } from './matching.ts';

const FIRST_ROOM = 256;

/**
 * Spans with their likeness, in columns: a text of 10,000 paragraphs proposes 30,000 of them, and as objects they were a
 * sixth of the time of an alignment, spent on collecting them.
 */
export class SpanList {
  oldFrom = new Int32Array(FIRST_ROOM);
  oldTo = new Int32Array(FIRST_ROOM);
  newFrom = new Int32Array(FIRST_ROOM);
  newTo = new Int32Array(FIRST_ROOM);
  /** 0 to 1. */
  likeness = new Float64Array(FIRST_ROOM);
  length = 0;

  push(oldFrom: number, oldTo: number, newFrom: number, newTo: number, likeness: number): void {
    if (this.length === this.oldFrom.length) this.makeRoom();
    const p = this.length++;
    this.oldFrom[p] = oldFrom;
    this.oldTo[p] = oldTo;
    this.newFrom[p] = newFrom;
    this.newTo[p] = newTo;
    this.likeness[p] = likeness;
  }

  /** Forgets the others; those that stay keep their order and get new numbers. */
  retain(isWanted: (p: number) => boolean): void {
    let kept = 0;
    for (let p = 0; p < this.length; p++) {
      if (!isWanted(p)) continue;
      this.oldFrom[kept] = this.oldFrom[p]!;
      this.oldTo[kept] = this.oldTo[p]!;
      this.newFrom[kept] = this.newFrom[p]!;
      this.newTo[kept] = this.newTo[p]!;
      this.likeness[kept++] = this.likeness[p]!;
    }
    this.length = kept;
  }

  private makeRoom(): void {
    const larger = (column: Int32Array<ArrayBuffer>) => {
      const out = new Int32Array(2 * column.length);
      out.set(column);
      return out;
    };
    this.oldFrom = larger(this.oldFrom);
    this.oldTo = larger(this.oldTo);
    this.newFrom = larger(this.newFrom);
    this.newTo = larger(this.newTo);
    const likeness = new Float64Array(2 * this.likeness.length);
    likeness.set(this.likeness);
    this.likeness = likeness;
  }
}

/** Links the free blocks of span p; what stands between its pieces without being one has its partner. */
export function linkSpan({ newOf, oldOf }: Matching, spans: SpanList, p: number): void {
  const oldFrom = spans.oldFrom[p]!;
  const newFrom = spans.newFrom[p]!;
  for (let i = oldFrom; i <= spans.oldTo[p]!; i++) if (newOf[i] === FREE) newOf[i] = newFrom;
  for (let j = newFrom; j <= spans.newTo[p]!; j++) if (oldOf[j] === FREE) oldOf[j] = oldFrom;
}
