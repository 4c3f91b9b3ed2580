import { describe, expect, it } from 'vitest';
import { compareMessages } from '../../shared/messages/compare.ts';
import { sketchComparison } from '../../shared/output/comparison/comparison-sketch.ts';
import { comparisonRows, DEFAULT_TABLE } from '../../shared/output/comparison/index.ts';
import type { ViewShape } from './compare-view.ts';
import { copyView } from './copy.ts';

const view = sketchComparison([
  ['unchanged', '(1)', '(1)', 'a'],
  ['edited', '(2)', '(2)', '過去{-21年-}{+<22>年+}に'],
  ['added', '', '(3)', '{+新しい。+}'],
]);

const copy = (shape: ViewShape) =>
  copyView({
    view,
    rows: comparisonRows(view),
    state: { shape, table: { ...DEFAULT_TABLE, remarks: true }, columnsNewSide: 'right' },
    heads: { old: '第1次案', new: '第2次案' },
    receipt: '旧 0000…00　新 0000…00　検証済み',
    m: compareMessages.ja,
  });

describe('a copied view', () => {
  it.each([
    ['inline', ['(1)　略　1項変更なし', '(2)\t過去[-21年-]{+<22>年+}に', '(3)\t{+新しい。+}']],
    [
      'columns',
      [
        '第1次案\t第2次案',
        '(1)　略　1項変更なし',
        '(2) 過去[-21年-]に\t(2) 過去{+<22>年+}に',
        '（新設）\t(3) {+新しい。+}',
      ],
    ],
    [
      'table',
      [
        '第2次案\t第1次案\t備考',
        '(1)（略）\t（同左）\t',
        '(2) 過去<22>年に\t(2) 過去21年に\t修正',
        '(3) 新しい。\t（新設）\t追加',
      ],
    ],
  ] as const)('as text: %s', async (shape, lines) => {
    expect((await copy(shape)).text.split('\n')).toEqual([...lines, '旧 0000…00　新 0000…00　検証済み']);
  });

  it('carries its marks in attributes that Word reads, and escapes what the text holds', async () => {
    const { html } = await copy('columns');
    expect(html).toContain('<del style="color:#b5341f;text-decoration:line-through">21年</del>');
    expect(html).toContain('&lt;22&gt;年</ins>');
    expect(html).toContain('colspan="2"');
    expect((await copy('table')).html).toContain('<u>21年</u>');
  });
});
