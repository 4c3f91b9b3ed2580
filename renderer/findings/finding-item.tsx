import type { ReactNode } from 'react';
import { checksMessages } from '../../shared/messages/checks.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { shorten } from '../app/shorten.ts';
import { Button } from '../ui/button.tsx';
import { applySuggestion } from './apply-suggestion.ts';
import { findingSentence } from './finding-sentence.ts';
import { withIgnored } from './ignored-findings.ts';

const LONGEST_SUGGESTION = 16;

interface FindingItemProps {
  readonly finding: Finding;
  /** The level in words, and where the rule is written: where findings of all levels and rules stand together. */
  readonly level?: string;
  readonly source?: string;
  readonly children?: ReactNode;
}

/** One finding: what it says, where it stands, and what can be done about it. */
export function FindingItem({ finding, level, source, children }: FindingItemProps) {
  const { state, actions } = useDesk();
  const text = useText(checksMessages).board;
  const locale = useDeskState((value) => value.locale);
  const label = useDeskState((value) => value.snapshot?.labels.of(finding.block) ?? null);
  const { title, sentence } = findingSentence(finding, locale);
  const { suggestion, target } = finding;
  const ignore = async () => {
    const { IgnoreDialog } = await import('./ignore-dialog.tsx');
    const answer = await actions.ask(IgnoreDialog, { text: finding.text, rule: title });
    if (answer) actions.updateDossier((dossier) => withIgnored(dossier, finding, answer.scope, answer.reason));
  };
  return (
    <div className={`finding level-${finding.level}`}>
      <button
        type="button"
        className="finding-text"
        onClick={() => actions.reveal(finding.block, { from: finding.from, to: finding.to })}
      >
        {children}
        {sentence}
        <small>
          {level !== undefined && <b className="finding-level">{level}</b>}
          {label} {title}
        </small>
      </button>
      {source !== undefined && <small className="finding-source">{source}</small>}
      <div className="finding-ways">
        {suggestion !== undefined && (
          <Button onPress={() => state.get().editor?.run(applySuggestion(finding))}>
            {target !== undefined
              ? text.link(suggestion)
              : suggestion === ''
                ? text.remove
                : text.accept(shorten(suggestion.replaceAll('\n', ' '), LONGEST_SUGGESTION))}
          </Button>
        )}
        <Button onPress={() => void ignore()}>{text.ignore}</Button>
      </div>
    </div>
  );
}
