import { useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { Button } from '../ui/button.tsx';
import { applySuggestion } from './apply-suggestion.ts';
import { findingSentence } from './finding-sentence.ts';
import { findingKey, leaveFinding } from './left-findings.ts';
import './findings.css';

/** Findings elsewhere in the text are shown this many at first. */
const FEW = 8;

/** What checks and intake say about the cursor's paragraph; nothing where they say nothing. */
export function FindingsHere() {
  const text = useText(appMessages).panel;
  const findings = useDeskState((state) => state.findings);
  const current = useDeskState((state) => state.snapshot?.current ?? null);
  const here = findings.filter((finding) => finding.block === current);
  if (here.length === 0) return null;
  const title = text.findingsHere(here.length);
  return (
    <section aria-label={title}>
      <h2 className="caption">{title}</h2>
      {here.map((finding) => (
        <FindingItem key={findingKey(finding) + finding.from} finding={finding} />
      ))}
    </section>
  );
}

/** 指摘: what they say about the rest of the text, in its order. */
export function FindingsElsewhere() {
  const text = useText(appMessages).panel;
  const findings = useDeskState((state) => state.findings);
  const current = useDeskState((state) => state.snapshot?.current ?? null);
  const [all, setAll] = useState(false);
  const elsewhere = findings.filter((finding) => finding.block !== current);
  const shown = all ? elsewhere : elsewhere.slice(0, FEW);
  // With a finding at the cursor these are the others; a number there that counts them all would not add up.
  const title =
    elsewhere.length < findings.length ? text.findingsElsewhere(elsewhere.length) : text.findings(elsewhere.length);
  return (
    <section aria-label={title}>
      <h2 className="caption">{title}</h2>
      {findings.length === 0 && <p className="none">{text.noFindings}</p>}
      {shown.map((finding) => (
        <FindingItem key={findingKey(finding) + finding.from} finding={finding} />
      ))}
      {elsewhere.length > shown.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {text.moreFindings(elsewhere.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { state, actions } = useDesk();
  const text = useText(appMessages).panel;
  const locale = useDeskState((value) => value.locale);
  const label = useDeskState((value) => value.snapshot?.labels.of(finding.block) ?? null);
  const { title, sentence } = findingSentence(finding, locale);
  const { suggestion } = finding;
  return (
    <div className={`finding level-${finding.level}`}>
      <button
        type="button"
        className="finding-text"
        onClick={() => actions.reveal(finding.block, { from: finding.from, to: finding.to })}
      >
        {sentence}
        <small>
          {label} {title}
        </small>
      </button>
      <div className="finding-ways">
        {suggestion !== undefined && (
          <Button onPress={() => state.get().editor?.run(applySuggestion(finding))}>
            {suggestion === '' ? text.acceptEmpty : text.accept(shorten(suggestion))}
          </Button>
        )}
        <Button onPress={() => actions.updateDossier((dossier) => leaveFinding(dossier, finding))}>{text.leave}</Button>
      </div>
    </div>
  );
}

const LONGEST_SUGGESTION = 16;

function shorten(words: string): string {
  const characters = Array.from(words.replaceAll('\n', ' '));
  return characters.length <= LONGEST_SUGGESTION
    ? characters.join('')
    : `${characters.slice(0, LONGEST_SUGGESTION).join('')}…`;
}
