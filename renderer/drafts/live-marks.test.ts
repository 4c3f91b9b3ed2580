import { describe, expect, it } from 'vitest';
import { startMarks } from '../../shared/compare/index.ts';
import { block } from '../../shared/compare/test-blocks.ts';
import type { ChangeKind } from '../../shared/compare/types.ts';
import { type DraftId, seededIds } from '../../shared/model/ids.ts';
import { drawnMarks, markOf } from './live-marks.ts';
import { marksBase } from './marks-store.ts';

describe('change marks', () => {
  it.each<[ChangeKind[], string]>([
    [['added'], 'added'],
    [['moved', 'edited'], 'moved edited'],
    [['moved', 'kind-changed', 'renumbered'], 'moved edited'],
    [['moved', 'renumbered'], 'moved'],
    [['edited', 'renumbered'], 'edited'],
    [['split'], 'edited'],
    [['formatted'], 'edited'],
    [['renumbered'], 'none'],
    [['unchanged'], 'none'],
  ])('%s draws %s', (kinds, mark) => {
    expect(markOf(kinds)).toBe(mark);
  });

  it('tell of the blocks that are gone, each behind the block it stood behind', () => {
    const id = seededIds('deleted');
    const base = ['a', 'b', 'c', 'd', 'e'].map((text) => block(`(1) ${text}`, { id: id() }));
    const { blocks, deleted } = drawnMarks(startMarks(base, [base[1]!, base[4]!]));
    const said = [...deleted].map(([behind, gone]) => [behind, gone.map(({ text }) => text).join(' ')]);
    expect(blocks.size).toBe(0);
    expect(said).toEqual([
      [null, base[0]!.text],
      [base[1]!.id, `${base[2]!.text} ${base[3]!.text}`],
    ]);
  });

  it('count from the chosen draft, by itself the one the text goes out from', () => {
    const [first, second, gone] = ['1', '2', '3'] as DraftId[];
    const dossier = { drafts: [{ id: first! }, { id: second! }], basedOn: second! };
    expect(marksBase('base', dossier)).toBe(second);
    expect(marksBase(first!, dossier)).toBe(first);
    expect(marksBase(gone!, dossier)).toBe(null);
    expect(marksBase(null, dossier)).toBe(null);
    expect(marksBase('base', null)).toBe(null);
  });
});
