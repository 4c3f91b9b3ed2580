import { brotliDecompressSync } from 'node:zlib';

/** Number of the table `cmap` in the list of known tags (W3C, WOFF File Format 2.0, 5.2); `glyf` and `loca` are 10 and 11. */
const CMAP = 0;
const TRANSFORMED: readonly number[] = [10, 11];
const FREE_TAG = 63;
const HEADER = 48;

/** The code points that a WOFF2 font has a glyph for: its table `cmap`, formats 4 and 12. */
export function fontCharacters(font: Uint8Array): ReadonlySet<number> {
  const bytes = Buffer.from(font);
  const tables = bytes.readUInt16BE(12);
  const compressed = bytes.readUInt32BE(20);
  let at = HEADER;
  const readBase128 = () => {
    let value = 0;
    for (;;) {
      const byte = bytes[at++]!;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let cmap: { readonly start: number; readonly length: number } | null = null;
  for (let i = 0; i < tables; i++) {
    const flags = bytes[at++]!;
    const tag = flags & 63;
    if (tag === FREE_TAG) at += 4;
    const original = readBase128();
    const version = flags >> 6;
    const changed = TRANSFORMED.includes(tag) ? version === 0 : version !== 0;
    const length = changed ? readBase128() : original;
    if (tag === CMAP) cmap = { start: offset, length };
    offset += length;
  }
  if (cmap === null) throw new RangeError('The font has no table of characters');
  const data = brotliDecompressSync(bytes.subarray(at, at + compressed));
  return readCmap(data.subarray(cmap.start, cmap.start + cmap.length));
}

function readCmap(table: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const sub = table.subarray(table.readUInt32BE(8 + 8 * i));
    const format = sub.readUInt16BE(0);
    if (format === 4) readSegments(sub, found);
    else if (format === 12) {
      for (let g = 0; g < sub.readUInt32BE(12); g++) {
        for (let c = sub.readUInt32BE(16 + 12 * g); c <= sub.readUInt32BE(20 + 12 * g); c++) found.add(c);
      }
    }
  }
  return found;
}

function readSegments(sub: Buffer, found: Set<number>): void {
  const doubled = sub.readUInt16BE(6);
  for (let s = 0; s < doubled; s += 2) {
    const end = sub.readUInt16BE(14 + s);
    const start = sub.readUInt16BE(16 + doubled + s);
    const delta = sub.readUInt16BE(16 + 2 * doubled + s);
    const place = 16 + 3 * doubled + s;
    const range = sub.readUInt16BE(place);
    for (let c = start; c <= end && c < 0xffff; c++) {
      const glyph = range === 0 ? (c + delta) & 0xffff : sub.readUInt16BE(place + range + 2 * (c - start));
      if (glyph !== 0) found.add(c);
    }
  }
}
