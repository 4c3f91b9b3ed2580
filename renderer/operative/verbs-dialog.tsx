import { useState } from 'react';
import { operativeMessages } from '../../shared/messages/operative.ts';
import { useDeskState, useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { BoardTab } from './board-tab.tsx';
import { LadderTab } from './ladder-tab.tsx';
import { TableTab } from './table-tab.tsx';
import '../ui/segments.css';
import './verbs-dialog.css';

const TABS = ['table', 'board', 'ladder'] as const;
export type VerbsTab = (typeof TABS)[number];

/** 動詞の一覧: who does what, the last declaration against this draft, and how strong each verb is in this dossier. */
export default function VerbsDialog({ question, answer }: DialogProps<{ readonly tab: VerbsTab }, null>) {
  const m = useText(operativeMessages);
  const [tab, setTab] = useState(question.tab);
  const hasText = useDeskState((state) => state.dossier !== null);
  if (!hasText) return null;
  const close = () => answer(null);
  return (
    <Dialog title={m.title} closeLabel={m.close} onClose={close} size="wide high">
      <div className="verbs">
        <fieldset className="segments verbs-tabs">
          <legend className="unseen">{m.title}</legend>
          {TABS.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="verbs-tab"
                checked={tab === name}
                data-first={tab === name || undefined}
                onChange={() => setTab(name)}
              />
              <span>{m.tabs[name]}</span>
            </label>
          ))}
        </fieldset>
        {tab === 'table' && <TableTab onLeave={close} />}
        {tab === 'board' && <BoardTab onLeave={close} />}
        {tab === 'ladder' && <LadderTab />}
      </div>
    </Dialog>
  );
}
