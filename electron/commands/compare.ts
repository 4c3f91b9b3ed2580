import { compareBlocks, comparedBlocks, comparisonJson } from '../../shared/compare/index.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import type { Command } from './command.ts';
import { readSource, SOURCE_OPTIONS } from './source.ts';

export const compareCommand: Command = {
  usage: 'compare OLD NEW --json|--html|--text',
  options: { json: 'flag', html: 'flag', text: 'flag', ...SOURCE_OPTIONS },
  operands: { least: 2, most: 2 },
  async run(given, terminal) {
    const [older, newer] = [
      await readSource(given.operands[0]!, given, terminal),
      await readSource(given.operands[1]!, given, terminal),
    ];
    const [old, fresh] = [comparedBlocks(older.doc), comparedBlocks(newer.doc)];
    const comparison = compareBlocks(old, fresh, { language: newer.doc.attrs.language as TextLanguage });
    await terminal.print(`${JSON.stringify(comparisonJson(comparison))}\n`);
  },
};
