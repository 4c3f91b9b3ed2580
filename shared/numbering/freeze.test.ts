import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { concordance, freeze, renumber } from './freeze.ts';
import { labelDocument } from './label-document.ts';
import { sketchBlock, sketchDocument } from './test-document.ts';

const sketches = fc.array(fc.constantFrom('◆', 'Ⅰ', '§', 'p', 'p', 'p', 'pp', 'alt', 'a', 'i', 'c'), {
  minLength: 1,
  maxLength: 40,
});
const regimes = fc.constantFrom('continuous' as const, 'per-part' as const, 'per-theme' as const);

function frozen(doc: Node): Node {
  const pins = new Map(freeze(doc).map(({ id, pin }) => [id, pin]));
  return schema.node(
    'doc',
    { ...doc.attrs, numbering: { ...doc.attrs.numbering, frozen: true } },
    doc.children.map((block) =>
      block.type.create({ ...block.attrs, pin: pins.get(block.attrs.id) ?? null }, block.content),
    ),
  );
}

interface Edit {
  readonly at: number;
  readonly insert: string | null;
}
const edits = fc.array(fc.record({ at: fc.nat(1000), insert: fc.constantFrom('p', 'pp', 'alt', 'a', 'i', null) }), {
  maxLength: 25,
});

// Headings stay: taking one away moves its paragraphs into another scope, where their numbers may collide by right.
function applyEdits(doc: Node, list: readonly Edit[]): Node {
  const newId = seededIds('inserted');
  const blocks = [...doc.children];
  for (const { at, insert } of list) {
    const i = at % (blocks.length + 1);
    if (insert !== null) blocks.splice(i, 0, sketchBlock(insert, newId));
    else if (
      blocks.length > 1 &&
      blocks[i]?.type.name === 'paragraph' &&
      blocks[i + 1]?.type.name !== 'sub_paragraph'
    ) {
      blocks.splice(i, 1);
    }
  }
  return doc.type.create(doc.attrs, blocks);
}

describe('freeze', () => {
  it('changes no label', () => {
    fc.assert(
      fc.property(sketches, regimes, (list, regime) => {
        const doc = sketchDocument(list, { regime });
        expect(labelDocument(frozen(doc)).labels).toEqual(labelDocument(doc).labels);
      }),
    );
  });

  it('keeps every paragraph’s label through inserts and deletes, and no two paragraphs of a series share one', () => {
    fc.assert(
      fc.property(sketches, edits, (list, changes) => {
        const before = frozen(sketchDocument(list));
        const after = applyEdits(before, changes);
        const [old, now] = [labelDocument(before), labelDocument(after)];
        const labels: string[] = [];
        after.children.forEach((block, i) => {
          if (block.type.name !== 'paragraph') return;
          if (old.indexOf(block.attrs.id) >= 0) expect(now.labels[i]).toBe(old.of(block.attrs.id));
          labels.push(now.labels[i]!);
        });
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(sketches, edits, (list, changes) => {
        const doc = applyEdits(frozen(sketchDocument(list)), changes);
        expect(labelDocument(frozen(doc)).labels).toEqual(labelDocument(doc).labels);
      }),
    );
  });
});

describe('renumber', () => {
  it('clears what was kept and says what became of each number', () => {
    const doc = applyEdits(frozen(sketchDocument('p p p')), [
      { at: 1, insert: 'p' },
      { at: 2, insert: null },
    ]);
    const { cleared, numbering, table } = renumber(doc);
    expect(cleared).toHaveLength(2);
    expect(numbering.frozen).toBe(false);
    expect(table.map((row) => `${row.old} → ${row.new}`)).toEqual(['(1) → (1)', '(1 bis) → (2)', '(3) → (3)']);
  });
});

describe('concordance', () => {
  it('puts what is gone where it stood', () => {
    const old = sketchDocument('p p p p');
    const now = old.type.create(old.attrs, [old.child(1), old.child(3)]);
    const rows = concordance(labelDocument(old), labelDocument(now));
    expect(rows.map((row) => `${row.old}→${row.new}`)).toEqual(['(1)→null', '(2)→(1)', '(3)→null', '(4)→(2)']);
  });
});
