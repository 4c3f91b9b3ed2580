import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sketchDocument } from '../numbering/test-document.ts';
import { formatOfName, OUTPUT_FORMATS } from './formats.ts';
import { sketchText } from './test-tree.ts';
import { outputTree } from './tree.ts';
import { DEFAULT_OUTPUT_OPTIONS, type OutputOptions } from './types.ts';

const options: OutputOptions = {
  ...DEFAULT_OUTPUT_OPTIONS,
  print: async ({ html }) => new TextEncoder().encode(`%PDF /CreationDate (D:20010203040506+00'00') ${html}`),
};
const META = { author: 'SecretAuthor', note: 'SecretNote', draftName: 'Draft 1', date: '2025-12-20T09:00:00+09:00' };
const LINES = ['T Declaration', '◆ Part', 'p One <&> two.', 'a Sub', 'alt Other', 'p Last "quoted".'];
const tree = sketchText(LINES, {}, { meta: META });

function readable(bytes: Uint8Array, extension: string): string {
  const text = new TextDecoder().decode(bytes);
  if (extension !== '.docx') return extension.endsWith('.csv') ? text.replaceAll('""', '"') : text;
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe.each(OUTPUT_FORMATS)('$id', ({ extension, write }) => {
  it('gives the same bytes for the same draft', async () => {
    const [first, second] = [await write(tree, options), await write(tree, options)];
    expect(first.bytes).toEqual(second.bytes);
  });

  it('holds every text', async () => {
    const text = readable((await write(tree, options)).bytes, extension).replaceAll('&quot;', '"');
    for (const wanted of ['Declaration', 'Part', 'Sub', 'Other', 'Last "quoted".']) expect(text).toContain(wanted);
  });

  it('tells neither author nor note nor ids where metadata is stripped', async () => {
    const stripped = sketchText(LINES, {}, { meta: META, metadata: 'strip' });
    const text = readable((await write(stripped, options)).bytes, extension);
    expect(text).not.toMatch(/Secret/u);
    for (const block of tree.blocks) expect(text).not.toContain(block.id);
  });

  it('writes an empty draft whole, and says that it is empty', async () => {
    const { bytes, warnings } = await write(outputTree(sketchDocument('p')), options);
    expect(bytes.length).toBeGreaterThan(0);
    expect(warnings.map((warning) => warning.code)).toContain('empty-document');
  });
});

describe('formatOfName', () => {
  it.each([
    ['a.docx', 'docx'],
    ['A.TXT', 'text'],
    ['draft.akn.xml', 'akn'],
    ['x.md', 'markdown'],
    ['x.xml', undefined],
  ])('%s is %s', (name, id) => {
    expect(formatOfName(name)?.id).toBe(id);
  });
});

describe('a PDF without a printer', () => {
  it('is misuse', async () => {
    const pdf = OUTPUT_FORMATS.find((format) => format.id === 'pdf')!;
    await expect(pdf.write(tree, DEFAULT_OUTPUT_OPTIONS)).rejects.toThrow(RangeError);
  });
});
