import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer's bundle: one page and one worker, the same under Electron and the loopback host. */
export default defineConfig({
  // Absolute: the command line builds from whatever folder it was called in.
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: false,
    assetsInlineLimit: 0,
    // Which packages went in: read when the packages' notices are written.
    license: { fileName: 'licences.json' },
  },
  worker: { format: 'es' },
});
