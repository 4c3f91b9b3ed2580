import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../compare/index.ts';
import { schema } from '../../model/schema.ts';
import { comparisonSource } from '../comparison-source.ts';
import { planLists } from '../docx/lists.ts';
import { fieldLabel } from '../docx/runs.ts';
import { styleOf } from '../docx/styles.ts';
import { countAsWord } from '../docx/test-counting.ts';
import { groupReadings } from '../readings.ts';
import type { OutputRun, OutputTree } from '../types.ts';
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

function shownRun(run: OutputRun): string {
  return run.type === 'text' ? run.text : run.type === 'break' ? '\n' : fieldLabel(run.label);
}

function shown(tree: OutputTree) {
  return tree.blocks.map((block) => ({
    style: styleOf(block),
    text: groupReadings(block.runs)
      .map(({ reading, runs }) => runs.map(shownRun).join('') + (reading === null ? '' : `（${reading}）`))
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

describe('what stands in both drafts', () => {
  const ids = ['aaaaaaaaaaaaaaa1', 'aaaaaaaaaaaaaaa2', 'aaaaaaaaaaaaaaa3'] as const;
  const block = (id: string, ...content: readonly (string | Node)[]) =>
    schema.node(
      'paragraph',
      { id },
      content.map((part) => (typeof part === 'string' ? schema.text(part) : part)),
    );
  const to = (target: string) => schema.node('cross_reference', { target });
  const [first, second] = [block(ids[0], '協力を歓迎した。'), block(ids[1], '対話を歓迎した。')];
  const citing = block(ids[2], '前記', to(ids[0]), 'のとおり。');
  const documentOf = (...blocks: readonly Node[]) => schema.node('doc', null, blocks);
  const write = async (old: Node, now: Node) => {
    const { bytes } = await writeRedline(sourceOf(old, now), DEFAULT_COMPARISON_OPTIONS);
    const lines = (reading: 'accept' | 'reject') => readTracked(bytes, reading).map(({ text }) => text);
    return { xml: strFromU8(unzipSync(bytes)['word/document.xml']!), lines };
  };

  it.each<[string, Node, string, string]>([
    ['deleted', documentOf(second, citing), '前記(?)のとおり。', '前記(1)のとおり。'],
    ['numbered only now', documentOf(first, second, citing), '前記(1)のとおり。', '前記(?)のとおり。'],
    ['moved away', documentOf(second, citing, first), '前記(3)のとおり。', '前記(1)のとおり。'],
  ])('a reference whose target was %s is right in both readings', async (name, now, accepted, rejected) => {
    const before = name === 'numbered only now' ? schema.node('continuation', first.attrs, first.content) : first;
    const { lines } = await write(documentOf(before, second, citing), now);
    expect(lines('accept')).toContain(accepted);
    expect(lines('reject')).toContain(rejected);
  });

  it('the bookmark of an edited paragraph stands round words that are there in both readings', async () => {
    const edited = block(ids[0], 'なお、協力を歓迎した。');
    const { xml } = await write(documentOf(first, second, citing), documentOf(edited, second, citing));
    expect(/<w:bookmarkStart [^>]*>(.*?)<w:bookmarkEnd/u.exec(xml)![1]).not.toMatch(/<w:(?:ins|moveTo) /u);
    expect(xml).not.toMatch(/<w:delText[^>]*>\(1\)/u);
  });

  it('text whose marks changed goes back to the former ones', async () => {
    const bold = schema.text('歓迎', [schema.mark('emphasis', { style: 'bold' })]);
    const { xml, lines } = await write(documentOf(first), documentOf(block(ids[0], '協力を', bold, 'した。')));
    expect(lines('reject')).toEqual(lines('accept'));
    expect(/<w:r><w:rPr>(.*?)<\/w:rPr><w:t[^>]*>歓迎</u.exec(xml)![1]).toMatch(
      /^<w:b\/><w:bCs\/><w:rPrChange [^>]*><w:rPr><w:noProof w:val="false"\/><\/w:rPr><\/w:rPrChange>$/u,
    );
  });
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
