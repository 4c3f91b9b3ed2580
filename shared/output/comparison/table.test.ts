import { describe, expect, it } from 'vitest';
import { ituCode } from './codes.ts';
import { sketchComparison } from './comparison-sketch.ts';
import { inlineRuns, mainReplacement, sidePieces } from './pieces.ts';
import { DEFAULT_TABLE, type TableCell, tableColumns, tableRows } from './table.ts';

function say(cell: TableCell): string {
  const notes = cell.notes.map((note) => {
    const range = 'range' in note && note.range ? ` ${note.range.first}..${note.range.last}` : '';
    return `<${note.code}${range}>`;
  });
  const pieces = cell.pieces.map(
    (piece) =>
      `${piece.labelMoved ? '=' : ''}${piece.label ?? ''} ${piece.runs.map((r) => (r.underlined ? `_${r.text}_` : r.text)).join('')}`,
  );
  return [...notes, ...pieces].join(' / ');
}

describe('the old/new table', () => {
  const table = (lines: Parameters<typeof sketchComparison>[0]) =>
    tableRows(sketchComparison(lines)).map((row) => [row.code, say(row.new), say(row.old)]);

  it('underlines changed words on both sides', () => {
    expect(table([['edited', '(2)', '(2)', '過去{-21年-}{+22年+}にわたり']])).toEqual([
      ['MOD', '(2) 過去_22年_にわたり', '(2) 過去_21年_にわたり'],
    ]);
  });

  it('says 新設 and 削る opposite a whole underlined text', () => {
    expect(
      table([
        ['added', '', '(9)', '{+新しい。+}'],
        ['deleted', '(31)', '', '{-古い。-}'],
      ]),
    ).toEqual([
      ['ADD', '(9) _新しい。_', '<added>'],
      ['SUP', '<deleted>', '(31) _古い。_'],
    ]);
  });

  it('folds what did not change: 略 and 同左; numbers that count on are both shown', () => {
    expect(
      table([
        ['unchanged', '(1)', '(1)', 'a'],
        ['unchanged', '(2)', '(2)', 'b'],
        ['added', '', '(3)', '{+x+}'],
        ['renumbered', '(3)', '(4)', 'c'],
      ]),
    ).toEqual([
      ['NOC', '<omitted (1)..(2)>', '<same>'],
      ['ADD', '(3) _x_', '<added>'],
      ['(MOD)', '<omitted (4)..(4)>', '<omitted (3)..(3)>'],
    ]);
  });

  it('marks the labels of a move twice and notes both ends', () => {
    expect(
      table([
        ['moved edited renumbered', '@2 (2)', '(1)', 'a{-b-}'],
        ['renumbered', '@1 (1)', '(2)', 'c'],
      ]),
    ).toEqual([
      ['ADD* MOD', '<moved-from (2)..(2)> / =(1) a', '=(2) a_b_'],
      ['(MOD)', '<omitted (2)..(2)>', '<omitted (1)..(1)>'],
      ['SUP*', '', '<omitted (2)..(2)> / <moved-to (1)..(1)>'],
    ]);
  });

  it('divides the text of a split between its blocks', () => {
    expect(table([['split edited', '(1)', '(1);(2)', 'まず。{+\u2029+}つぎ{-に-}。']])).toEqual([
      ['MOD', '(1) まず。 / (2) つぎ。', '(1) まず。つぎ_に_。'],
    ]);
  });

  it('says 同左 on the right, whichever text stands there', () => {
    const view = sketchComparison([
      ['unchanged', '(1)', '(1)', 'a'],
      ['edited', '(2)', '(2)', '{-a-}{+b+}'],
    ]);
    const row = tableRows(view, { ...DEFAULT_TABLE, newSide: 'right' })[0]!;
    expect([say(row.old), say(row.new)]).toEqual(['<omitted (1)..(1)>', '<same>']);
  });

  it('puts the new side where the settings say', () => {
    expect(tableColumns(DEFAULT_TABLE)).toEqual(['new', 'old']);
    expect(tableColumns({ ...DEFAULT_TABLE, newSide: 'right' })).toEqual(['old', 'new']);
  });
});

describe('codes of the International Telecommunication Union', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['unchanged', 'NOC'],
    ['renumbered', '(MOD)'],
    ['formatted', '(MOD)'],
    ['edited', 'MOD'],
    ['edited renumbered', 'MOD'],
    ['kind-changed', 'MOD'],
    ['added', 'ADD'],
    ['deleted', 'SUP'],
    ['moved', 'ADD*'],
    ['moved edited', 'ADD* MOD'],
  ];
  it.each(cases)('%s is %s', (kinds, code) => {
    expect(ituCode(sketchComparison([[kinds, '(1)', '(1)', 'a']]).comparison.pairs[0]!)).toBe(code);
  });
});

describe('pieces', () => {
  it('prints cross-references by the labels of their own side', () => {
    const sketch = sketchComparison([['edited', '(1)', '(1)', '\ufffc及び{-\ufffc-}{+\ufffc+}参照']]);
    const view = {
      ...sketch,
      old: { ...sketch.old, references: [['(3)', '(4)']] },
      new: { ...sketch.new, references: [['(5)', '(6)']] },
    };
    const text = (side: 'old' | 'new') =>
      sidePieces(view, 0, side)[0]!
        .runs.map((run) => run.text)
        .join('');
    expect(text('old')).toBe('(3)及び(4)参照');
    expect(text('new')).toBe('(5)及び(6)参照');
    expect(inlineRuns(view, 0).map((run) => run.text)).toEqual(['(5)及び', '(4)', '(6)', '参照']);
  });

  it('names the heaviest replacement', () => {
    const pair = sketchComparison([['edited', '(1)', '(1)', 'a{-b-}{+c+}d{-efg-}{+h+}']]).comparison.pairs[0]!;
    expect(mainReplacement(pair)).toEqual({ del: 'efg', ins: 'h' });
  });
});
