import { describe, expect, it } from 'vitest';
import { printCompareView, readCompareView } from './compare-view.ts';

const standard = readCompareView(undefined);

describe('the view that is remembered', () => {
  it.each([
    ['nothing', undefined],
    ['no text', 7],
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['unknown choices', '{"shape":"wheel","order":1,"table":{"heads":null}}'],
  ])('is the standard one where the settings hold %s', (_, kept) => {
    expect(readCompareView(kept)).toEqual(standard);
  });

  it('comes back as it was', () => {
    const view = {
      ...standard,
      shape: 'table',
      order: 'weight',
      fold: false,
      table: { ...standard.table, remarks: true, newSide: 'right' },
    } as const;
    expect(readCompareView(printCompareView(view))).toEqual(view);
  });
});
