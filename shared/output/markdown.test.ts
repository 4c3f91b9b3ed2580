import { describe, expect, it } from 'vitest';
import { intakeBytes } from '../intake/index.ts';
import { seededIds } from '../model/ids.ts';
import { outputFormat } from './formats.ts';
import { sketchText } from './test-tree.ts';
import { outputTree, runsText } from './tree.ts';
import { DEFAULT_OUTPUT_OPTIONS, type OutputTree } from './types.ts';

const DECLARATION = [
  'T 東京宣言',
  'n （仮訳）',
  '◆ 総論',
  '§ 協力のレビュー',
  'p 首脳は、*印*と_下線_と<角>と[括弧]とA&amp;Bを確認した。',
  'p 首脳は、次の事項について一致した。',
  'a 第一の事項',
  'a 第二の事項',
  'p 首脳は、- 印で始まらない文を確認した。',
  '◆ 結語',
  'p 首脳は、謝意を表明した。',
];
const UN = [
  'T Declaration',
  'p The leaders agreed on the first matter.',
  'p The leaders agreed on these matters:',
  'a Trade;',
  'a Transport.',
  'p The leaders expressed thanks.',
];

const shown = (tree: OutputTree) => tree.blocks.map((block) => [block.kind, block.label, runsText(block.runs)]);

describe.each(['text', 'markdown'] as const)('%s comes back through the intake', (id) => {
  it.each([
    ['a declaration', sketchText(DECLARATION)],
    ['a text in English', sketchText(UN, { paragraph: '1.' }, { language: 'en' })],
  ])('%s', async (_, tree) => {
    const { extension, write } = outputFormat(id);
    const { bytes } = await write(tree, DEFAULT_OUTPUT_OPTIONS);
    const taken = intakeBytes(bytes, { name: `draft${extension}`, ids: seededIds('back') });
    if (!taken.ok) throw new Error(taken.code);
    expect(shown(outputTree(taken.value.doc))).toEqual(shown(tree));
  });
});
