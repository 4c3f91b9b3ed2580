import { fileURLToPath } from 'node:url';
import { defineConfig, type Rolldown } from 'vite';
import { neededModules } from './needed-modules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One file for all that a start needs before the browser is on its way: eleven cost twice the time to find and load. */
function fileOfStart(): Rolldown.CodeSplittingGroup {
  let needed: ReadonlySet<string> | null = null;
  return {
    name: (id, bundler) => {
      needed ??= neededModules(`${root}electron/launch.ts`, bundler);
      return needed.has(id) ? 'door' : null;
    },
  };
}

/**
 * The Node side: command line, loopback server and launcher as ES modules. All packages are bundled, so that starting
 * reads a few files and not hundreds; Playwright stays outside (it finds its own parts by path) and is asked for only
 * when a PDF is printed. Writers that are heavy are dynamic imports and become chunks of their own.
 */
export default defineConfig({
  root,
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
      output: {
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: 'chunks/[name]-[hash].mjs',
        codeSplitting: { groups: [fileOfStart()] },
      },
    },
  },
});
