import { useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { checksMessages } from '../../shared/messages/checks.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../ui/button.tsx';
import { FindingItem } from './finding-item.tsx';
import { findingsStore } from './findings-store.ts';
import { findingKey } from './ignored-findings.ts';
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

/** 指摘: what they say about the rest of the text, in its order, and the way to all of it. */
export function FindingsElsewhere() {
  const desk = useDesk();
  const text = useText(appMessages).panel;
  const { board } = useText(checksMessages);
  const findings = useDeskState((state) => state.findings);
  const current = useDeskState((state) => state.snapshot?.current ?? null);
  const ignored = useStore(findingsStore(desk), (view) => view.setAside.length);
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
      {findings.length + ignored > 0 && (
        <p className="findings-all">
          <Button onPress={() => findingsStore(desk).set({ board: true })}>{board.open}</Button>
        </p>
      )}
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
