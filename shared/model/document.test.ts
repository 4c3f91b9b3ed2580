import { expect, test } from 'vitest';
import { readDocument } from './document.ts';
import { seededIds } from './ids.ts';
import { BLOCK_KINDS } from './kinds.ts';
import { schema } from './schema.ts';
import { blockText } from './text.ts';

const ids = seededIds('document.test');
const [first, second] = [ids(), ids()];
const block = (type: string, attrs: object, ...content: object[]) => ({ type, attrs, content });
const text = (value: string) => ({ type: 'text', text: value });
const doc = (...content: object[]) => ({ type: 'doc', content });

test('every kind of block is a node type of the schema', () => {
  for (const kind of BLOCK_KINDS) expect(schema.nodes[kind]?.isTextblock).toBe(true);
});

test.each([
  ['nothing', undefined, 'document-shape'],
  ['a list', [], 'document-shape'],
  ['another type', { type: 'paragraph', attrs: { id: first } }, 'document-shape'],
  ['an empty document', doc(), 'document-shape'],
  ['an unknown node', doc(block('script', { id: first })), 'document-shape'],
  ['a block in a block', doc(block('paragraph', { id: first }, block('paragraph', { id: second }))), 'document-shape'],
  ['an id of a wrong shape', doc(block('paragraph', { id: '<b>' })), 'document-shape'],
  ['lineage that is no list', doc(block('paragraph', { id: first, from: 'x' })), 'document-shape'],
  ['a pin of a wrong shape', doc(block('paragraph', { id: first, pin: [1] })), 'document-shape'],
  ['a level out of range', doc(block('sub_paragraph', { id: first, level: 99 })), 'document-shape'],
  [
    'a reference to no id',
    doc(block('paragraph', { id: first }, { type: 'cross_reference', attrs: { target: 1 } })),
    'document-shape',
  ],
  ['an empty text', doc(block('paragraph', { id: first }, text(''))), 'document-shape'],
  ['a missing id', doc(block('paragraph', {}, text('x'))), 'document-ids'],
  ['one id twice', doc(block('paragraph', { id: first }), block('note', { id: first })), 'document-ids'],
])('readDocument refuses %s', (_, json, code) => {
  expect(readDocument(json)).toMatchObject({ ok: false, code });
});

test('readDocument accepts what toJSON wrote', () => {
  const json = doc(
    block('title', { id: first }, text('宣言')),
    block(
      'paragraph',
      { id: second, pin: [12, 2, 0], from: [first] },
      text('一'),
      { type: 'hard_break' },
      { type: 'cross_reference', attrs: { target: first } },
    ),
  );
  const read = readDocument(json);
  if (!read.ok) throw new Error(read.code);
  const again = readDocument(JSON.parse(JSON.stringify(read.value.toJSON())));
  expect(again.ok && again.value.eq(read.value)).toBe(true);
  expect(blockText(read.value.child(1))).toBe('一\n\ufffc');
  expect(blockText(read.value.child(1), () => '(3)')).toBe('一\n(3)');
  expect(blockText(read.value.child(1), () => null)).toBe('一\n(?)');
});
