import { CHANGE_KINDS } from '../../shared/compare/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import type { ChangeCounts } from '../../shared/output/comparison/index.ts';
import type { ChangeEntry } from './change-entries.ts';

interface CountLineProps {
  readonly counts: ChangeCounts;
  readonly listed: readonly ChangeEntry[];
  readonly selected: number | null;
  readonly old: string;
  readonly new: string;
  readonly m: CompareMessages;
}

/** The foot of the room, in words: 「1 / 15　修正 8・追加 2・削除 1・移動 1・番号のみ 21」. */
export function CountLine({ counts, listed, selected, old, new: fresh, m }: CountLineProps) {
  const at = listed.findIndex((entry) => entry.pair === selected);
  const parts = CHANGE_KINDS.filter((kind) => kind !== 'unchanged' && counts.of[kind] > 0).map((kind) =>
    kind === 'renumbered' ? m.list.renumberedOnly(counts.of[kind]) : m.summary.part(m.kind[kind], counts.of[kind]),
  );
  const summary =
    counts.changes > 0
      ? parts.join(m.summary.joiner)
      : counts.of.renumbered > 0
        ? m.summary.numbersOnly(counts.of.renumbered)
        : m.summary.identical;
  return (
    <footer className="compare-foot">
      {listed.length > 0 && <b>{at < 0 ? m.list.title(listed.length) : m.summary.position(at + 1, listed.length)}</b>}
      <span>{summary}</span>
      <span className="compare-foot-sides">
        <span>{`${m.pick.old} ${old}`}</span>
        <span>{`${m.pick.new} ${fresh}`}</span>
      </span>
    </footer>
  );
}
