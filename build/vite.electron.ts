import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Electron's two entries, by mode: `main` and `preload`. They are built apart because a sandboxed preload script must be
 * one file of CommonJS; the main process is CommonJS too, so that Electron reads it from the archive before any promise.
 */
export default defineConfig(({ mode }) => {
  if (mode !== 'main' && mode !== 'preload') throw new RangeError('Build Electron with --mode main or --mode preload');
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    ssr: { noExternal: true, external: ['playwright', 'electron'] },
    build: {
      ssr: true,
      outDir: 'dist/electron',
      emptyOutDir: false,
      target: 'node22',
      license: { fileName: `licences-${mode}.json` },
      rolldownOptions: {
        input: { [mode]: `electron/${mode}.ts` },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
});
