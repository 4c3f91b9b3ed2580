import { isHealing } from '../healing/fold.ts';
import { REPAIRS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import type { Row, SourceRange } from '../source/rows.ts';
import type { Source } from '../source/source.ts';
import { lineText } from '../source/source.ts';
import { type DraftBlock, isItem } from './draft-block.ts';

/** Logs the empty lines that are debris: before the first text, and where one run of items is mostly without them. */
export function healEmptyLines(blocks: readonly DraftBlock[], source: Source, log: IntakeLog): readonly SourceRange[] {
  const healed: SourceRange[] = [];
  const heal = (rule: typeof REPAIRS.leadingLine | typeof REPAIRS.lineInRun, { line }: Row) => {
    const text = lineText(source, line);
    if (!isHealing(text, '')) return;
    log.healLine(rule, line.from, text);
    healed.push({ from: line.from, to: line.from + text.length });
  };
  for (const row of blocks[0]?.gap ?? []) heal(REPAIRS.leadingLine, row);
  const neighbours = blocks.filter((block, i) => i > 0 && isRun(blocks[i - 1]!, block));
  const parted = neighbours.filter((block) => block.gap.length > 0);
  // Where most items are parted by an empty line, that is the document's style.
  if (parted.length * 2 >= neighbours.length) return healed;
  for (const block of parted) for (const row of block.gap) heal(REPAIRS.lineInRun, row);
  return healed;
}

function isRun(before: DraftBlock, block: DraftBlock): boolean {
  return isItem(before) && isItem(block) && before.reading !== null && before.reading.family === block.reading?.family;
}

/** Logs a missing line feed at the end; saving writes it. */
export function healLastLine(source: Source, log: IntakeLog): void {
  const last = source.lines.at(-1);
  if (last === undefined || source.endsWithLineFeed || last.from === last.to) return;
  const text = source.text.slice(last.from, last.to);
  const character = /[\ud800-\udbff][\udc00-\udfff]$/.test(text) ? 2 : 1;
  log.heal(REPAIRS.finalLineFeed, last.to - character, text.slice(-character), `${text.slice(-character)}\n`);
}
