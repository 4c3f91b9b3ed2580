import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../shared/model/ids.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import type { DeletedBlock } from './change-marks.ts';
import { countText } from './count.ts';
import { deletedByEntry, OUTLINE_HEAD, outline } from './outline.ts';
import { tagged } from './testing/tagged.ts';

describe('outline', () => {
  it('lists headings and paragraphs with label, depth and beginning', () => {
    const { doc } = tagged('T:宣言 / h1:総論 / p:首脳は¶一致 / s1:第一 / c:続き / h2:分野 / p:歓迎');
    const lines = outline(doc, labelDocument(doc)).map(({ kind, label, level, head, index }) => [
      index,
      kind,
      label,
      level,
      head,
    ]);
    expect(lines).toEqual([
      [0, 'title', null, 1, '宣言'],
      [1, 'part_heading', '◆', 1, '総論'],
      [2, 'paragraph', '(1)', 2, '首脳は 一致'],
      [3, 'sub_paragraph', '(a)', 3, '第一'],
      [5, 'theme_heading', 'Ⅰ.', 2, '分野'],
      [6, 'paragraph', '(2)', 3, '歓迎'],
    ]);
  });

  it('gives the same object for an unchanged line', () => {
    const { doc } = tagged('h1:a / p:b');
    expect(outline(doc, labelDocument(doc))[1]).toBe(outline(doc, labelDocument(doc))[1]);
  });

  it('shows whole characters of a long text', () => {
    const { doc } = tagged(`p:${'𠮟'.repeat(OUTLINE_HEAD * 2)}`);
    expect(outline(doc, labelDocument(doc))[0]!.head).toBe('𠮟'.repeat(OUTLINE_HEAD));
  });
});

describe('deleted blocks in the outline', () => {
  it('stand at the line of the block before them, or at the first line', () => {
    const { doc } = tagged('T:宣言 / p:首脳 / c:続き / p:歓迎');
    const labels = labelDocument(doc);
    const [title, , continued] = labels.ids as readonly BlockId[];
    const gone = (name: string): DeletedBlock => ({ id: name as BlockId, label: null, text: name });
    const deleted = new Map<BlockId | null, readonly DeletedBlock[]>([
      [null, [gone('a')]],
      [title!, [gone('b')]],
      [continued!, [gone('c'), gone('d')]],
      ['elsewhere' as BlockId, [gone('e')]],
    ]);
    const lines = [...deletedByEntry(outline(doc, labels), deleted, labels)];
    expect(lines.map(([line, blocks]) => [line, blocks.map(({ text }) => text).join('')])).toEqual([
      [0, 'ab'],
      [1, 'cd'],
    ]);
  });
});

describe('count', () => {
  it.each([
    ['p:首脳 は𠮟', { characters: 4, paragraphs: 1 }],
    ['T:宣言 / p:a / alt:b / s1:c¶d', { characters: 6, paragraphs: 1 }],
    ['p:', { characters: 0, paragraphs: 1 }],
  ])('%s', (source, expected) => {
    expect(countText(tagged(source).doc)).toEqual(expected);
  });
});
