import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChromiumPrinter, type Printer } from '../../electron/services/print.ts';
import {
  DEFAULT_OUTPUT_OPTIONS,
  loadFonts,
  minchoSources,
  outputFormat,
  outputTree,
} from '../../shared/output/index.ts';
import { runsText } from '../../shared/output/tree.ts';
import { hasProgram, run, withFiles } from './programs.ts';
import { sampleDocument } from './sample-document.ts';

const LIMIT_MS = 120_000;
const FONT_FILES = 'node_modules/@fontsource';
const PROGRAMS = ['chromium', 'pdffonts', 'pdfinfo', 'pdftotext', 'qpdf', 'mutool'];

describe.skipIf(!PROGRAMS.every(hasProgram))('the PDF of the sample', () => {
  const tree = outputTree(sampleDocument(), { meta: { draftName: '第1次案', date: '2025-12-20T09:00:00+09:00' } });
  let printer: Printer;
  let bytes: Uint8Array;

  async function print(direction: 'horizontal' | 'vertical', paper: 'A4' | 'Letter' = 'A4'): Promise<Uint8Array> {
    const fonts = await loadFonts(
      tree,
      minchoSources((name) => readFile(`${FONT_FILES}/${name}`)),
    );
    const options = { ...DEFAULT_OUTPUT_OPTIONS, fonts, direction, paper, print: printer.print };
    return (await outputFormat('pdf').write(tree, options)).bytes;
  }
  const ask = (program: string, ...args: string[]) =>
    withFiles({ 'in.pdf': bytes }, (folder) => run(program, args, folder));

  beforeAll(async () => {
    printer = createChromiumPrinter();
    bytes = await print('horizontal');
  }, LIMIT_MS);
  afterAll(() => printer.close());

  it('embeds every font, as TrueType', async () => {
    const fonts = (await ask('pdffonts', 'in.pdf'))
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/TrueType.* yes yes yes /u);
  });

  it('is tagged, sound, and dated by the draft', async () => {
    const info = await ask('pdfinfo', 'in.pdf');
    expect(info).toMatch(/Tagged:\s+yes/u);
    expect(info).toMatch(/Title:\s+東京宣言/u);
    expect(info).toMatch(/CreationDate:.*2025/u);
    await ask('qpdf', '--check', 'in.pdf');
  });

  it('has the headings as its outline', async () => {
    const outline = await ask('mutool', 'show', 'in.pdf', 'outline');
    const headings = tree.blocks.filter((block) => block.kind.endsWith('_heading'));
    expect(headings).toHaveLength(11);
    for (const heading of headings) expect(outline).toContain(runsText(heading.runs));
  });

  it('reads in order, with all numbers and page numbers', async () => {
    const text = (await ask('pdftotext', '-raw', 'in.pdf', '-')).replace(/\s+/gu, '');
    const pages = Number(/Pages:\s+(\d+)/u.exec(await ask('pdfinfo', 'in.pdf'))![1]);
    for (let page = 1; page <= pages; page++) expect(text).toContain(`${page}/${pages}`);
    // Between a number and its text no page ends, so both stand together.
    for (const { label, runs } of tree.blocks.filter((block) => block.kind === 'paragraph')) {
      expect(text).toContain(label + runsText(runs).replace(/\s+/gu, '').slice(0, 12));
    }
  });

  it(
    'has the same bytes each time, and stands upright on Letter',
    async () => {
      expect(await print('horizontal')).toEqual(bytes);
      bytes = await print('vertical', 'Letter');
      expect(await ask('pdfinfo', 'in.pdf')).toMatch(/Page size:\s+792 x 612/u);
    },
    LIMIT_MS,
  );
});
