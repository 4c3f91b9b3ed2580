import { join } from 'node:path';
import { build } from 'vite';
import { programFolder } from '../../electron/services/places.ts';

const root = programFolder(import.meta.url);

/** Bundles the program that is killed and answers its path: a child process cannot read TypeScript. */
export async function buildVictim(): Promise<string> {
  // Below node_modules, so that git never sees it.
  const outDir = join(root, 'node_modules/.cache/soan-crash');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/crash/victim.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'victim.mjs' } },
    },
  });
  return join(outDir, 'victim.mjs');
}
