import { type CheckId, checksMessages } from '../../shared/messages/checks.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { shorten } from '../app/shorten.ts';
import { Button } from '../ui/button.tsx';
import type { SetAside } from './findings-store.ts';
import { takenBack } from './ignored-findings.ts';

const LONGEST_WORDS = 40;

/** What a person set aside: the words, how far and why, and the way back. */
export function IgnoredItem({ aside: { entry, findings } }: { readonly aside: SetAside }) {
  const { actions } = useDesk();
  const { board, explanations } = useText(checksMessages);
  const [first] = findings;
  const label = useDeskState((state) => (first ? (state.snapshot?.labels.of(first.block) ?? null) : null));
  const name = Object.hasOwn(explanations, entry.rule) ? explanations[entry.rule as CheckId].name : entry.rule;
  return (
    <div className="finding ignored">
      <button
        type="button"
        className="finding-text"
        disabled={!first}
        onClick={() => first && actions.reveal(first.block, { from: first.from, to: first.to })}
      >
        <span className="board-words">{entry.scope === 'rule' ? name : shorten(entry.text, LONGEST_WORDS)}</span>
        {entry.reason === '' ? board.noReason : board.reason(entry.reason)}
        <small>
          {[label, board.scopes[entry.scope], name].filter((part) => part !== null).join(' · ')}
          {first ? '' : ` — ${board.asleep}`}
        </small>
      </button>
      <div className="finding-ways">
        <Button onPress={() => actions.updateDossier((dossier) => takenBack(dossier, entry))}>{board.takeBack}</Button>
      </div>
    </div>
  );
}
