import { useState } from 'react';
import type { SourcePlace } from '../../../shared/intake/types.ts';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { intakeMessages } from '../../../shared/messages/intake.ts';
import type { BlockId } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { IntakeReport } from '../../worker-client.ts';
import { useDesk, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import './lists.css';

const TABS = ['healed', 'kept', 'findings'] as const;
type Tab = (typeof TABS)[number];

/** A report can have a line for every line of a text of 50 MB; a person reads the first ones. */
const MOST = 500;

/** 取込みの記録: what was repaired, what was left alone on purpose, what a person should look at. */
export default function IntakeReportView({ question: report, answer }: DialogProps<IntakeReport, never>) {
  const { actions } = useDesk();
  const dialogs = useText(dialogMessages);
  const text = dialogs.intake;
  const rules = useText(intakeMessages);
  const { close } = useText(appMessages);
  const [tab, setTab] = useState<Tab>('healed');
  const sentences: Readonly<Record<Tab, Readonly<Record<string, string>>>> = {
    healed: rules.repairs,
    kept: rules.kept,
    findings: rules.findings,
  };
  const rows = report[tab].slice(0, MOST);
  const summary = text.summary(
    report.name,
    rules.encodings[report.encoding],
    dialogs.encoding.languages[report.language],
  );
  const reveal = (place: SourcePlace) => {
    const block = blockOf(report, place.line);
    if (block === null) return;
    answer(null);
    actions.reveal(block);
  };
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      size="wide high"
      footer={
        <>
          <span className="aside">{summary}</span>
          <Button
            onPress={() => {
              answer(null);
              actions.run('file.reread');
            }}
          >
            {text.again}
          </Button>
          <Button look="main" onPress={() => answer(null)}>
            {dialogs.ok}
          </Button>
        </>
      }
    >
      <div className="tabs" role="tablist">
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`report-tab-${name}`}
            aria-selected={tab === name}
            aria-controls="report-rows"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              if (step === 0) return;
              const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!;
              setTab(next);
              document.getElementById(`report-tab-${next}`)?.focus();
            }}
          >
            {text[name](report[name].length)}
          </button>
        ))}
      </div>
      <p>{text[`${tab}Hint`]}</p>
      <div id="report-rows" role="tabpanel" aria-labelledby={`report-tab-${tab}`}>
        {rows.length === 0 && <p>{text.none}</p>}
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{text.place}</th>
                <th scope="col">{text.rule}</th>
                {tab === 'healed' ? (
                  <>
                    <th scope="col">{text.before}</th>
                    <th scope="col">{text.after}</th>
                  </>
                ) : (
                  <th scope="col">{text.text}</th>
                )}
                {tab === 'findings' && <th scope="col">{text.suggestion}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.line}:${row.column} ${row.rule} ${'text' in row ? row.text : row.before}`}>
                  <td className="report-place">
                    <button type="button" className="button quiet" onClick={() => reveal(row)}>
                      {row.column === 0 ? text.wholeLine(row.line) : `${row.line}:${row.column}`}
                    </button>
                  </td>
                  <td>{sentences[tab][row.rule] ?? row.rule}</td>
                  {'before' in row ? (
                    <>
                      <td className="report-text">{shown(row.before, text)}</td>
                      <td className="report-text">{shown(row.after, text)}</td>
                    </>
                  ) : (
                    <td className="report-text">{shown(row.text, text)}</td>
                  )}
                  {tab === 'findings' && (
                    <td className="report-text">
                      {'suggestion' in row && typeof row.suggestion === 'string' ? row.suggestion : ''}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}

/** The block that a source line became, or the nearest one above it: an empty line became nothing. */
function blockOf(report: IntakeReport, line: number): BlockId | null {
  let best: BlockId | null = null;
  for (const block of report.blocks) {
    if (block.lines.includes(line)) return block.id;
    if (block.lines.length > 0 && block.lines[0]! < line) best = block.id;
  }
  return best;
}

function shown(words: string, text: { readonly lineBreak: string; readonly emptyLine: string }): string {
  if (words.trim() === '' && words.includes('\n')) return text.emptyLine;
  return words.replaceAll('\n', text.lineBreak);
}
