import { useMemo, useState } from 'react';
import { compareMessages } from '../../shared/messages/compare.ts';
import { type OperativeMessages, operativeMessages, strengthSign } from '../../shared/messages/operative.ts';
import {
  BOARD_STATES,
  type Board,
  type BoardRow,
  type BoardSide,
  type BoardState,
} from '../../shared/operative/index.ts';
import type { Side } from '../../shared/output/comparison/index.ts';
import { stateText, themeTitle } from '../../shared/output/operative/board-words.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { AskedState } from '../app/under-way.tsx';
import { useAnswer } from '../app/use-answer.ts';
import { type Source, sameSource } from '../compare/compare-store.ts';
import { SourcePicker } from '../compare/source-picker.tsx';
import { chosenSources, resolveSource } from '../compare/sources.ts';
import { ChoiceField } from '../ui/field.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { RunOptions } from '../worker-client.ts';
import { SheetButtons } from './sheet-buttons.tsx';
import { useLadderEdits, useWorkingText } from './use-verbs.ts';
import { WeightGist } from './weight-gist.tsx';

const ROW_HEIGHT = 28;
const THEME_HEIGHT = 38;
const ANY = '';

type Line = { readonly type: 'theme'; readonly title: string } | { readonly type: 'row'; readonly row: BoardRow };

/** 前後対照: the last declaration against this draft, theme by theme. */
export function BoardTab({ onLeave }: { readonly onLeave: () => void }) {
  const desk = useDesk();
  const m = useText(operativeMessages);
  const compare = useText(compareMessages);
  const dossier = useDeskState((state) => state.dossier)!;
  const opened = useDeskState((state) => state.opened);
  const locale = useDeskState((state) => state.locale);
  const working = useWorkingText() ?? dossier.working;
  const edits = useLadderEdits();
  const [picked, setPicked] = useState<{ readonly old: Source | null; readonly new: Source | null }>(() => {
    const adopted = dossier.drafts.findLast((draft) => draft.kind === 'adopted');
    return { old: adopted ? { kind: 'draft', draft: adopted.id } : null, new: null };
  });
  const [only, setOnly] = useState<BoardState | null>(null);
  const chosen = chosenSources(picked, dossier, opened);
  const texts = { working, opened };
  const old = chosen.old && resolveSource(chosen.old, dossier, texts, locale);
  const now = resolveSource(chosen.new, dossier, texts, locale);
  const [oldDoc, newDoc] = [old?.doc ?? null, now?.doc ?? null];
  const ask = useMemo(
    () =>
      oldDoc === null || newDoc === null
        ? null
        : (options: RunOptions) => desk.worker.board(oldDoc, newDoc, edits, options),
    [desk, oldDoc, newDoc, edits],
  );
  const asked = useAnswer(ask);
  const { answer } = asked;
  const board = answer.state === 'done' && ask !== null ? answer.value : null;
  const lines = useMemo(() => (board === null ? [] : linesOf(board, only, m)), [board, only, m]);
  const choose = (side: Side, source: Source) => {
    const other: Side = side === 'old' ? 'new' : 'old';
    const opposite = chosen[other];
    const isSwap = opposite !== null && sameSource(opposite, source);
    setPicked({ ...chosen, ...(isSwap ? { [other]: chosen[side] } : {}), [side]: source });
  };
  const goTo = (at: number) => {
    const line = lines[at];
    const block = line?.type === 'row' ? (line.row.new ?? line.row.old)?.block : null;
    if (!block || !desk.state.get().snapshot?.labels.ids.includes(block)) return;
    onLeave();
    desk.actions.reveal(block);
  };
  return (
    <>
      <div className="verbs-tools">
        <SourcePicker
          desk={desk}
          dossier={dossier}
          {...chosen}
          m={compare}
          onChoose={choose}
          onSwap={() => chosen.old !== null && choose('old', chosen.new)}
        />
      </div>
      {ask === null && <p className="verbs-quiet">{m.boardNeedsTwo}</p>}
      {ask !== null && <AskedState {...asked} text={m.reading} failed={m.failed} />}
      {board !== null && old !== null && now !== null && (
        <>
          <div className="verbs-tools">
            <ChoiceField
              name={m.boardColumns.state}
              beside
              value={(only ?? ANY) as string}
              choices={[
                { value: ANY, label: m.allStates },
                ...BOARD_STATES.map((state) => ({ value: state, label: `${m.states[state]} ${board.counts[state]}` })),
              ]}
              onChange={(value) => setOnly(BOARD_STATES.find((state) => state === value) ?? null)}
            />
            <SheetButtons doc={now.doc} sheet={{ kind: 'board', board, oldName: old.name, newName: now.name }} />
          </div>
          {lines.length === 0 ? (
            <p className="verbs-quiet">{m.boardEmpty}</p>
          ) : (
            <>
              <div className="board-line verbs-head" aria-hidden="true">
                <span>{m.boardColumns.state}</span>
                <span>{old.name}</span>
                <span>{now.name}</span>
                <span>{m.boardColumns.changes}</span>
              </div>
              <VirtualList
                className="verbs-rows verbs-board"
                label={`${m.boardTitle} ${m.boardOf(old.name, now.name)}`}
                count={lines.length}
                revision={lines}
                height={(i) => (lines[i]!.type === 'theme' ? THEME_HEIGHT : ROW_HEIGHT)}
                rowId={(i) => `board-${i}`}
                row={(i) => <BoardLine line={lines[i]!} m={m} />}
                active={-1}
                onPick={goTo}
              />
            </>
          )}
        </>
      )}
    </>
  );
}

function linesOf(board: Board, only: BoardState | null, m: OperativeMessages): readonly Line[] {
  return board.themes.flatMap((theme): readonly Line[] => {
    const rows = theme.rows.filter((row) => only === null || row.state === only);
    if (rows.length === 0) return [];
    return [{ type: 'theme', title: themeTitle(theme, m) }, ...rows.map((row): Line => ({ type: 'row', row }))];
  });
}

function BoardLine({ line, m }: { readonly line: Line; readonly m: OperativeMessages }) {
  if (line.type === 'theme') return <div className="verbs-theme">{line.title}</div>;
  const { row } = line;
  return (
    <div className={`board-line is-${row.state}`}>
      <span className="board-state">{stateText(row, m)}</span>
      <BoardCell side={row.old} m={m} />
      <BoardCell side={row.new} m={m} />
      <span className="board-weights">
        <WeightGist weights={row.weights} />
      </span>
    </div>
  );
}

function BoardCell({ side, m }: { readonly side: BoardSide | null; readonly m: OperativeMessages }) {
  if (side === null) return <span />;
  return (
    <span className="board-cell">
      <span className="verbs-number">{side.labels.join(' ')}</span>
      <span className="verbs-verb">{side.verb ?? m.noVerb}</span>
      <span className="verbs-quiet">{side.verb === null ? '' : strengthSign(side, m)}</span>
    </span>
  );
}
