import type { Node } from 'prosemirror-model';
import { useMemo, useState } from 'react';
import { comparedBlocks } from '../../shared/compare/index.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { type DraftsMessages, draftsMessages } from '../../shared/messages/drafts.ts';
import { randomIds } from '../../shared/model/ids.ts';
import { NO_EDITS } from '../../shared/operative/index.ts';
import { useDesk, useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { OfText } from '../app/of-text.tsx';
import { shorten } from '../app/shorten.ts';
import { AskedState } from '../app/under-way.tsx';
import { useAnswer } from '../app/use-answer.ts';
import { AnswerButtons } from '../ui/answer-buttons.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ChoiceField, Tick } from '../ui/field.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { RunOptions } from '../worker-client.ts';
import { type Alignment, adoptIdentities, linkBlock, lostBlocks, proposeAlignment, unlinkBlock } from './alignment.ts';
import { type AlignmentRow, alignmentRows } from './alignment-rows.ts';
import { PartnerSearch } from './partner-search.tsx';
import './alignment-dialog.css';

const ROW_HEIGHT = 52;
const NO_CORRECTIONS: readonly Alignment[] = [];
/** Lines of the previous draft that are named where they have no successor, and the characters that name one without a number. */
const NAMED_LOST = 12;
const LOST_HEAD = 8;

export interface AlignmentQuestion {
  readonly name: string;
  readonly incoming: Node;
  /** Texts to align with, the offered one first. */
  readonly bases: readonly { readonly key: string; readonly name: string; readonly doc: Node }[];
}

/** Which paragraph of the previous draft each incoming one continues: proposed, shown, corrected by hand, accepted. */
export function AlignmentDialog({ question, answer }: DialogProps<AlignmentQuestion, Node>) {
  const { worker } = useDesk();
  const { import: m, history } = useText(draftsMessages);
  const { close, cancel } = useText(appMessages);
  const [baseKey, setBaseKey] = useState(question.bases[0]!.key);
  const base = question.bases.find((candidate) => candidate.key === baseKey) ?? question.bases[0]!;
  const [active, setActive] = useState(0);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const ask = useMemo(
    () => async (options: RunOptions) =>
      proposeAlignment(
        await worker.compare(base.doc, question.incoming, NO_EDITS, options),
        question.incoming.childCount,
      ),
    [worker, base, question.incoming],
  );
  const asked = useAnswer(ask);
  const proposed = asked.answer.state === 'done' ? asked.answer.value : null;
  const [corrected, setCorrected] = useState<{
    readonly from: Alignment | null;
    readonly states: readonly Alignment[];
  }>({
    from: null,
    states: [],
  });
  // What was set by hand belongs to the proposal that was corrected.
  const states = corrected.from === proposed ? corrected.states : NO_CORRECTIONS;
  const alignment = states.at(-1) ?? proposed;

  const fresh = useMemo(() => comparedBlocks(question.incoming), [question.incoming]);
  const old = useMemo(() => comparedBlocks(base.doc), [base]);
  const rows = useMemo(() => (alignment === null ? [] : alignmentRows(fresh, old, alignment)), [alignment, fresh, old]);
  const shown = useMemo(
    () => (onlyChanged ? rows.filter((row) => row.tag !== 'same' || row.byHand) : rows),
    [rows, onlyChanged],
  );
  const lost = useMemo(() => (alignment === null ? [] : lostBlocks(alignment, base.doc.childCount)), [alignment, base]);
  const at = Math.min(active, shown.length - 1);
  const row = shown[at] ?? null;
  const change = (next: Alignment) => setCorrected({ from: proposed, states: [...states, next] });
  const accept = () => {
    if (alignment !== null) answer(adoptIdentities(question.incoming, base.doc, alignment, randomIds()));
  };
  return (
    <Dialog
      title={m.title}
      size="wide high"
      closeLabel={close}
      onClose={() => answer(null)}
      footer={
        <>
          <p className="aside">{alignment === null ? '' : countLine(rows, m)}</p>
          <Button
            look="quiet"
            disabled={states.length === 0}
            onPress={() => setCorrected({ from: proposed, states: states.slice(0, -1) })}
          >
            {m.undo}
          </Button>
          <AnswerButtons
            cancel={cancel}
            onCancel={() => answer(null)}
            main={m.accept}
            onMain={accept}
            disabled={alignment === null}
          />
        </>
      }
    >
      <p className="dialog-lead">{m.lead(question.name, base.name)}</p>
      <div className="alignment-tools">
        <ChoiceField
          name={m.base}
          beside
          value={baseKey}
          choices={question.bases.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={setBaseKey}
        />
        <Tick label={m.filter} checked={onlyChanged} onChange={setOnlyChanged} />
      </div>
      {alignment === null ? (
        <AskedState {...asked} text={m.aligning} failed={m.failed} />
      ) : (
        <>
          <div className="alignment-heads" aria-hidden="true">
            <span>{base.name}</span>
            <span>{question.name}</span>
          </div>
          <VirtualList
            className="alignment-rows"
            label={m.title}
            count={shown.length}
            height={() => ROW_HEIGHT}
            revision={shown}
            rowId={(i) => `alignment-${shown[i]!.incoming}`}
            row={(i) => <AlignmentLine row={shown[i]!} m={m} />}
            active={at}
            onPick={setActive}
            onMove={setActive}
          />
          {row !== null && (
            <PartnerSearch
              key={row.incoming}
              row={row}
              old={old}
              m={m}
              onLink={(position) => change(linkBlock(alignment, row.incoming, position))}
              onUnlink={() => change(unlinkBlock(alignment, row.incoming))}
            />
          )}
          <p className={lost.length > 0 ? 'alignment-lost' : 'dialog-lead'}>
            {lost.length > 0 ? m.lost(lost.length) : m.lostNone}
            {lost.length > 0 && (
              <OfText>{` ${lost
                .slice(0, NAMED_LOST)
                .map((i) => old[i]!.label ?? history.quoted(shorten(old[i]!.text, LOST_HEAD)))
                .join(' ')}`}</OfText>
            )}
          </p>
        </>
      )}
    </Dialog>
  );
}

function countLine(rows: readonly AlignmentRow[], m: DraftsMessages['import']): string {
  const same = rows.filter((row) => row.tag === 'same').length;
  const fresh = rows.filter((row) => row.tag === 'fresh').length;
  return m.counts(same, rows.length - same - fresh, fresh);
}

function AlignmentLine({ row, m }: { readonly row: AlignmentRow; readonly m: DraftsMessages['import'] }) {
  return (
    <>
      <OfText className="alignment-side">
        {row.previous.length === 0 ? (
          <span className="alignment-none">―</span>
        ) : (
          row.previous.map((block) => `${block.label ?? ''} ${block.text}`).join(' ＋ ')
        )}
      </OfText>
      <span className={`alignment-tag is-${row.tag}`}>
        {m.match[row.tag]}
        {row.byHand && <small>{m.match.byHand}</small>}
      </span>
      <OfText className="alignment-side">{`${row.block.label ?? ''} ${row.block.text}`}</OfText>
    </>
  );
}
