import type { Node } from 'prosemirror-model';
import { knownRow, rememberBlock } from '../../shared/dossier/index.ts';
import type { BlockStore, Dossier, Draft, DraftRow } from '../../shared/dossier/types.ts';
import type { BlockId, ContentHash } from '../../shared/model/ids.ts';
import { type Packed, pack, packInSlices, unpack, unpackInSlices } from './packed.ts';
import { inSlices } from './slices.ts';

/** What a dossier is beside its working text. */
export type DossierPast = Omit<Dossier, 'working'>;

/** A run of rows that stand one behind the other in the list of rows: where it begins there, and how many they are. */
type Run = readonly [from: number, count: number];

/**
 * Everything of a dossier beside its working text, on its way between two threads: as long as the text, times its drafts. Each row
 * that drafts share travels once, because what is remembered of a row (its block) is remembered for that very object.
 */
export interface PackedPast {
  readonly head: Omit<DossierPast, 'drafts' | 'store'>;
  readonly rows: Packed<readonly [BlockId, ContentHash]>;
  readonly drafts: readonly { readonly notes: Omit<Draft, 'blocks'>; readonly runs: readonly Run[] }[];
  readonly store: Packed<readonly [ContentHash, string]>;
}

/** Which blocks of the working text are the very blocks of rows: of each such stretch its first block, its first row, its length. */
export type SameBlocks = readonly (readonly [block: number, row: number, count: number])[];

/** Numbers the rows of all drafts in the order of their first use; `add` is called for one row of a draft after the other. */
function rowNumbers() {
  const numbers = new Map<DraftRow, number>();
  const rows: DraftRow[] = [];
  const add = (row: DraftRow, runs: [number, number][]) => {
    let number = numbers.get(row);
    if (number === undefined) {
      number = rows.length;
      numbers.set(row, number);
      rows.push(row);
    }
    const last = runs.at(-1);
    if (last && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  };
  return { numbers, rows, add };
}

const plainRow = ({ id, hash }: DraftRow) => [id, hash] as const;
const fullRow = ([id, hash]: readonly [BlockId, ContentHash]): DraftRow => ({ id, hash });
const same = <T>(one: T): T => one;

/** In the window. */
export async function packPastInSlices(past: DossierPast, signal?: AbortSignal): Promise<PackedPast> {
  const { drafts, store, ...head } = past;
  const { rows, add } = rowNumbers();
  const packed: PackedPast['drafts'][number][] = [];
  for (const { blocks, ...notes } of drafts) {
    const runs: [number, number][] = [];
    await inSlices(blocks.length, (i) => add(blocks[i]!, runs), signal);
    packed.push({ notes, runs });
  }
  return {
    head,
    rows: await packInSlices(rows, plainRow, signal),
    drafts: packed,
    store: await packInSlices([...store], same, signal),
  };
}

/** In a worker. Also tells which blocks of the working text are blocks of the drafts. */
export function packPast(past: DossierPast, working: Node): { readonly past: PackedPast; readonly same: SameBlocks } {
  const { drafts, store, ...head } = past;
  const { numbers, rows, add } = rowNumbers();
  const packed = drafts.map(({ blocks, ...notes }) => {
    const runs: [number, number][] = [];
    for (const row of blocks) add(row, runs);
    return { notes, runs };
  });
  const stretches: [number, number, number][] = [];
  for (const [i, block] of working.children.entries()) {
    const known = knownRow(block);
    const number = known === null ? undefined : numbers.get(known);
    if (number === undefined) continue;
    const last = stretches.at(-1);
    if (last && last[0] + last[2] === i && last[1] + last[2] === number) last[2] += 1;
    else stretches.push([i, number, 1]);
  }
  return { past: { head, rows: pack(rows.map(plainRow)), drafts: packed, store: pack([...store]) }, same: stretches };
}

function joinPast(
  { head, drafts }: PackedPast,
  rows: readonly DraftRow[],
  store: readonly (readonly [ContentHash, string])[],
): DossierPast {
  return {
    ...head,
    drafts: drafts.map(({ notes, runs }) => ({
      ...notes,
      blocks: runs.flatMap(([from, count]) => rows.slice(from, from + count)),
    })),
    store: new Map(store) satisfies BlockStore,
  };
}

/** In a worker. */
export function unpackPast(packed: PackedPast): DossierPast {
  return joinPast(packed, unpack(packed.rows).map(fullRow), unpack(packed.store));
}

/** In the window. Blocks that the working text has in common with drafts are theirs from then on: nothing is read twice. */
export async function unpackPastInSlices(
  packed: PackedPast,
  working: Node,
  stretches: SameBlocks,
  signal?: AbortSignal,
): Promise<DossierPast> {
  const rows = await unpackInSlices(packed.rows, fullRow, signal);
  const store = await unpackInSlices(packed.store, same, signal);
  for (const [block, row, count] of stretches) {
    await inSlices(count, (i) => void rememberBlock(rows[row + i]!, working.child(block + i)), signal);
  }
  return joinPast(packed, rows, store);
}
