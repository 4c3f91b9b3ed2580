import { describe, expect, it } from 'vitest';
import { schema } from '../../model/schema.ts';
import { NUMBERING_PRESETS } from '../../numbering/index.ts';
import { sketchDocument } from '../../numbering/test-document.ts';
import { outputTree } from '../tree.ts';
import { DEFAULT_OUTPUT_OPTIONS } from '../types.ts';
import { writeAkn } from './write-akn.ts';

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1]!);

async function print(sketch: string, numbering = {}, strictAkn4un = false): Promise<string> {
  const empty = sketchDocument(sketch, numbering);
  const ids = empty.children.map((block) => block.attrs.id);
  const doc = empty.type.create(
    empty.attrs,
    empty.children.map((block, i) =>
      block.type.create(block.attrs, [
        schema.text(`<${i}>`),
        schema.node('cross_reference', { target: ids[(i * 5 + 2) % ids.length] }),
      ]),
    ),
  );
  const tree = outputTree(doc, { meta: { date: '2025-12-20T09:00:00+09:00' } });
  return new TextDecoder().decode((await writeAkn(tree, { ...DEFAULT_OUTPUT_OPTIONS, strictAkn4un })).bytes);
}

describe('writeAkn', () => {
  const SHAPE = 'T n ◆ p a i c Ⅰ p alt § p n ◆ p pp';
  it.each([
    ['continuous', NUMBERING_PRESETS.declaration],
    ['per part', { ...NUMBERING_PRESETS.declaration, regime: 'per-part' }],
    ['statute', NUMBERING_PRESETS.statute],
  ])('has every eId once and no dangling href: %s', async (_, numbering) => {
    const xml = await print(SHAPE, numbering);
    const ids = all(xml, / eId="([^"]+)"/gu);
    expect(new Set(ids).size).toBe(ids.length);
    for (const href of all(xml, /<ref [^>]*href="#([^"]+)"/gu)) expect(ids).toContain(href);
    for (const agent of all(xml, /<FRBRauthor href="#([^"]+)"/gu)) expect(ids).toContain(agent);
  });

  it.each([
    ['p p alt', {}, ['para_1', 'para_2', 'para_2alt1']],
    ['◆ p ◆ p', { regime: 'per-part' }, ['part_1', 'part_1__para_1', 'part_2', 'part_2__para_1']],
    ['pp p', { paragraph: 'OP1' }, ['para_pp1', 'para_1']],
    ['p a i', {}, ['para_1', 'para_1__subpara_1', 'para_1__subpara_1__point_1']],
  ])('names by the current number: %s', async (sketch, numbering, ids) => {
    const xml = await print(sketch, numbering);
    expect(all(xml, /<(?:part|paragraph|subparagraph|point) eId="([^"]+)"/gu)).toEqual(ids);
  });

  it('is a statement, or a doc where AKN4UN is asked for, in ISO 639-2', async () => {
    expect(await print('p')).toContain('<statement name="declaration">');
    expect(await print('p', {}, true)).toContain('<doc name="declaration">');
    expect(await print('p')).toContain('<FRBRlanguage language="jpn"/>');
  });
});
