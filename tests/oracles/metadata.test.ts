import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChromiumPrinter, type Printer } from '../../electron/services/print.ts';
import { compareDocuments } from '../../shared/compare/index.ts';
import { schema } from '../../shared/model/schema.ts';
import {
  COMPARISON_FORMATS,
  comparisonSource,
  DEFAULT_COMPARISON_OPTIONS,
  loadFonts,
  type MetadataPolicy,
  minchoSources,
  OUTPUT_FORMATS,
  outputTree,
} from '../../shared/output/index.ts';
import { hasProgram, run, withFiles } from './programs.ts';
import { sampleDocument } from './sample-document.ts';

// What must not leave the house when a person says so: each is a word that stands nowhere else.
const AUTHOR = 'Secretauthorov';
const NOTE = 'Secretnotable';
const SEAL = 'beef'.repeat(16);
const META = {
  draftName: '第2次案',
  author: AUTHOR,
  note: NOTE,
  seal: SEAL as never,
  date: '2026-01-10T09:00:00+09:00',
};

const old = sampleDocument();
const now = old.type.create(
  old.attrs,
  old.children
    .filter((_, i) => i !== 12)
    .map((block, i) =>
      i === 7 ? block.type.create(block.attrs, schema.text(`${block.textContent.slice(0, -3)}とした。`)) : block,
    ),
);
const ids = old.children.map((block) => String(block.attrs.id));
const printing = ['chromium', 'qpdf', 'pdfinfo'].every(hasProgram);

let printer: Printer;
beforeAll(() => {
  printer = createChromiumPrinter();
});
afterAll(() => printer.close());

/** Everything that a file says to whoever looks into it: its parts unpacked, its streams inflated. */
async function inside(bytes: Uint8Array): Promise<string> {
  const start = strFromU8(bytes.subarray(0, 4), true);
  if (start.startsWith('PK')) {
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${strFromU8(part)}`)
      .join('\n');
  }
  if (start !== '%PDF') return new TextDecoder().decode(bytes);
  return withFiles({ 'in.pdf': bytes }, (folder) => {
    run('qpdf', ['--qdf', '--object-streams=disable', 'in.pdf', 'out.pdf'], folder);
    return (
      run('pdfinfo', ['-custom', 'in.pdf'], folder) +
      run('pdfinfo', ['in.pdf'], folder) +
      run('strings', ['-n', '6', 'out.pdf'], folder)
    );
  });
}

const options = async () => ({
  ...DEFAULT_COMPARISON_OPTIONS,
  fonts: await loadFonts(
    outputTree(old),
    minchoSources((name) => readFile(`node_modules/@fontsource/${name}`)),
  ),
  print: printer.print,
});
const source = (metadata: MetadataPolicy) =>
  comparisonSource(old, now, compareDocuments(old, now), {
    old: { meta: { ...META, draftName: '第1次案' }, metadata },
    new: { meta: META, metadata },
  });
const isPdf = (mime: string) => mime === 'application/pdf';

const FILES: readonly (readonly [string, string, (metadata: MetadataPolicy) => Promise<Uint8Array>])[] = [
  ...OUTPUT_FORMATS.map(
    (format) =>
      [
        format.id,
        format.mime,
        async (metadata: MetadataPolicy) =>
          (await format.write(outputTree(now, { meta: META, metadata }), await options())).bytes,
      ] as const,
  ),
  ...COMPARISON_FORMATS.map(
    (format) =>
      [
        format.id,
        format.mime,
        async (metadata: MetadataPolicy) => (await format.write(source(metadata), await options())).bytes,
      ] as const,
  ),
];

describe('with metadata removed', () => {
  it.each(FILES.filter(([, mime]) => printing || !isPdf(mime)))(
    '%s tells no author, note, seal or id',
    async (_, __, make) => {
      const text = await inside(await make('strip'));
      for (const secret of [AUTHOR, NOTE, SEAL, ...ids]) expect(text).not.toContain(secret);
    },
  );

  it.each(['docx', 'redline', 'table-docx', 'table-xlsx'])('the properties of %s name nobody', async (id) => {
    const [, , make] = FILES.find(([name]) => name === id)!;
    const parts = unzipSync(await make('strip'));
    const core = strFromU8(parts['docProps/core.xml']!);
    expect(core).toContain('<dc:creator></dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy></cp:lastModifiedBy>');
    for (const name of ['docProps/app.xml', 'docProps/custom.xml', 'word/settings.xml']) {
      const part = parts[name] === undefined ? '' : strFromU8(parts[name]);
      expect(part).not.toMatch(/<Company>|<Manager>|<vt:lpwstr>|w:rsid|<property /u);
    }
  });

  it('the changes of the redline are the draft’s, not a person’s', async () => {
    const [, , make] = FILES.find(([name]) => name === 'redline')!;
    const authors = (xml: string) => new Set([...xml.matchAll(/w:author="([^"]*)"/gu)].map((match) => match[1]));
    expect(authors(await inside(await make('strip')))).toEqual(new Set(['第2次案']));
    expect(authors(await inside(await make('keep')))).toEqual(new Set([AUTHOR]));
  });
});

it.each(['docx', 'html', 'akn', 'redline', 'table-xlsx'])('kept metadata is there: %s', async (id) => {
  const [, , make] = FILES.find(([name]) => name === id)!;
  expect(await inside(await make('keep'))).toContain(AUTHOR);
});
