import { compareDocuments } from '../../shared/compare/index.ts';
import { operativeMessages, verbStrength } from '../../shared/messages/operative.ts';
import { type Board, makeBoard, type VerbRow, verbRows, verbsJson } from '../../shared/operative/index.ts';
import type { Arguments } from './arguments.ts';
import { type Command, errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { ladderOf } from './ladder.ts';
import { isSameFile, writeBytes } from './paths.ts';
import { draftMeta, readSource, SOURCE_OPTIONS, type Source } from './source.ts';

const USAGE = 'verbs FILE [--against OLD] [--json|--to OUT]';

/** One paragraph a line, its fields apart by tabs. */
function verbLines(rows: readonly VerbRow[], terminal: Terminal): string {
  const m = operativeMessages[terminal.locale];
  const lines = rows.map(({ label, subject, main }) => {
    const verb = main?.verb ?? null;
    const strength = verb === null ? '' : verbStrength(verb, m);
    return [label ?? '', subject ?? '', verb?.surface ?? m.noVerb, main?.object ?? '', strength].join('\t');
  });
  return `${lines.join('\n')}\n`;
}

async function boardLines(board: Board, old: Source, now: Source, terminal: Terminal): Promise<string> {
  const { boardTable } = await import('../../shared/output/operative/index.ts');
  const table = boardTable(board, { locale: terminal.locale, oldName: old.file, newName: now.file });
  const texts = table.rows.map((row) =>
    row.map((cell) => cell.map((line) => (line.type === 'note' ? line.text : '')).join(' ')).join('\t'),
  );
  return `${[...texts, table.receipt].join('\n')}\n`;
}

async function writeTable(to: string, now: Source, old: Source | null, given: Arguments, terminal: Terminal) {
  const { boardTable, SHEET_FORMATS, sheetFormatOfName, verbTable } = await import(
    '../../shared/output/operative/index.ts'
  );
  const format = sheetFormatOfName(to);
  if (format === null) {
    const known = SHEET_FORMATS.map(({ extension }) => extension).join(' ');
    throw new CommandFailure(EXIT.usage, errorText(terminal).unknownFormat(to, known));
  }
  for (const { file } of [now, ...(old === null ? [] : [old])]) {
    if (!(await isSameFile(file, to, terminal))) continue;
    throw new CommandFailure(EXIT.usage, errorText(terminal).cannotWriteOver(to));
  }
  const { DEFAULT_OUTPUT_OPTIONS, outputTree } = await import('../../shared/output/index.ts');
  const { locale } = terminal;
  const table =
    old === null
      ? verbTable(verbRows(now.doc, ladderOf(now)), { locale, sentences: given.has('sentences') })
      : boardTable(boardOf(old, now), { locale, oldName: old.file, newName: now.file });
  const tree = outputTree(now.doc, { meta: draftMeta(now.draft) });
  await writeBytes(to, await format.write(table, tree, DEFAULT_OUTPUT_OPTIONS), terminal);
}

function boardOf(old: Source, now: Source): Board {
  return makeBoard(old.doc, now.doc, compareDocuments(old.doc, now.doc), { ladder: ladderOf(now) });
}

export const verbsCommand: Command = {
  usage: USAGE,
  options: { json: 'flag', to: 'value', against: 'value', sentences: 'flag', ...SOURCE_OPTIONS },
  operands: { least: 1, most: 1 },
  async run(given, terminal) {
    const now = await readSource(given.operands[0]!, given, terminal);
    const against = given.value('against');
    const old = against === null ? null : await readSource(against, given, terminal);
    const to = given.value('to');
    if (to !== null && given.has('json')) {
      throw new CommandFailure(EXIT.usage, errorText(terminal).oneForm('--json --to'));
    }
    if (to !== null) return writeTable(to, now, old, given, terminal);
    if (old !== null) {
      const board = boardOf(old, now);
      return terminal.print(
        given.has('json') ? `${JSON.stringify(board)}\n` : await boardLines(board, old, now, terminal),
      );
    }
    const rows = verbRows(now.doc, ladderOf(now));
    return terminal.print(given.has('json') ? `${JSON.stringify(verbsJson(rows))}\n` : verbLines(rows, terminal));
  },
};
