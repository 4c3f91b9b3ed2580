import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { programFolder } from '../../electron/services/places.ts';
import { compareBlocks, comparedBlocks, comparisonJson } from '../../shared/compare/index.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { makeCase } from '../bench/compare/cases.ts';

const root = programFolder(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'soan-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

// On a busy machine the command line stays on one thread; the answer is the same then too.
/** Both texts together are above the size from which the command line starts its second thread. */
const SIZE = 1_500;

/** The bundle as it was built, whatever happens to the sources meanwhile. */
const RUN = `const { runCommandLine } = await import('./dist/host/cli.mjs');
process.exitCode = await runCommandLine(['compare', ...process.argv.slice(1), '--json']);`;

function compareInProcess(old: string, fresh: string): string {
  const takeIn = (text: string, seed: string) => {
    const taken = intakeBytes(new TextEncoder().encode(text), { ids: seededIds(seed), name: 'text.txt' });
    if (!taken.ok) throw new Error(taken.code);
    return taken.value;
  };
  const [a, b] = [takeIn(old, 'old'), takeIn(fresh, 'new')];
  const comparison = compareBlocks(comparedBlocks(a.doc), comparedBlocks(b.doc), { language: b.language });
  return `${JSON.stringify(comparisonJson(comparison))}\n`;
}

it.each(['ja', 'en', 'ru'] as const)('two threads answer as one does, byte by byte: %s', (language) => {
  const truth = makeCase(language, SIZE, 'heavy', 5);
  const textOf = (texts: readonly string[]) => texts.map((text, k) => `(${k + 1}) ${text}\n`).join('');
  const [old, fresh] = [textOf(truth.old), textOf(truth.new.map(({ text }) => text))];
  const paths = [join(folder, `${language}-old.txt`), join(folder, `${language}-new.txt`)];
  writeFileSync(paths[0]!, old);
  writeFileSync(paths[1]!, fresh);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', RUN, ...paths], {
    cwd: root,
    maxBuffer: 2 ** 27,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout === compareInProcess(old, fresh)).toBe(true);
});
