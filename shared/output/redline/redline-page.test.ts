import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../compare/index.ts';
import { schema } from '../../model/schema.ts';
import { comparisonSource } from '../comparison-source.ts';
import { escapeMarkup } from '../markup.ts';
import { groupReadings } from '../readings.ts';
import { runsText } from '../tree.ts';
import { DEFAULT_COMPARISON_OPTIONS } from '../types.ts';
import { printableRedline } from './redline-page.ts';
import { applyEdits, documents, edits } from './test-edits.ts';

const sourceOf = (old: Node, now: Node) => comparisonSource(old, now, compareDocuments(old, now));
const pageOf = (old: Node, now: Node) => {
  const { html } = printableRedline(sourceOf(old, now), DEFAULT_COMPARISON_OPTIONS);
  return /<main>(.*)<p class="receipt">/su.exec(html)![1]!;
};

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const read = (markup: string) =>
  markup
    .replace(/<rp>[^<]*<\/rp>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&\w+;/gu, (entity) => ENTITIES[entity]!)
    .replace(/\s/gu, '');

it('what is not struck is the new text, in order', () => {
  fc.assert(
    fc.property(documents, edits, (old, changes) => {
      const now = applyEdits(old, changes);
      const { blocks } = sourceOf(old, now).new;
      const unstruck = pageOf(old, now).replace(
        /<del\b.*?<\/del>|<ins class="mark">¶<\/ins>|<span class="label.*?<\/span>/gsu,
        '',
      );
      const printed = blocks.flatMap(({ runs }) =>
        groupReadings(runs).map((group) => runsText(group.runs) + escapeMarkup(group.reading ?? '')),
      );
      expect(read(unstruck)).toBe(read(printed.join('')));
    }),
    { numRuns: 150 },
  );
});

it('a paragraph that was divided, or joined with the next, shows it by its mark', () => {
  const text = (lines: readonly string[], ids: string) =>
    schema.node(
      'doc',
      null,
      lines.map((line, i) => schema.node('paragraph', { id: `${ids.repeat(15)}${i + 1}` }, schema.text(line))),
    );
  const [first, second] = [
    '首脳は、経済関係を強化し、具体的かつ実利的な協力を発展させることで一致した。',
    '首脳は、公衆衛生の向上のための医療分野における継続的な支援を評価した。',
  ];
  const [whole, parts] = [text([first + second], 'a'), text([first, second], 'b')];
  expect(pageOf(whole, parts)).toContain(`${first}<ins class="mark">¶</ins></p>`);
  expect(pageOf(parts, whole)).toContain(`${first}<del class="mark">¶</del></p>`);
});

describe('a reference that both drafts have', () => {
  const ids = ['aaaaaaaaaaaaaaa1', 'aaaaaaaaaaaaaaa2', 'aaaaaaaaaaaaaaa3', 'aaaaaaaaaaaaaaa4'] as const;
  const block = (id: string, text: string) => schema.node('paragraph', { id }, schema.text(text));
  const citing = (target: string) =>
    schema.node('paragraph', { id: ids[2] }, [
      schema.text('前記'),
      schema.node('cross_reference', { target }),
      schema.text('のとおり。'),
    ]);
  const documentOf = (...blocks: readonly Node[]) => schema.node('doc', null, blocks);
  const [first, second, added] = [
    block(ids[0], '協力を歓迎した。'),
    block(ids[1], '対話を歓迎した。'),
    block(ids[3], '投資を促進する。'),
  ];
  const old = documentOf(first, second, citing(ids[0]));

  it.each([
    ['whose number stayed', documentOf(first, second, citing(ids[0])), '前記(1)のとおり。'],
    [
      'whose number counted on',
      documentOf(added, first, second, citing(ids[0])),
      '前記<del class="number">(1)</del><ins class="number">(2)</ins>のとおり。',
    ],
    [
      'that leads elsewhere now',
      documentOf(first, second, citing(ids[1])),
      '前記<del>(1)</del><ins>(2)</ins>のとおり。',
    ],
    ['whose target is gone', documentOf(second, citing(ids[0])), '前記<del>(1)</del><ins>(?)</ins>のとおり。'],
  ])('%s', (_, now, wanted) => expect(pageOf(old, now)).toContain(wanted));
});
