import { useMemo, useState } from 'react';
import { operativeMessages, verbStrength } from '../../shared/messages/operative.ts';
import type { Statement, VerbRow } from '../../shared/operative/index.ts';
import { useDesk, useText } from '../app/desk.ts';
import { AskedState } from '../app/under-way.tsx';
import { Tick } from '../ui/field.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { SheetButtons } from './sheet-buttons.tsx';
import { useVerbRows, useWorkingText } from './use-verbs.ts';

const ROW_HEIGHT = 28;

interface Line {
  readonly row: VerbRow;
  readonly subject: string | null;
  readonly statement: Statement | null;
}

/** Who does what, how strongly: a line for each paragraph, or for each sentence. */
export function TableTab({ onLeave }: { readonly onLeave: () => void }) {
  const desk = useDesk();
  const m = useText(operativeMessages);
  const doc = useWorkingText();
  const asked = useVerbRows();
  const { answer } = asked;
  const [sentences, setSentences] = useState(false);
  const rows = answer.state === 'done' ? answer.value : null;
  const lines = useMemo(() => (rows ?? []).flatMap((row) => linesOf(row, sentences)), [rows, sentences]);
  if (rows === null || doc === null) return <AskedState {...asked} text={m.reading} failed={m.failed} />;
  const goTo = (at: number) => {
    const block = lines[at]?.row.block;
    if (!block) return;
    onLeave();
    desk.actions.reveal(block);
  };
  return (
    <>
      <div className="verbs-tools">
        <Tick label={m.everySentence} checked={sentences} onChange={setSentences} />
        <SheetButtons doc={doc} sheet={{ kind: 'verbs', rows, sentences }} />
      </div>
      {lines.length === 0 ? (
        <p className="verbs-quiet">{m.noVerbs}</p>
      ) : (
        <>
          <div className="verbs-line verbs-head" aria-hidden="true">
            <span>{m.columns.label}</span>
            <span>{m.columns.subject}</span>
            <span>{m.columns.verb}</span>
            <span>{m.columns.object}</span>
            <span>{m.columns.strength}</span>
          </div>
          <VirtualList
            className="verbs-rows"
            label={`${m.tableTitle} ${m.rows(lines.length)}`}
            count={lines.length}
            revision={lines}
            height={() => ROW_HEIGHT}
            rowId={(i) => `verb-${i}`}
            row={(i) => <TableLine line={lines[i]!} />}
            active={-1}
            onPick={goTo}
          />
        </>
      )}
    </>
  );
}

function linesOf(row: VerbRow, sentences: boolean): readonly Line[] {
  if (!sentences || row.statements.length === 0) return [{ row, subject: row.subject, statement: row.main }];
  return row.statements.map((statement) => ({ row, subject: statement.subject?.text ?? null, statement }));
}

function TableLine({ line: { row, subject, statement } }: { readonly line: Line }) {
  const m = useText(operativeMessages);
  const verb = statement?.verb ?? null;
  return (
    <div className="verbs-line">
      <span className="verbs-number">{row.label}</span>
      <span>{subject}</span>
      <span className={verb === null ? 'verbs-none' : 'verbs-verb'}>{verb?.surface ?? m.noVerb}</span>
      <span>{statement?.object}</span>
      <span className={verb?.negated ? 'verbs-sign' : verb?.rung == null ? 'verbs-none' : ''}>
        {verb && verbStrength(verb, m)}
      </span>
    </div>
  );
}
