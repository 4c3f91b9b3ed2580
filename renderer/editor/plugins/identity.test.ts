import { Fragment, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { checkIds } from '../../../shared/model/document.ts';
import { schema } from '../../../shared/model/schema.ts';
import { idOf, taggedState } from '../testing/tagged.ts';

describe('the net below the commands', () => {
  const state = taggedState('p:a| / p:b');
  const stray = schema.nodes.paragraph!.create({ id: null }, schema.text('x'));
  const double = schema.nodes.paragraph!.create({ id: idOf(0), pin: [7, 1, 0] }, schema.text('y'));
  const insert = (nodes: readonly (typeof stray)[]) => state.tr.replace(3, 3, new Slice(Fragment.from(nodes), 0, 0));

  it('gives an id to a block without one and renews one that is used twice', () => {
    const after = state.apply(insert([stray, double]));
    expect(checkIds(after.doc).ok).toBe(true);
    expect(after.doc.child(0).attrs.id).toBe(idOf(0));
    expect(after.doc.child(2).attrs.pin).toBeNull();
  });

  it('is silent while an input method composes and repairs afterwards', () => {
    const composing = state.apply(insert([stray]).setMeta('composition', 1));
    expect(composing.doc.child(1).attrs.id).toBeNull();
    const still = composing.apply(composing.tr.insertText('に', 4).setMeta('composition', 1));
    expect(still.doc.child(1).attrs.id).toBeNull();
    const settled = still.apply(still.tr.insertText('。', 4));
    expect(checkIds(settled.doc).ok).toBe(true);
  });

  it('does nothing twice, and nothing where only text changed', () => {
    const settled = state.apply(insert([stray]));
    const { transactions } = settled.applyTransaction(settled.tr.insertText('z', 1));
    expect(transactions.length).toBe(1);
  });
});
