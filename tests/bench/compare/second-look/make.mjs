// node tests/bench/compare/second-look/make.mjs: learns the trees of the alignment's second look from texts whose truth is
// known and writes them to shared/compare/align/verdict-trees.ts. With the regulations in ../shared/data, as the trees in
// the repository were; without them Japanese is learnt from the sample and made texts alone.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScript } from '../../../../build/run/load.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const file = join(root, 'shared/compare/align/verdict-trees.ts');
const { makeTable } = await loadScript(join(root, 'tests/bench/compare/second-look/table.ts'));
const { text, examples, hasLaws } = makeTable();
if (!hasLaws)
  console.warn('without the regulations: Japanese will be judged worse than by the table in the repository');
writeFileSync(file, text);
execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file]);
console.log(`${examples} pairs in doubt`);
