import { undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { documentLabels } from '../plugins/labels.ts';
import { applied, idOf, print, tagged, taggedState } from '../testing/tagged.ts';
import { freezeNumbers, renumberAll, setLanguage, setNumbering, setRegime, unfreezeNumbers } from './numbering.ts';
import { goToBlock, insertReference } from './reference.ts';
import { replaceText } from './replace-text.ts';
import { splitBlock } from './split.ts';
import { asUndoStep } from './undo-step.ts';

const labels = (state: EditorState | null) => state && documentLabels(state).labels;

describe('numbers', () => {
  it('frozen: what is inserted becomes bis; renumbered: clean again; each one step to undo', () => {
    const frozen = applied(taggedState('p:a| / p:b'), freezeNumbers)!;
    expect(labels(frozen)).toEqual(['(1)', '(2)']);
    const split = applied(frozen, splitBlock)!;
    expect(labels(split)).toEqual(['(1)', '(1 bis)', '(2)']);
    expect(applied(split, freezeNumbers)).toBeNull();
    const clean = applied(split, asUndoStep(renumberAll))!;
    expect(labels(clean)).toEqual(['(1)', '(2)', '(3)']);
    expect(clean.doc.children.every((block) => block.attrs.pin === null)).toBe(true);
    expect(labels(applied(clean, undo))).toEqual(['(1)', '(1 bis)', '(2)']);
  });

  it('unfrozen: numbers follow the order again', () => {
    const split = applied(applied(taggedState('p:a| / p:b'), freezeNumbers)!, splitBlock)!;
    expect(labels(applied(split, unfreezeNumbers))).toEqual(['(1)', '(2)', '(3)']);
    expect(applied(taggedState('p:a'), unfreezeNumbers)).toBeNull();
    expect(applied(taggedState('p:a'), renumberAll)).toBeNull();
  });

  it('regime, styles and language are attributes of the document', () => {
    const state = taggedState('h1:A / p:a| / h1:B / p:b');
    expect(labels(applied(state, setRegime('per-part')))).toEqual(['◆', '(1)', '◆', '(1)']);
    expect(labels(applied(state, setNumbering({ paragraph: '第1条' })))).toEqual(['◆', '第1条', '◆', '第2条']);
    expect(applied(state, setRegime('continuous'))).toBeNull();
    expect(applied(state, setLanguage('en'))!.doc.attrs.language).toBe('en');
    expect(applied(state, setLanguage('ja'))).toBeNull();
  });
});

describe('going to a block', () => {
  it('selects inside a block, within its bounds', () => {
    const state = taggedState('p:a| / p:bcd');
    expect(print(applied(state, goToBlock(idOf(1), { from: 1, to: 99 }))!)).toBe('p:a / p:b|cd|');
    expect(applied(state, goToBlock(idOf(7)))).toBeNull();
    expect(applied(state, insertReference(idOf(7)))).toBeNull();
  });
});

describe('replacing the whole text', () => {
  it('keeps equal ends, takes settings along, and is one step to undo', () => {
    const state = taggedState('h1:A / p:a| / p:b');
    const other = tagged('h1:A / p:x / p:y / p:b').doc;
    const doc = other.type.create({ ...other.attrs, language: 'en' }, other.content);
    const replaced = applied(state, replaceText(doc))!;
    expect(replaced.doc.eq(doc)).toBe(true);
    expect(replaced.doc.child(0)).toBe(state.doc.child(0));
    expect(applied(replaced, undo)!.doc.eq(state.doc)).toBe(true);
    expect(applied(replaced, replaceText(doc))).toBeNull();
  });
});
