import { type KeyboardEvent, useId, useMemo } from 'react';
import {
  type BoardRow,
  isDecided,
  PARAGRAPH_DECISIONS,
  type ParagraphDecision,
} from '../../shared/carry-over/index.ts';
import { type CarryOverMessages, carryOverMessages } from '../../shared/messages/carry-over.ts';
import { useDesk, useText } from '../app/desk.ts';
import { OfText } from '../app/of-text.tsx';
import { useStore } from '../app/store.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/field.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { decide, keepUntouched } from './edit-text.ts';
import { useFirstFocus } from './use-first-focus.ts';
import type { Walk } from './walk.ts';
import { walkStore } from './walk-store.ts';

const ROW = 32;
const KEYS: Readonly<Record<string, ParagraphDecision>> = { k: 'keep', u: 'update', d: 'drop', n: 'new' };

/** The third step: every paragraph with keep, update, drop or new. */
export function BoardStep({ walk }: { readonly walk: Walk }) {
  const desk = useDesk();
  const m = useText(carryOverMessages);
  useFirstFocus('.carry-list');
  const store = walkStore(desk);
  const { block: chosen, undecidedOnly } = useStore(store, (place) => place);
  const { rows, counts } = walk.board;
  const listed = useMemo(
    () => (undecidedOnly ? rows.filter((row) => isDecided(row.kind) && row.decision === null) : rows),
    [rows, undecidedOnly],
  );
  const first = listed.findIndex((row) => isDecided(row.kind));
  const found = listed.findIndex((row) => row.block === chosen);
  const active = found >= 0 ? found : first;
  const current = listed[active];
  const select = (index: number) => store.set({ block: listed[index]?.block ?? null });
  const choose = (row: BoardRow, decision: ParagraphDecision | null) => {
    if (!isDecided(row.kind)) return;
    // A row that is decided leaves the list of the undecided: its neighbour comes up.
    const next = undecidedOnly ? (listed[active + 1] ?? listed[active - 1]) : row;
    decide(desk, walk, row.block, decision);
    store.set({ block: next?.block ?? null });
  };
  const jump = (row: BoardRow) => desk.actions.reveal(row.block);
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const row = listed[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const decision = KEYS[event.key.toLowerCase()];
    if (decision) choose(row, decision);
    else if (event.key.toLowerCase() === 'g') jump(row);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <main className="carry-main" aria-label={m.board.title}>
        <div className="carry-head">
          <h2 className="caption">{m.board.title}</h2>
          <span className="carry-counts">{m.board.counts(counts.keep, counts.update, counts.drop, counts.new)}</span>
          <Tick
            label={m.board.only}
            checked={undecidedOnly}
            onChange={(checked) => store.set({ undecidedOnly: checked })}
          />
          <Button onPress={() => keepUntouched(desk, walk)}>{m.board.suggest}</Button>
        </div>
        {listed.length === 0 ? (
          <p className="carry-none">{m.board.none}</p>
        ) : (
          <VirtualList
            className="carry-list"
            label={m.board.list}
            count={listed.length}
            revision={listed}
            height={() => ROW}
            rowId={(i) => `board-${listed[i]!.block}`}
            rowClass={(i) =>
              `carry-row is-${listed[i]!.decision ?? 'undecided'}${isDecided(listed[i]!.kind) ? '' : ' heading'}`
            }
            row={(i) => <BoardLine row={listed[i]!} m={m} />}
            active={active}
            onPick={select}
            onMove={select}
            onKeyDown={onKeyDown}
          />
        )}
      </main>
      <aside className="carry-right" aria-label={m.board.decide(current?.newLabel ?? current?.oldLabel ?? '')}>
        {current && isDecided(current.kind) && (
          <RowDetail
            row={current}
            m={m}
            onChoose={(decision) => choose(current, decision)}
            onJump={() => jump(current)}
          />
        )}
      </aside>
    </>
  );
}

function BoardLine({ row, m }: { readonly row: BoardRow; readonly m: CarryOverMessages }) {
  const asked = isDecided(row.kind);
  const moved = row.oldLabel !== null && row.newLabel !== null && row.oldLabel !== row.newLabel;
  return (
    <span className="carry-line">
      <span className="carry-number">{row.newLabel ?? row.oldLabel ?? (asked ? m.proposals.opening : '')}</span>
      <span className="carry-gist">
        <OfText>{row.decision === 'drop' ? <del>{row.text}</del> : row.text}</OfText>
      </span>
      <span className="carry-notes">
        {moved && <small>{m.board.wasLabel(row.oldLabel!)}</small>}
        {row.edited && <small>{m.board.edited}</small>}
        {row.open > 0 && <small>{m.board.open(row.open)}</small>}
      </span>
      <span className="carry-status">
        {asked ? (row.decision === null ? m.board.undecided : m.board[row.decision]) : ''}
      </span>
    </span>
  );
}

interface RowDetailProps {
  readonly row: BoardRow;
  readonly m: CarryOverMessages;
  readonly onChoose: (decision: ParagraphDecision | null) => void;
  readonly onJump: () => void;
}

function RowDetail({ row, m, onChoose, onJump }: RowDetailProps) {
  const group = useId();
  const label = row.newLabel ?? row.oldLabel ?? m.proposals.opening;
  return (
    <section className="carry-detail">
      <h2 className="caption">{m.board.decide(label)}</h2>
      <blockquote className="carry-text">
        <OfText>{row.text}</OfText>
      </blockquote>
      <fieldset className="carry-decision">
        <legend className="unseen">{m.board.decide(label)}</legend>
        {[...PARAGRAPH_DECISIONS, null].map((decision) => (
          <label key={decision ?? 'undecided'} className="tick">
            <input type="radio" name={group} checked={row.decision === decision} onChange={() => onChoose(decision)} />
            <span>{m.board[decision ?? 'undecided']}</span>
          </label>
        ))}
      </fieldset>
      {row.decision !== 'drop' && (
        <div className="carry-ways">
          <Button look="quiet" onPress={onJump}>
            {m.proposals.jump}
          </Button>
        </div>
      )}
    </section>
  );
}
