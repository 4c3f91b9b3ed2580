import { describe, expect, it } from 'vitest';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { sketchDocument } from '../numbering/test-document.ts';
import { outputTree, runsText } from './tree.ts';

const newId = seededIds('tree');
const id = newId();
const gone = newId();
const doc = schema.node('doc', null, [
  schema.node('title', { id: newId() }, [schema.text('東京'), schema.node('hard_break'), schema.text('宣言')]),
  schema.node('paragraph', { id }, [
    schema.text('see ', [schema.mark('emphasis', { style: 'bold' })]),
    schema.node('cross_reference', { target: id }),
    schema.node('cross_reference', { target: gone }),
  ]),
]);

describe('outputTree', () => {
  it('prints labels, resolves references and takes the title from the text', () => {
    const tree = outputTree(doc);
    expect(tree.meta.title).toBe('東京 宣言');
    expect(tree.blocks.map((block) => [block.label, runsText(block.runs)])).toEqual([
      [null, '東京\n宣言'],
      ['(1)', 'see (1)(?)'],
    ]);
    expect(tree.warnings.map(({ code, block }) => [code, block])).toEqual([['reference-missing', 1]]);
  });

  it('takes another numbering for this output only', () => {
    const numbering = { ...doc.attrs.numbering, paragraph: '第一条' };
    expect(outputTree(doc, { numbering }).blocks[1]!.label).toBe('第一条');
    expect(outputTree(doc).blocks[1]!.label).toBe('(1)');
  });

  it('tells nothing of author, note, seal and ids where metadata is stripped', () => {
    const meta = { author: 'a', note: 'n', draftName: 'd', date: '2025-12-20' };
    const tree = outputTree(doc, { metadata: 'strip', meta });
    expect(tree.meta).toMatchObject({ author: null, note: null, seal: null, draftName: 'd', date: '2025-12-20' });
    expect(tree.blocks.every((block) => block.id === null)).toBe(true);
  });

  it.each([
    ['an empty document', sketchDocument('p'), ['empty-document']],
    [
      'a number without a form',
      sketchDocument(
        Array.from({ length: 21 }, () => 'p'),
        { paragraph: '⑴' },
      ),
      ['empty-document', 'label-unprintable'],
    ],
    ['an unknown style, told once', sketchDocument('p p', { paragraph: 'x' }), ['empty-document', 'style-unknown']],
  ])('warns of %s', (_, given, codes) => {
    expect(outputTree(given).warnings.map((warning) => warning.code)).toEqual(codes);
  });

  it('says once of a style that it has no form for numbers, and of how many', () => {
    const given = sketchDocument(
      Array.from({ length: 60 }, () => 'p'),
      { paragraph: '①' },
    );
    const [, said] = outputTree(given).warnings;
    expect(said).toEqual({
      code: 'label-unprintable',
      block: 50,
      detail: { style: '①', number: 51, label: '51', count: 10 },
    });
  });

  it('drops what no file can carry, and says so', () => {
    const given = schema.node('doc', null, [schema.node('paragraph', { id }, [schema.text('a\u0000b\ud800c')])]);
    const tree = outputTree(given);
    expect(runsText(tree.blocks[0]!.runs)).toBe('abc');
    expect(tree.warnings).toEqual([{ code: 'characters-dropped', block: 0, detail: { count: 2 } }]);
  });
});
