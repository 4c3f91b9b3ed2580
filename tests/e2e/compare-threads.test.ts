import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { afterAll, expect, it } from 'vitest';
import { comparisonText } from '../../electron/commands/comparison-text.ts';
import { programFolder } from '../../electron/services/places.ts';
import { compareBlocks, comparedBlocks, comparisonJson } from '../../shared/compare/index.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import { referenceLabels } from '../../shared/output/comparison/index.ts';
import { makeCase } from '../bench/compare/cases.ts';

const root = programFolder(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'soan-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

// On a busy machine the command line stays on one thread; the answer is the same then too.
/** Both texts together are above the size from which the command line starts its second thread. */
const SIZE = 1_500;

/** The bundle as it was built, whatever happens to the sources meanwhile. */
const RUN = `const { runCommandLine } = await import('./dist/host/cli.mjs');
process.exitCode = await runCommandLine(['compare', ...process.argv.slice(1), '--ui-lang', 'en']);`;

function compareInProcess(old: string, fresh: string): Record<'json' | 'text', string> {
  const takeIn = (text: string, seed: string) => {
    const taken = intakeBytes(new TextEncoder().encode(text), { ids: seededIds(seed), name: 'text.txt' });
    if (!taken.ok) throw new Error(taken.code);
    return taken.value;
  };
  const [a, b] = [takeIn(old, 'old'), takeIn(fresh, 'new')];
  const { language } = b;
  const sideOf = (doc: Node) => ({
    blocks: comparedBlocks(doc),
    references: referenceLabels(doc, labelDocument(doc).of),
  });
  const [left, right] = [sideOf(a.doc), sideOf(b.doc)];
  const comparison = compareBlocks(left.blocks, right.blocks, { language });
  return {
    json: `${JSON.stringify(comparisonJson(comparison))}\n`,
    text: comparisonText({ comparison, old: left, new: right }, { language }, 'en'),
  };
}

it.each(['ja', 'en', 'ru'] as const)('two threads answer as one does, byte by byte: %s', (language) => {
  const truth = makeCase(language, SIZE, 'heavy', 5);
  const textOf = (texts: readonly string[]) => texts.map((text, k) => `(${k + 1}) ${text}\n`).join('');
  const [old, fresh] = [textOf(truth.old), textOf(truth.new.map(({ text }) => text))];
  const paths = [join(folder, `${language}-old.txt`), join(folder, `${language}-new.txt`)];
  writeFileSync(paths[0]!, old);
  writeFileSync(paths[1]!, fresh);
  const expected = compareInProcess(old, fresh);
  for (const form of ['json', 'text'] as const) {
    const given = [...paths, `--${form}`];
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', RUN, '--', ...given], {
      cwd: root,
      maxBuffer: 2 ** 27,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout === expected[form]).toBe(true);
  }
});
