import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The Node side: command line, loopback server and launcher as ES modules. All packages are bundled, so that starting
 * reads a few files and not hundreds; Playwright stays outside (it finds its own parts by path) and is asked for only
 * when a PDF is printed. Writers that are heavy are dynamic imports and become chunks of their own.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  ssr: { noExternal: true, external: ['playwright', 'electron'] },
  build: {
    ssr: true,
    outDir: 'dist/host',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    rolldownOptions: {
      input: {
        cli: 'electron/cli.ts',
        'compare-thread': 'electron/compare-apart/thread.ts',
        server: 'electron/server.ts',
        start: 'electron/launch.ts',
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});
