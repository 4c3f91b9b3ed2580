import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstViewOf, preloadFirstView } from './first-view.ts';

const root = fileURLToPath(new URL('../renderer', import.meta.url));
/** The module behind which everything lies that the first view needs; the page's own script asks the host meanwhile. */
const WINDOW = `${root}/main.tsx`;

/** The renderer's bundle: one page and one worker, the same under Electron and the loopback host. */
export default defineConfig({
  // Absolute: the command line builds from whatever folder it was called in.
  root,
  base: './',
  publicDir: false,
  plugins: [react(), preloadFirstView(WINDOW)],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: false,
    assetsInlineLimit: 0,
    // Which packages went in: read when the packages' notices are written.
    license: { fileName: 'licences.json' },
    rolldownOptions: {
      // The core does nothing by being imported: of it the first view takes what it calls, not all that an index names.
      treeshake: { moduleSideEffects: [{ test: /[\\/]shared[\\/]/, sideEffects: false }] },
      output: { codeSplitting: { groups: firstViewOf(WINDOW) } },
    },
  },
  worker: { format: 'es' },
});
