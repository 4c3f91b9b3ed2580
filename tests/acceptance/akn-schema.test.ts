import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../../shared/model/schema.ts';
import { NUMBERING_PRESETS } from '../../shared/numbering/index.ts';
import { sketchDocument } from '../../shared/numbering/test-document.ts';
import { DEFAULT_OUTPUT_OPTIONS, outputFormat, outputTree } from '../../shared/output/index.ts';
import { documents } from '../../shared/output/redline/test-edits.ts';
import { hasProgram, run, withFiles } from '../oracles/programs.ts';
import { sampleDocument } from '../oracles/sample-document.ts';

const SCHEMA_FILES = ['akomantoso30.xsd', 'xml.xsd'];
const FOLDER = '../shared/data/akn';

function hasSchema(): boolean {
  const found = SCHEMA_FILES.every((name) => existsSync(`${FOLDER}/${name}`));
  if (!found) console.log(`skipped: the schema of Akoma Ntoso is not in ${FOLDER}`);
  return found;
}

/** Every mark, a break, a reference, a reference to nothing. */
function withEverything(doc: Node): Node {
  const bold = schema.mark('emphasis', { style: 'bold' });
  const dots = schema.mark('emphasis', { style: 'dots' });
  return doc.type.create(
    doc.attrs,
    doc.children.map((block, i) =>
      block.type.create(block.attrs, [
        schema.text(`A <b> & "c" ${i} `, [bold, dots]),
        schema.text('term', [schema.mark('defined_term')]),
        schema.text('東京', [schema.mark('ruby', { reading: 'とう<"きょう"' })]),
        schema.node('hard_break'),
        schema.node('cross_reference', { target: doc.child((i * 7 + 3) % doc.childCount).attrs.id }),
        schema.node('cross_reference', { target: '0000000000000000' }),
      ]),
    ),
  );
}

const SHAPE = 'T n ◆ p a i i c a p c n alt a ◆ Ⅰ p § p pp Ⅰ p i a';
const DOCUMENTS: readonly (readonly [string, Node])[] = [
  ['the sample', sampleDocument()],
  ['one empty paragraph', sketchDocument('p')],
  ['nothing but a title', sketchDocument('T')],
  ...Object.entries(NUMBERING_PRESETS).map(
    ([family, numbering]) => [family, withEverything(sketchDocument(SHAPE, numbering))] as const,
  ),
];

/** What xmllint says of both kinds of document, with and without metadata: nothing. */
async function expectValid(doc: Node): Promise<void> {
  const files = Object.fromEntries(SCHEMA_FILES.map((name) => [name, readFileSync(`${FOLDER}/${name}`)]));
  for (const strictAkn4un of [false, true]) {
    for (const metadata of ['keep', 'strip'] as const) {
      const tree = outputTree(doc, { metadata, meta: { author: 'Desk', date: '2025-12-20T09:00:00+09:00' } });
      const { bytes } = await outputFormat('akn').write(tree, { ...DEFAULT_OUTPUT_OPTIONS, strictAkn4un });
      const told = withFiles({ ...files, 'in.xml': bytes }, (folder) =>
        run('xmllint', ['--nonet', '--noout', '--schema', SCHEMA_FILES[0]!, 'in.xml'], folder),
      );
      await expect(told).resolves.toBe('');
    }
  }
}

describe.skipIf(!hasProgram('xmllint') || !hasSchema())('the schema of Akoma Ntoso 3.0', () => {
  it.each(DOCUMENTS)('holds: %s', (_, doc) => expectValid(doc));

  it('holds for any draft', () => fc.assert(fc.asyncProperty(documents, expectValid), { numRuns: 3 }));
});
