import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../shared/compare/types.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { markOf } from './live-marks.ts';
import { marksBase } from './marks-store.ts';

describe('change marks', () => {
  it.each<[ChangeKind[], string]>([
    [['added'], 'added'],
    [['moved', 'edited'], 'moved'],
    [['edited', 'renumbered'], 'edited'],
    [['split'], 'edited'],
    [['formatted'], 'edited'],
    [['renumbered'], 'none'],
    [['unchanged'], 'none'],
  ])('%s draws %s', (kinds, mark) => {
    expect(markOf(kinds)).toBe(mark);
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
