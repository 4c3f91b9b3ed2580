import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../compare/index.ts';
import { comparisonSource } from '../comparison-source.ts';
import { planLists } from '../docx/lists.ts';
import { cachedLabel } from '../docx/runs.ts';
import { styleOf } from '../docx/styles.ts';
import { countAsWord } from '../docx/test-counting.ts';
import type { OutputTree } from '../types.ts';
import { DEFAULT_COMPARISON_OPTIONS } from '../types.ts';
import { settleEnd } from './document-end.ts';
import { mergeLists } from './merge-lists.ts';
import { redlineParagraphs } from './redline-paragraphs.ts';
import { applyEdits, documents, edits } from './test-edits.ts';
import { readTracked } from './test-reading.ts';
import { writeRedline } from './write-redline.ts';

const META = { draftName: '第2次案', author: '首席交渉官', date: '2025-12-20T09:00:00+09:00' };

const sourceOf = (old: Node, now: Node) =>
  comparisonSource(old, now, compareDocuments(old, now), { old: { meta: META }, new: { meta: META } });

function shown(tree: OutputTree) {
  return tree.blocks.map((block) => ({
    style: styleOf(block),
    text: block.runs
      .map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? '\n' : cachedLabel(run.label)))
      .join(''),
  }));
}

describe('writeRedline', () => {
  it('gives the new text when all is accepted and the old one when all is rejected', async () => {
    await fc.assert(
      fc.asyncProperty(documents, edits, async (old, changes) => {
        const now = applyEdits(old, changes);
        const source = sourceOf(old, now);
        const { bytes } = await writeRedline(source, DEFAULT_COMPARISON_OPTIONS);
        const plain = (reading: 'accept' | 'reject') =>
          readTracked(bytes, reading).map(({ style, text }) => ({ style, text }));
        expect(plain('accept')).toEqual(shown(source.new));
        // A kept reference prints its new number in both readings: Word computes it afresh.
        const withoutNumbers = (list: readonly { style: string; text: string }[]) =>
          list.map(({ style, text }) => `${style} ${text.replace(/[(（][^()（）]*[)）]|◆/gu, '#')}`);
        expect(withoutNumbers(plain('reject'))).toEqual(withoutNumbers(shown(source.old)));
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('mergeLists', () => {
  it('lets Word count both drafts right', () => {
    fc.assert(
      fc.property(documents, edits, (old, changes) => {
        const source = sourceOf(old, applyEdits(old, changes));
        const merged = mergeLists(planLists(source.old), planLists(source.new), settleEnd(redlineParagraphs(source)));
        expect(countAsWord(merged.lists, merged.old)).toEqual(source.old.blocks.map((block) => block.label));
        expect(countAsWord(merged.lists, merged.new)).toEqual(source.new.blocks.map((block) => block.label));
      }),
      { numRuns: 200 },
    );
  });
});
