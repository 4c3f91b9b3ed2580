import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { seededIds } from '../../model/ids.ts';
import { schema } from '../../model/schema.ts';
import { sketchDocument } from '../../numbering/test-document.ts';

const SENTENCES = [
  '首脳は、経済関係の強化について一致した。',
  '首脳は、防災に関する協力の進展を歓迎した。',
  '首脳は、人的交流の拡大に期待を表明した。',
  '首脳は、法の支配の重要性を確認した。',
  'The leaders welcomed the progress of their dialogue.',
  '首脳は、重要鉱物の供給網の強靱化について協議した。',
];

/** The middle of a text under one reading or several, partly emphasised, where a division of the block will cut them. */
function readWords(text: string, ways: number): readonly Node[] {
  const half = Math.floor(text.length / 2);
  const [from, to] = [half - 3, half + 3];
  const ruby = (reading: string) => schema.mark('ruby', { reading });
  const dots = schema.mark('emphasis', { style: 'dots' });
  const words = {
    1: [schema.text(text.slice(from, to), [ruby('よみ')])],
    2: [schema.text(text.slice(from, half), [ruby('よ')]), schema.text(text.slice(half, to), [ruby('み')])],
    3: [schema.text(text.slice(from, half), [ruby('よみ')]), schema.text(text.slice(half, to), [ruby('よみ'), dots])],
    4: [schema.text(text.slice(from, half), [dots]), schema.text(text.slice(half, to), [ruby('<よみ>&'), dots])],
  }[ways];
  return [schema.text(text.slice(0, from)), ...(words ?? []), schema.text(text.slice(to))];
}

/** What stands in a block beside its sentence, by number; those behind `LAST_PLAIN` stand under readings. */
const LAST_PLAIN = 9;
const LAST_READ = LAST_PLAIN + 4;

const documentsWith = (lastExtra: number): fc.Arbitrary<Node> =>
  fc
    .array(fc.tuple(fc.constantFrom('◆', '§', 'p', 'p', 'p', 'a', 'c', 'alt'), fc.nat(5), fc.nat(lastExtra)), {
      minLength: 1,
      maxLength: 14,
    })
    .map((blocks) => {
      const empty = sketchDocument(blocks.map(([sketch]) => sketch));
      const ids = empty.children.map((block) => block.attrs.id);
      return empty.type.create(
        empty.attrs,
        empty.children.map((block, i) => {
          const [, sentence, extra] = blocks[i]!;
          if (extra > LAST_PLAIN)
            return block.type.create(block.attrs, readWords(`${SENTENCES[sentence]}${i}`, extra - LAST_PLAIN));
          const text = [
            schema.text(`${SENTENCES[sentence]}${i}`, extra === 1 ? [schema.mark('emphasis', { style: 'bold' })] : []),
          ];
          if (extra === 2)
            return block.type.create(block.attrs, [...text, schema.node('hard_break'), schema.text('続き。')]);
          if (extra === 3)
            return block.type.create(block.attrs, [...text, schema.node('cross_reference', { target: ids[0] })]);
          return block.type.create(block.attrs, text);
        }),
      );
    });

/** For tests: a document whose blocks have texts, marks, readings, breaks and references of their own. */
export const documents = documentsWith(LAST_READ);

/** The same without readings, for programs that leave out what stands under one. */
export const documentsWithoutReadings = documentsWith(LAST_PLAIN);

export const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'delete', 'move', 'edit', 'split', 'merge', 'kind'),
    at: fc.nat(100),
    to: fc.nat(100),
  }),
  { maxLength: 8 },
);

/** For tests: the document after edits such as people make, each on a block that is there. */
export function applyEdits(doc: Node, list: readonly { kind: string; at: number; to: number }[]): Node {
  const newId = seededIds('edited');
  const blocks = [...doc.children];
  for (const { kind, at, to } of list) {
    const i = at % blocks.length;
    const block = blocks[i]!;
    if (kind === 'insert') {
      blocks.splice(
        to % (blocks.length + 1),
        0,
        schema.node('paragraph', { id: newId() }, [schema.text(`新しい項${at}を設けた。`)]),
      );
    } else if (kind === 'delete' && blocks.length > 1) blocks.splice(i, 1);
    else if (kind === 'move') blocks.splice(to % blocks.length, 0, ...blocks.splice(i, 1));
    else if (kind === 'edit') {
      blocks[i] = block.type.create(block.attrs, [schema.text('なお、'), ...block.children]);
    } else if (kind === 'split' && block.content.size > 4) {
      const half = Math.floor(block.content.size / 2);
      const second = { ...block.attrs, id: newId(), from: [block.attrs.id] };
      blocks.splice(i, 1, block.cut(0, half), block.type.create(second, block.cut(half).content));
    } else if (kind === 'merge' && i + 1 < blocks.length) {
      const next = blocks[i + 1]!;
      blocks.splice(
        i,
        2,
        block.type.create({ ...block.attrs, from: [next.attrs.id] }, block.content.append(next.content)),
      );
    } else if (kind === 'kind') blocks[i] = schema.node('paragraph', { id: block.attrs.id }, block.content);
  }
  return doc.type.create(doc.attrs, blocks);
}
