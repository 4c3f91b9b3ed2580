import type { Node } from 'prosemirror-model';
import type { BlockId } from '../model/ids.ts';
import { type BlockKind, isHeading } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { labelDocument } from '../numbering/index.ts';
import { DEFAULT_LADDER } from './ladder/ladder.ts';
import { blockStatements } from './statements.ts';
import type { Ladder, Statement } from './types.ts';

/** One numbered block: who does what, how strongly. */
export interface VerbRow {
  readonly block: BlockId | null;
  /** Position in the document. */
  readonly index: number;
  readonly label: string | null;
  /** The sentence that governs: the first that has a verb; null where none has. */
  readonly main: Statement | null;
  /** Who acts: the subject of the main sentence, or whom a chapeau before a list names; null where nobody is named. */
  readonly subject: string | null;
  /** All sentences, those of continuations behind it included (offsets are those of their own blocks). */
  readonly statements: readonly Statement[];
}

/** A chapeau that only names who acts ("The General Assembly,") is not longer than this, in UTF-16 units. */
const MAX_BARE_CHAPEAU = 120;

/** A row for every numbered paragraph and sub-paragraph, in document order. */
export function verbRows(doc: Node, ladder: Ladder = DEFAULT_LADDER): readonly VerbRow[] {
  const language = doc.attrs.language as TextLanguage;
  const { labels } = labelDocument(doc);
  const rows: VerbRow[] = [];
  let actor: string | null = null;
  for (let index = 0; index < doc.childCount; index++) {
    const block = doc.child(index);
    const kind = block.type.name as BlockKind;
    if (kind === 'chapeau') actor = bareChapeau(block);
    else if (kind === 'title') actor = null;
    if (kind === 'continuation') extendRow(rows, blockStatements(block, language, ladder));
    else if (isHeading(kind)) continue;
    if (kind !== 'paragraph' && kind !== 'sub_paragraph') continue;
    const statements = blockStatements(block, language, ladder);
    const main = statements.find((statement) => statement.verb !== null) ?? null;
    rows.push({
      block: block.attrs.id as BlockId | null,
      index,
      label: labels[index] ?? null,
      main,
      subject: main?.subject?.text ?? (main === null || language === 'ja' ? null : actor),
      statements,
    });
  }
  return rows;
}

function extendRow(rows: VerbRow[], more: readonly Statement[]): void {
  const last = rows.at(-1);
  if (last === undefined || more.length === 0) return;
  const statements = [...last.statements, ...more];
  const main = last.main ?? more.find((statement) => statement.verb !== null) ?? null;
  rows[rows.length - 1] = { ...last, main, subject: last.subject ?? main?.subject?.text ?? null, statements };
}

function bareChapeau(block: Node): string | null {
  const text = blockText(block).trim();
  const match = /^(.+?)\s*[,:]$/u.exec(text);
  return match === null || text.length > MAX_BARE_CHAPEAU ? null : match[1]!;
}
