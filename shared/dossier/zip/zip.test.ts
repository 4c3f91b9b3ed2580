import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from './crc.ts';
import { DEFLATED, STORED, viewOf } from './format.ts';
import { readDirectory, readEntry, scanEntries } from './read.ts';
import { packPart, writeZip } from './write.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const LIMIT = 1 << 20;

const anyParts = fc.uniqueArray(
  fc.tuple(
    fc.stringMatching(/^[a-z]{1,8}\.json$/),
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(STORED, DEFLATED),
  ),
  { maxLength: 5, selector: ([name]) => name },
);

describe('a zip file', () => {
  test('gives back its parts, to us and to another reader', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const bytes = writeZip(parts.map(([name, content, method]) => packPart(name, content, method)));
        const entries = readDirectory(bytes);
        if (!entries.ok) throw new Error(entries.code);
        const read = entries.value.map((entry) => [entry.name, readEntry(bytes, entry, LIMIT)]);
        expect(read).toEqual(parts.map(([name, content]) => [name, { ok: true, value: content }]));
        expect(scanEntries(bytes).map((entry) => entry.name)).toEqual(parts.map(([name]) => name));
        expect(unzipSync(bytes)).toEqual(Object.fromEntries(parts.map(([name, content]) => [name, content])));
      }),
    );
  });

  test('is read only within its limits', () => {
    const bytes = writeZip([packPart('a', utf8('あ'.repeat(1000)))]);
    const entries = readDirectory(bytes);
    const entry = entries.ok ? entries.value[0]! : null;
    expect(entry && readEntry(bytes, entry, 2999)).toMatchObject({ code: 'zip-too-large' });
    expect(entry && readEntry(bytes, { ...entry, size: 2999 }, LIMIT)).toMatchObject({ code: 'zip-damaged' });
    expect(entry && readEntry(bytes, { ...entry, size: 3001 }, LIMIT)).toMatchObject({ code: 'zip-damaged' });
    expect(entry && readEntry(bytes, { ...entry, method: 12 }, LIMIT)).toMatchObject({ code: 'zip-damaged' });
  });
});

describe('a directory that lies', () => {
  const whole = writeZip([packPart('a', utf8('1'), STORED), packPart('b', utf8('2'), STORED)]);
  const end = whole.length - 22;
  const central = viewOf(whole).getUint32(end + 16, true);
  const change = (at: number, value: number) => {
    const bytes = whole.slice();
    viewOf(bytes).setUint16(at, value, true);
    return bytes;
  };
  test.each<[string, Uint8Array, string]>([
    ['as written', whole, 'ok'],
    ['more entries than there are', change(end + 10, 3), 'zip-damaged'],
    ['a size that does not fit', change(end + 12, 1), 'zip-damaged'],
    ['two entries over one another', change(central + 47 + 42, 0), 'zip-damaged'],
    ['another name than at the data', change(central + 46, 0x7a), 'zip-damaged'],
    ['another size than at the data', change(central + 24, 2), 'zip-damaged'],
    ['encrypted', change(6, 1), 'zip-damaged'],
    ['no end', whole.subarray(0, end), 'zip-truncated'],
    ['a comment longer than the file', change(end + 20, 1), 'zip-truncated'],
  ])('%s', (_, bytes, code) => {
    const entries = readDirectory(bytes);
    expect(entries.ok ? 'ok' : entries.code).toBe(code);
  });
});

test('the checksum is the one of the standard', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
});
