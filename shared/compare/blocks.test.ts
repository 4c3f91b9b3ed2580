import { describe, expect, it } from 'vitest';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { comparedBlocks, formattingOf } from './blocks.ts';
import { compareDocuments } from './compare-documents.ts';

const ids = seededIds('blocks');
const target = ids();
const dots = schema.mark('emphasis', { style: 'dots' });
const paragraph = (...content: (string | ReturnType<typeof schema.text>)[]) =>
  schema.node(
    'paragraph',
    { id: ids() },
    content.map((part) => (typeof part === 'string' ? schema.text(part) : part)),
  );
const doc = (...blocks: ReturnType<typeof paragraph>[]) => schema.node('doc', null, blocks);

describe('comparedBlocks', () => {
  const first = paragraph('首脳は、歓迎した。');
  const second = paragraph('首脳は、評価した。');

  it('takes text, kind and the derived label', () => {
    expect(comparedBlocks(doc(first, second)).map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['paragraph', '(1)', '首脳は、歓迎した。'],
      ['paragraph', '(2)', '首脳は、評価した。'],
    ]);
  });

  it('keeps a block as long as neither its node nor its number changes', () => {
    const before = comparedBlocks(doc(first, second));
    const after = comparedBlocks(doc(first, paragraph('新しい項'), second));
    expect(after[0]).toBe(before[0]);
    expect(after[2]).not.toBe(before[1]);
    expect(after[2]!.label).toBe('(3)');
  });
});

describe('formattingOf', () => {
  const reference = schema.node('cross_reference', { target });
  it.each([
    ['plain', paragraph('首脳'), ''],
    ['emphasis', paragraph('首', schema.text('脳', [dots])), '1-2:emphasis{"style":"dots"}'],
    [
      'touching spans are one',
      paragraph(schema.text('首', [dots]), schema.text('脳', [dots, schema.mark('defined_term')])),
      '0-2:emphasis{"style":"dots"};1-2:defined_term',
    ],
    [
      'a reading, dots in a part of it',
      paragraph(
        schema.text('首', [schema.mark('ruby', { reading: 'しゅのう' })]),
        schema.text('脳', [schema.mark('ruby', { reading: 'しゅのう' }), dots]),
      ),
      '0-2:ruby{"reading":"しゅのう"};1-2:emphasis{"style":"dots"}',
    ],
    ['a reference', schema.node('paragraph', { id: ids() }, [schema.text('項'), reference]), `1>${target}`],
    ['a series', schema.node('paragraph', { id: ids(), series: 'preambular' }), 'preambular'],
  ])('%s', (_, block, expected) => expect(formattingOf(block)).toBe(expected));
});

describe('compareDocuments', () => {
  it('sees a reading that came, went or changed as formatting', () => {
    const read = (reading: string | null) =>
      schema.node('paragraph', paragraph('首脳').attrs, [
        schema.text('首脳', reading === null ? [] : [schema.mark('ruby', { reading })]),
      ]);
    const [none, one, other] = [read(null), read('しゅのう'), read('シュノウ')].map((block) =>
      schema.node('paragraph', { ...block.attrs, id: target }, block.content),
    );
    for (const [a, b] of [
      [none, one],
      [one, none],
      [one, other],
    ]) {
      const { pairs, receipt } = compareDocuments(doc(a!), doc(b!));
      expect(pairs.map(({ kinds }) => kinds)).toEqual([['formatted']]);
      expect(receipt.ok).toBe(true);
    }
  });

  it('sees formatting and moved references apart from words', () => {
    const plain = paragraph('首脳は、歓迎した。');
    const strong = schema.node('paragraph', plain.attrs, [schema.text('首脳', [dots]), schema.text('は、歓迎した。')]);
    const { pairs, receipt } = compareDocuments(doc(plain), doc(strong));
    expect(pairs.map(({ kinds }) => kinds)).toEqual([['formatted']]);
    expect(receipt.ok).toBe(true);
  });
});
