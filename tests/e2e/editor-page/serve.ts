import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { build, type Rollup } from 'vite';
import { answerFile } from './plain-file.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The editor alone on a page, bundled in memory and served on 127.0.0.1. */
export interface EditorPageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** @param file where `POST /file` writes and `GET /file` reads; without it the page has no file */
export async function serveEditorPage(file?: string): Promise<EditorPageServer> {
  const files = await bundle();
  const server: Server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    if (name === 'file' && file !== undefined) return void answerFile(file, request, response);
    const body = files.get(name);
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

// The bench runs from a bundle of its own in another folder: the page is found from there too.
function pageFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'tests/e2e/editor-page');
    if (existsSync(join(found, 'index.html'))) return found;
  }
  throw new Error('The page of the editor tests was not found.');
}

async function bundle(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    root: pageFolder(),
    base: './',
    publicDir: false,
    build: { write: false, target: 'chrome130', minify: true, assetsInlineLimit: 0, modulePreload: false },
  })) as Rollup.RollupOutput;
  return new Map(result.output.map((part) => [part.fileName, part.type === 'chunk' ? part.code : part.source]));
}
