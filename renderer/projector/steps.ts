import type { ChangeKind, ComparedBlock } from '../../shared/compare/types.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { type BlockKind, HEADING_RANK } from '../../shared/model/kinds.ts';
import { MISSING_REFERENCE } from '../../shared/model/text.ts';
import {
  type ComparedText,
  type ComparisonView,
  inlineRuns,
  isChange,
  leadingKind,
  type Run,
} from '../../shared/output/comparison/index.ts';

/** One thing on the wall at a time: a paragraph or a heading, with what changed in it. */
export interface Step {
  /** In the text that is shown; for a deleted paragraph that of the block before it. Null at the very top. */
  readonly block: BlockId | null;
  readonly kind: BlockKind;
  readonly label: string | null;
  /** The number it had, where that was another one. */
  readonly formerLabel: string | null;
  readonly runs: readonly Run[];
  /** The leading change; null where nothing that weighs changed, or nothing is compared. */
  readonly change: ChangeKind | null;
  /** The headings it stands under, from the part down. */
  readonly path: readonly string[];
}

const REFERENCE = '\ufffc';

function printed({ text }: ComparedBlock, references: readonly string[]): string {
  let next = 0;
  return text.replaceAll(REFERENCE, () => references[next++] ?? MISSING_REFERENCE);
}

/** Keeps the headings above while a text is walked through in order. */
function pathKeeper(): (kind: BlockKind, label: string | null, text: string) => readonly string[] {
  const above: (string | undefined)[] = [];
  return (kind, label, text) => {
    const rank = HEADING_RANK[kind];
    if (rank > 0) above.length = rank - 1;
    const path = above.filter((heading) => heading !== undefined);
    if (rank > 0) above[rank - 1] = [label, text].filter(Boolean).join(' ');
    return path;
  };
}

/** A text as it is read: block by block, empty ones left out. */
export function plainSteps({ blocks, references }: ComparedText): readonly Step[] {
  const pathOf = pathKeeper();
  return blocks.flatMap((block, i): Step[] => {
    const text = printed(block, references[i] ?? []);
    if (text.trim() === '') return [];
    const { id, kind, label } = block;
    const path = pathOf(kind, label, text);
    return [{ block: id, kind, label, formerLabel: null, runs: [{ op: 'keep', text }], change: null, path }];
  });
}

/** The same with the changes since another text; deleted paragraphs stand where they stood. */
export function comparedSteps(view: ComparisonView): readonly Step[] {
  const pathOf = pathKeeper();
  let last: BlockId | null = null;
  return view.comparison.pairs.flatMap((pair, i): Step[] => {
    const block = view.new.blocks[pair.new[0] ?? -1];
    const source = block ?? view.old.blocks[pair.old[0] ?? -1];
    const runs = inlineRuns(view, i);
    const text = runs.map((run) => (block !== undefined && run.op === 'del' ? '' : run.text)).join('');
    if (block?.id) last = block.id;
    if (source === undefined || runs.every((run) => run.text.trim() === '')) return [];
    const both = pair.new.length > 0 && pair.old.length > 0;
    return [
      {
        block: last,
        kind: source.kind,
        label: block === undefined ? pair.oldLabel : pair.newLabel,
        formerLabel: both && pair.oldLabel !== pair.newLabel ? pair.oldLabel : null,
        runs,
        change: isChange(pair) ? leadingKind(pair) : null,
        // A deleted heading stands over nothing any more.
        path: block === undefined ? pathOf('paragraph', null, '') : pathOf(source.kind, pair.newLabel, text),
      },
    ];
  });
}

/** Where a block is; its nearest step before where it has none of its own (an empty one), else the first. */
export function stepOf(steps: readonly Step[], order: readonly (BlockId | null)[], block: BlockId | null): number {
  const own = steps.findIndex((step) => step.block === block && step.change !== 'deleted');
  if (block === null || own >= 0) return Math.max(0, own);
  const wanted = order.indexOf(block);
  return Math.max(
    0,
    steps.findLastIndex((step) => order.indexOf(step.block) <= wanted),
  );
}

/** The next (previous) step with a change after `at`; null where there is none. */
export function changeFrom(steps: readonly Step[], at: number, direction: 1 | -1): number | null {
  for (let i = at + direction; i >= 0 && i < steps.length; i += direction) if (steps[i]?.change) return i;
  return null;
}
