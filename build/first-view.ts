import type { Plugin, Rolldown } from 'vite';
import { neededModules } from './needed-modules.ts';

/** What asks the host, and says so where it refuses: in the page's own small script, which does not wait for the rest. */
const ASKING = [
  /renderer\/(?:host|app\/(?:first-question|refusal))\.ts$/,
  /shared\/(?:host\/|messages\/(?:host|table|direction)\.ts$|model\/shape\.ts$)/,
  // What the bundler adds for imports that come later.
  /vite\/preload-helper/,
];

/**
 * It looks at the stack of an error when it is loaded, and to say where the error stood the browser reads the whole file once
 * more, on the thread of the page: 18 ms in the file of all packages.
 */
const LOOKS_BACK = /\/node_modules\/prosemirror-model\//;

/**
 * A few files for the first view instead of one for each set of modules that some room shares with it (there were 47): over
 * HTTP/1.1, six at a time, these cost 300 ms. The packages are as long as all of ours: two threads read them side by side. The
 * window's own module, which loads React, stays in a file of its own: with a debugger beside the page (a test's, the bench's)
 * each error that React makes has the browser read the file of its caller once more.
 * @param window absolute path of the module that shows the window
 */
export function firstViewOf(window: string): Rolldown.CodeSplittingGroup[] {
  let needed: ReadonlySet<string> | null = null;
  return [
    { name: 'host', test: (id) => ASKING.some((words) => words.test(id)), priority: 2 },
    {
      name: (id, bundler) => {
        needed ??= neededModules(window, bundler);
        if (!needed.has(id) || id === window) return null;
        if (LOOKS_BACK.test(id)) return 'model';
        return id.includes('/node_modules/') ? 'packages' : 'window';
      },
      priority: 1,
    },
  ];
}

/** A file of the bundle and all that it imports outright. */
function reachedFrom(first: string, importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([first]);
  // A set hands out what is added while it is walked.
  for (const id of reached) for (const next of importsOf(id)) reached.add(next);
  return reached;
}

/** The page's own script imports the window when it runs; the page tells of it before, so that it is fetched at once. */
export function preloadFirstView(window: string): Plugin {
  return {
    name: 'soan:first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId === window);
        if (entry?.type !== 'chunk') throw new RangeError(`The bundle has no entry for ${window}`);
        const scripts = reachedFrom(entry.fileName, (name) => {
          const chunk = bundle[name];
          return chunk?.type === 'chunk' ? chunk.imports : [];
        });
        const styles = [...scripts].flatMap((name) => {
          const chunk = bundle[name];
          return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
        });
        return [
          ...[...new Set(styles)].map((name) => ['stylesheet', name] as const),
          ...[...scripts].map((name) => ['modulepreload', name] as const),
        ]
          .filter(([, name]) => !html.includes(name))
          .map(([rel, name]) => ({
            tag: 'link',
            attrs: { rel, crossorigin: true, href: `./${name}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
