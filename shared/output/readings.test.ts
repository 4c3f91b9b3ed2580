import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { intakeBytes } from '../intake/index.ts';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { outputFormat } from './formats.ts';
import { outputTree } from './tree.ts';
import { DEFAULT_OUTPUT_OPTIONS } from './types.ts';

const bold = schema.mark('emphasis', { style: 'bold' });
const dots = schema.mark('emphasis', { style: 'dots' });
const ruby = (reading: string) => schema.mark('ruby', { reading });

const ids = seededIds('ruby');
const DOC = schema.node('doc', null, [
  schema.node('title', { id: ids() }, schema.text('宣言')),
  schema.node('paragraph', { id: ids() }, [
    schema.text('首脳は、'),
    schema.text('東', [ruby('とう<きょう>')]),
    schema.text('京', [ruby('とう<きょう>'), bold]),
    schema.text('で'),
    schema.text('協力', [ruby('きょうりょく')]),
    schema.text('友好', [ruby('ゆうこう')]),
    schema.text('を'),
    schema.text('歓迎', [dots]),
    schema.text('した。'),
  ]),
]);
const TREE = outputTree(DOC);

async function write(id: Parameters<typeof outputFormat>[0]) {
  const { bytes, warnings } = await outputFormat(id).write(TREE, DEFAULT_OUTPUT_OPTIONS);
  return { bytes, text: new TextDecoder().decode(bytes), codes: warnings.map(({ code }) => code) };
}

describe('readings and emphasis dots', () => {
  it('stand once above their words on a web page', async () => {
    const { text } = await write('html');
    expect(text).toContain(
      '<ruby>東<strong>京</strong><rp>（</rp><rt>とう&lt;きょう&gt;</rt><rp>）</rp></ruby>で<ruby>協力<rp>（</rp><rt>きょうりょく</rt>',
    );
    expect(text).toContain('<em class="dots">歓迎</em>');
  });

  it('stand in brackets in plain text, and that is told', async () => {
    const { text, codes } = await write('text');
    expect(text).toContain('首脳は、東京（とう<きょう>）で協力（きょうりょく）友好（ゆうこう）を歓迎した。');
    expect(codes).toContain('readings-in-brackets');
  });

  it('are phonetic guides and emphasis marks in Word', async () => {
    const { bytes } = await write('docx');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(xml.match(/<w:ruby>/g)).toHaveLength(3);
    expect(xml).toContain('<w:em w:val="dot"/>');
    expect(xml).toMatch(/<w:rt><w:r><w:rPr>.*?<\/w:rPr><w:t[^>]*>ゆうこう<\/w:t><\/w:r><\/w:rt><w:rubyBase><w:r>/);
  });

  it('are the title of an inline in Akoma Ntoso', async () => {
    const { text } = await write('akn');
    expect(text).toContain('<inline name="ruby" title="きょうりょく">協力</inline>');
  });

  it('come back from Markdown as they were', async () => {
    const { bytes, text } = await write('markdown');
    expect(text).toContain('<ruby>東**京**<rt>とう\\<きょう></rt></ruby>');
    const taken = intakeBytes(bytes, { name: 'draft.md', ids: seededIds('back') });
    if (!taken.ok) throw new Error(taken.code);
    expect(outputTree(taken.value.doc).blocks.map(({ runs }) => runs)).toEqual(TREE.blocks.map(({ runs }) => runs));
  });
});

test.each([
  ['a ruby that is not closed', '<ruby>東京'],
  ['one without a reading', '<ruby>東京</ruby>'],
  ['one with an empty reading', '<ruby>東京<rt> </rt></ruby>'],
  ['one inside another', '<ruby>東<ruby>京<rt>きょう</rt></ruby><rt>とう</rt></ruby>'],
])('%s loses no character', (_, words) => {
  const bytes = new TextEncoder().encode(`# 宣言\n\n${words}を確認した。\n`);
  const taken = intakeBytes(bytes, { name: 'draft.md', ids: seededIds('odd') });
  if (!taken.ok) throw new Error(taken.code);
  expect(taken.value.doc.textContent).toContain('東');
  expect(taken.value.doc.textContent).toContain('京');
});
