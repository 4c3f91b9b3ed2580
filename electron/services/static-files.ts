import { promises as fs } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * Reads one file of the renderer's bundle for a URL path, or null. Confined twice: no segment may be hidden, climb or
 * carry a separator after decoding, and the real path, links followed, must lie inside the folder. Only the kinds of file
 * that a bundle has are served.
 */
export async function readStatic(folder: string, urlPath: string): Promise<StaticFile | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.') || /[\\\u0000:]/.test(segment))) return null;
  const named = segments.length === 0 ? ['index.html'] : segments;
  const type = TYPES[extname(named.at(-1)!).toLowerCase()];
  if (!type) return null;
  try {
    const root = await fs.realpath(folder);
    const path = await fs.realpath(join(root, ...named));
    if (!path.startsWith(root + sep)) return null;
    return { bytes: new Uint8Array(await fs.readFile(path)), type };
  } catch {
    return null;
  }
}

/**
 * One file of the bundle, or of one that stood in its place before: a build may have replaced it under an open window, which goes
 * on asking for parts by the names it knows. The build keeps them beside the bundle, in `.NAME-earlier`.
 */
export async function readBundle(folder: string, urlPath: string): Promise<StaticFile | null> {
  const earlier = join(dirname(folder), `.${basename(folder)}-earlier`);
  return (await readStatic(folder, urlPath)) ?? (await readStatic(earlier, urlPath));
}
