// Loads a script of tests/ written in TypeScript, bundled as the product is: a development server's module wrappers would
// slow every call between files.
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Below node_modules, so that the bundle finds the packages it leaves outside and git never sees it.
const bundles = join(root, 'node_modules/.cache/soan-scripts');

/** @param file path of the script. @returns its module */
export async function loadScript(file) {
  const { build } = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href);
  const outDir = join(bundles, basename(file, '.ts'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: file,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  return import(pathToFileURL(join(outDir, 'script.mjs')).href);
}
