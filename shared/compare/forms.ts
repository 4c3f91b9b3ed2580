import type { BlockForm, ComparedBlock } from './types.ts';

/** What a replay rebuilds and the hashes cover: everything of a block but its identity. */
export type CanonicalBlock = BlockForm & { readonly text: string };

export function formOf(block: ComparedBlock): BlockForm {
  return { kind: block.kind, level: block.level, label: block.label, formatting: block.formatting };
}

/** Whether a row must carry forms: more than the label differs, or one side has not exactly one block. */
export function hasForms(
  row: { readonly old: readonly number[]; readonly new: readonly number[] },
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): boolean {
  if (row.old.length !== 1 || row.new.length !== 1) return true;
  const before = old[row.old[0]!]!;
  const after = fresh[row.new[0]!]!;
  return before.kind !== after.kind || before.level !== after.level || before.formatting !== after.formatting;
}
