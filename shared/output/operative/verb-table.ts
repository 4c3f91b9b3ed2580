import { type OperativeMessages, operativeMessages, verbStrength } from '../../messages/operative.ts';
import type { Locale } from '../../messages/table.ts';
import type { Statement, VerbRow } from '../../operative/index.ts';
import { noteCell, type SheetTable } from './sheet.ts';

export interface VerbTableOptions {
  readonly locale: Locale;
  /** A row for each sentence instead of one for each paragraph. */
  readonly sentences: boolean;
}

/** Who does what, how strongly (動詞一覧表): a row for each paragraph or sentence. */
export function verbTable(rows: readonly VerbRow[], { locale, sentences }: VerbTableOptions): SheetTable {
  const m = operativeMessages[locale];
  const { columns } = m;
  return {
    title: m.tableTitle,
    heads: [columns.label, columns.subject, columns.verb, columns.object, columns.strength],
    narrow: [true, false, false, false, false],
    rows: rows.flatMap((row) => tableRows(row, sentences, m)),
    receipt: m.rows(rows.length),
  };
}

function tableRows(row: VerbRow, sentences: boolean, m: OperativeMessages): SheetTable['rows'] {
  const label = row.label ?? '';
  if (!sentences || row.statements.length === 0) return [cells(label, row.subject, row.main, m)];
  return row.statements.map((statement) => cells(label, statement.subject?.text ?? null, statement, m));
}

function cells(label: string, subject: string | null, statement: Statement | null, m: OperativeMessages) {
  const verb = statement?.verb ?? null;
  const texts = [
    label,
    subject ?? '',
    verb?.surface ?? m.noVerb,
    statement?.object ?? '',
    verb === null ? '' : verbStrength(verb, m),
  ];
  return texts.map(noteCell);
}
