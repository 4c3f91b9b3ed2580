/// <reference types="vite/types/importMeta.d.ts" />
import { type FontSource, minchoSources } from '../../shared/output/index.ts';

// Addresses of the bundled files; a file is read only when an output has characters that need it.
const addresses = import.meta.glob<string>(
  [
    '../../node_modules/@fontsource/biz-udpmincho/files/biz-udpmincho-{latin,latin-ext,cyrillic,greek-ext}-{400,700}-normal.woff2',
    '../../node_modules/@fontsource/biz-udmincho/files/biz-udmincho-{japanese,58,63,64,67,71,75,80,85,87,91,92,97,98,102,105,107}-{400,700}-normal.woff2',
  ],
  { query: '?url', import: 'default', eager: true },
);

const byPlace = new Map(
  Object.entries(addresses).map(([path, address]) => [path.split('/@fontsource/').at(-1), address]),
);

async function load(place: string): Promise<Uint8Array> {
  const address = byPlace.get(place);
  if (address === undefined) throw new RangeError(`The font file ${place} is not in the bundle`);
  const response = await fetch(address);
  if (!response.ok) throw new RangeError(`The font file ${place} cannot be read`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The Mincho that printed pages carry inside. */
export const mincho: readonly FontSource[] = minchoSources(load);
