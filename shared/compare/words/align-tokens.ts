/** What became of one token. */
export const KEEP = 0;
export const DELETE = 1;
export const INSERT = 2;

/** Cells of the table; a table this large takes about 2 ms. */
export const MAX_TABLE = 160_000;

/** What beginning another run of deleted or inserted text costs, in characters: a reader's eye must find it. */
const RUN_COST = 7;

const back = new Uint8Array(MAX_TABLE);

/**
 * The cheapest account of how one token sequence became another: deleted and inserted tokens cost their weight, every
 * run of them `RUN_COST` (affine gaps), so that a lone word kept in the middle of a rewritten clause does not split it.
 * @param a,b token numbers, equal where the tokens are
 * @param weightA,weightB cost of deleting or inserting each token
 * @param runCost cost of beginning a run, in characters
 * @returns steps from the beginning, deletions before insertions; the table must not be above MAX_TABLE
 */
export function alignTokens(
  a: Int32Array,
  b: Int32Array,
  weightA: Float32Array,
  weightB: Float32Array,
  runCost = RUN_COST,
): Uint8Array {
  const n = a.length;
  const m = b.length;
  const width = m + 1;
  if ((n + 1) * width > MAX_TABLE) throw new RangeError('The table of tokens is above its bound');
  // Cost of reaching a cell with the last step kept, deleted, inserted. Rows are overwritten as we go.
  const keep = new Float32Array(width).fill(Number.POSITIVE_INFINITY);
  const del = new Float32Array(width).fill(Number.POSITIVE_INFINITY);
  const ins = new Float32Array(width).fill(Number.POSITIVE_INFINITY);
  keep[0] = 0;
  // A cell's byte: bits 0–1 the state before a kept token, bit 2 whether a deletion goes on, bits 3–4 the state before an insertion.
  for (let j = 1; j <= m; j++) {
    ins[j] = (j === 1 ? runCost : ins[j - 1]!) + weightB[j - 1]!;
    back[j] = (j === 1 ? KEEP : INSERT) << 3;
  }
  for (let i = 1; i <= n; i++) {
    const token = a[i - 1]!;
    const gone = weightA[i - 1]!;
    let keepCorner = keep[0]!;
    let delCorner = del[0]!;
    let insCorner = ins[0]!;
    del[0] = Math.min(keepCorner + runCost, delCorner) + gone;
    back[i * width] = delCorner <= keepCorner + runCost ? 4 : 0;
    keep[0] = Number.POSITIVE_INFINITY;
    // The cell on the left, in single precision as the rows are: read back from them it would hold up the next.
    let keepLeft = Number.POSITIVE_INFINITY;
    let delLeft = del[0]!;
    let insLeft = ins[0]!;
    const row = i * width;
    for (let j = 1; j <= m; j++) {
      const keepUp = keep[j]!;
      const delUp = del[j]!;
      const insUp = ins[j]!;
      let cell = 0;
      let kept = Number.POSITIVE_INFINITY;
      if (token === b[j - 1]) {
        kept = keepCorner;
        if (delCorner < kept) {
          kept = delCorner;
          cell = DELETE;
        }
        if (insCorner < kept) {
          kept = insCorner;
          cell = INSERT;
        }
      }
      let deleted = keepUp + runCost;
      if (delUp <= deleted) {
        deleted = delUp;
        cell |= 4;
      }
      // An insertion follows what stands left of it: after a kept or deleted token it begins a run.
      let inserted = insLeft;
      let before = INSERT << 3;
      if (keepLeft + runCost < inserted) {
        inserted = keepLeft + runCost;
        before = KEEP << 3;
      }
      if (delLeft + runCost < inserted) {
        inserted = delLeft + runCost;
        before = DELETE << 3;
      }
      back[row + j] = cell | before;
      keepCorner = keepUp;
      delCorner = delUp;
      insCorner = insUp;
      keepLeft = kept;
      delLeft = Math.fround(deleted + gone);
      insLeft = Math.fround(inserted + weightB[j - 1]!);
      keep[j] = keepLeft;
      del[j] = delLeft;
      ins[j] = insLeft;
    }
    ins[0] = Number.POSITIVE_INFINITY;
  }
  return trace(n, m, lastState(keep[m]!, del[m]!, ins[m]!));
}

function lastState(keep: number, del: number, ins: number): number {
  if (keep <= del && keep <= ins) return KEEP;
  return del <= ins ? DELETE : INSERT;
}

function trace(n: number, m: number, end: number): Uint8Array {
  const steps = new Uint8Array(n + m);
  let at = n + m;
  let i = n;
  let j = m;
  let state = end;
  while (i > 0 || j > 0) {
    const cell = back[i * (m + 1) + j]!;
    steps[--at] = state;
    if (state === KEEP) {
      state = cell & 3;
      i--;
      j--;
    } else if (state === DELETE) {
      state = (cell & 4) > 0 ? DELETE : KEEP;
      i--;
    } else {
      state = (cell >> 3) & 3;
      j--;
    }
  }
  return steps.subarray(at);
}
