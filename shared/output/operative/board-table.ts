import { operativeMessages, strengthSign, strengthText } from '../../messages/operative.ts';
import type { Locale } from '../../messages/table.ts';
import { BOARD_STATES, type Board, type BoardRow, type BoardSide, RUNGS } from '../../operative/index.ts';
import { stateText, themeTitle } from './board-words.ts';
import { noteCell, type SheetTable } from './sheet.ts';
import { weightsText } from './weight-text.ts';

export interface BoardTableOptions {
  readonly locale: Locale;
  readonly oldName: string;
  readonly newName: string;
}

/** The board of two declarations (前後対照表): each theme a row across, below it what became of its paragraphs. */
export function boardTable(board: Board, { locale, oldName, newName }: BoardTableOptions): SheetTable {
  const m = operativeMessages[locale];
  const { boardColumns: columns } = m;
  const counts = BOARD_STATES.map((state) => `${m.states[state]} ${board.counts[state]}`).join(m.weights.joiner);
  // The columns are too narrow for names; the foot says what the figures stand for.
  const ladder = RUNGS.map((rung) => strengthText(rung, m)).join(m.weights.joiner);
  return {
    title: m.boardTitle,
    heads: [
      columns.state,
      columns.oldLabel,
      columns.oldVerb,
      columns.oldStrength,
      columns.newLabel,
      columns.newVerb,
      columns.newStrength,
      columns.changes,
    ],
    narrow: [true, true, false, true, true, false, true, false],
    rows: board.themes.flatMap((theme) => [
      [noteCell(themeTitle(theme, m))],
      ...theme.rows.map((row) => boardCells(row, locale).map(noteCell)),
    ]),
    receipt: `${m.boardOf(oldName, newName)}　${counts}　${ladder}`,
  };
}

function boardCells(row: BoardRow, locale: Locale): readonly string[] {
  const m = operativeMessages[locale];
  const side = (value: BoardSide | null) =>
    value === null
      ? ['', '', '']
      : [value.labels.join(' '), value.verb ?? m.noVerb, value.verb === null ? '' : strengthSign(value, m)];
  return [stateText(row, m), ...side(row.old), ...side(row.new), weightsText(row.weights, locale)];
}
