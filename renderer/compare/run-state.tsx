import type { CompareMessages } from '../../shared/messages/compare.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import { type Desk, useText } from '../app/desk.ts';
import { askForDraft } from '../drafts/take-draft.ts';
import { Button } from '../ui/button.tsx';
import type { ComparisonRun } from './use-comparison.ts';

interface RunStateProps {
  readonly run: ComparisonRun;
  readonly sources: { readonly none: boolean; readonly same: boolean };
  readonly m: CompareMessages;
  readonly desk: Desk;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** What stands in the place of the table: nothing to compare yet, under way, stopped, or nothing changed. */
export function RunState({ run, sources, m, desk, onCancel, onAgain }: RunStateProps) {
  const d = useText(draftsMessages);
  if (sources.none) {
    return (
      <Plain text={m.failure.noDraft}>
        <Button look="main" onPress={() => askForDraft(desk)}>
          {d.timeline.take}
        </Button>
      </Plain>
    );
  }
  if (sources.same) return <Plain text={m.failure.sameText} />;
  switch (run.state) {
    case 'idle':
      return <div className="compare-plain" />;
    case 'running':
      return (
        <Plain text={run.part === null ? m.progress.starting : m.progress.running(Math.floor(run.part * 100))}>
          <progress max={1} {...(run.part !== null && { value: run.part })} aria-label={m.progress.starting} />
          <Button onPress={onCancel}>{m.progress.cancel}</Button>
        </Plain>
      );
    case 'cancelled':
    case 'failed':
      return (
        <Plain text={run.state === 'failed' ? m.failure.stopped : m.progress.cancelled}>
          <Button onPress={onAgain}>{m.progress.again}</Button>
        </Plain>
      );
    case 'done':
      return <Plain text={m.summary.identical} />;
  }
}

function Plain({ text, children }: { readonly text: string; readonly children?: React.ReactNode }) {
  return (
    <div className="compare-plain" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
