import type { Board, BoardRow, WeighedComparison } from '../../shared/operative/index.ts';
import type { IntakeReport } from '../worker-client.ts';
import { pack, packInSlices, unpack, unpackInSlices } from './packed.ts';
import type { PackedBoard, PackedComparison, PackedReport, PackedSheet, SheetRequest } from './protocol.ts';

// Answers that are as long as the text, on their way: packed in the worker, read in slices in the window; a table that is
// printed goes the other way.

const same = <T>(one: T): T => one;

export function packReport({ blocks, healed, kept, findings, ...rest }: IntakeReport): PackedReport {
  return { ...rest, blocks: pack(blocks), healed: pack(healed), kept: pack(kept), findings: pack(findings) };
}

export async function unpackReport(report: PackedReport, signal?: AbortSignal): Promise<IntakeReport> {
  return {
    ...report,
    blocks: await unpackInSlices(report.blocks, same, signal),
    healed: await unpackInSlices(report.healed, same, signal),
    kept: await unpackInSlices(report.kept, same, signal),
    findings: await unpackInSlices(report.findings, same, signal),
  };
}

export async function unpackComparison(packed: PackedComparison, signal?: AbortSignal): Promise<WeighedComparison> {
  const pairs = await unpackInSlices(packed.pairs, same, signal);
  return { ...packed, pairs, weights: await unpackInSlices(packed.weights, same, signal) };
}

function headsOf({ themes, counts }: Board): Omit<PackedBoard, 'rows'> {
  return { themes: themes.map(({ rows, ...head }) => ({ ...head, count: rows.length })), counts };
}

function allRows({ themes }: Board): readonly BoardRow[] {
  return themes.flatMap(({ rows }) => rows);
}

function boardOf({ themes, counts }: PackedBoard, rows: readonly BoardRow[]): Board {
  let at = 0;
  const next = (count: number) => {
    at += count;
    return rows.slice(at - count, at);
  };
  return { themes: themes.map(({ count, ...head }) => ({ ...head, rows: next(count) })), counts };
}

export function packBoard(board: Board): PackedBoard {
  return { ...headsOf(board), rows: pack(allRows(board)) };
}

export async function unpackBoardInSlices(packed: PackedBoard, signal?: AbortSignal): Promise<Board> {
  return boardOf(packed, await unpackInSlices(packed.rows, same, signal));
}

export async function packSheet(sheet: SheetRequest, signal?: AbortSignal): Promise<PackedSheet> {
  if (sheet.kind === 'verbs') return { ...sheet, rows: await packInSlices(sheet.rows, same, signal) };
  const rows = await packInSlices(allRows(sheet.board), same, signal);
  return { ...sheet, board: { ...headsOf(sheet.board), rows } };
}

export function unpackSheet(sheet: PackedSheet): SheetRequest {
  if (sheet.kind === 'verbs') return { ...sheet, rows: unpack(sheet.rows) };
  return { ...sheet, board: boardOf(sheet.board, unpack(sheet.board.rows)) };
}
