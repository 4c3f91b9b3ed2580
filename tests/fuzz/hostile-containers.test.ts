import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DOSSIER_MIME_TYPE } from '../../shared/dossier/container.ts';
import { hashBytes } from '../../shared/dossier/hash.ts';
import { decodeDossier, encodeDossier } from '../../shared/dossier/index.ts';
import { DEFLATED, STORED } from '../../shared/dossier/zip/format.ts';
import { type PackedPart, packPart, writeZip } from '../../shared/dossier/zip/write.ts';
import { makeScript } from '../crash/script.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const MB = 1024 * 1024;
/** What a refusal may cost in memory: the file itself, and some room to look at it. */
const MOST_MEMORY = 72 * MB;

const NAMES = ['working.json', 'dossier.json', 'blocks.json', 'drafts.json'];

/** A file of these data parts, under a manifest that fits them. */
function container(parts: Readonly<Record<string, PackedPart | string>>, more: readonly PackedPart[] = []): Uint8Array {
  const packed = Object.entries(parts).map(([name, part]) =>
    typeof part === 'string' ? packPart(name, utf8(part)) : part,
  );
  const sha256 = (name: string) => hashBytes(utf8(typeof parts[name] === 'string' ? (parts[name] as string) : ''));
  const listed = packed.map(({ name, size }) => ({ name, size, sha256: sha256(name) }));
  const manifest = JSON.stringify({ format: 'soan', version: 1, generator: 'x', parts: listed });
  return writeZip([
    packPart('mimetype', utf8(DOSSIER_MIME_TYPE), STORED),
    packPart('manifest.json', utf8(manifest), STORED),
    ...packed,
    ...more,
  ]);
}

function honest(): Record<string, string> {
  const saved = encodeDossier(makeScript('hostile', 3).after(2));
  if (!saved.ok) throw new Error(saved.code);
  const decoded = decodeDossier(saved.value);
  if (!decoded.ok) throw new Error(decoded.code);
  return Object.fromEntries(NAMES.map((name) => [name, '{}']));
}

/** Zeros that say `size` bytes: about a thousandth of that in the file. */
function bomb(name: string, size: number, claimed = size): PackedPart {
  const data = new Uint8Array(deflateRawSync(new Uint8Array(size)));
  return { name, method: DEFLATED, data, size: claimed, crc: 0 };
}

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepBlocks = (depth: number) =>
  `{"language":"ja","numbering":{},"blocks":[["0123456789abcdef",${'{"type":"paragraph","content":['.repeat(depth)}${']}'.repeat(depth)}]]}`;

const CASES: readonly [what: string, file: () => Uint8Array, code: RegExp][] = [
  [
    'a bomb of 100 MB',
    () => container({ ...honest(), 'working.json': bomb('working.json', 100 * MB) }),
    /damaged|large/,
  ],
  [
    'a bomb that says it is small',
    () => container({ ...honest(), 'working.json': bomb('working.json', 100 * MB, 100) }),
    /damaged/,
  ],
  [
    'a bomb that says it is enormous',
    () => container({ ...honest(), 'working.json': bomb('working.json', MB, 0xfffffff0) }),
    /damaged|large/,
  ],
  ['a part twice', () => container(honest(), [packPart('working.json', utf8('{}'))]), /damaged|shape|foreign/],
  ['a part that climbs', () => container(honest(), [packPart('../../.bashrc', utf8('x'))]), /shape/],
  ['a part with an absolute path', () => container(honest(), [packPart('/etc/passwd', utf8('x'))]), /shape/],
  ['a part with a drive', () => container(honest(), [packPart('C:\\windows\\a', utf8('x'))]), /shape/],
  ['a million lists', () => container({ ...honest(), 'working.json': deep(1_000_000) }), /shape/],
  [
    'a hundred thousand blocks inside one another',
    () => container({ ...honest(), 'working.json': deepBlocks(100_000) }),
    /shape/,
  ],
  [
    'a million lists in what other floors keep',
    () => container({ ...honest(), 'dossier.json': `{"extras":{"a":${deep(1_000_000)}}}` }),
    /shape/,
  ],
  [
    'the prototype in what other floors keep',
    () => container({ ...honest(), 'dossier.json': '{"extras":{"__proto__":{"polluted":true}}}' }),
    /shape/,
  ],
  [
    'a newer version',
    () =>
      Uint8Array.from(
        Buffer.from(
          Buffer.from(container(honest())).toString('latin1').replace('"version":1', '"version":9'),
          'latin1',
        ),
      ),
    /newer|damaged/,
  ],
];

describe('a dossier file made to harm', () => {
  it.each(CASES)('%s is refused, in bounded memory', (_, file, code) => {
    const bytes = file();
    const before = process.memoryUsage();
    const decoded = decodeDossier(bytes);
    const after = process.memoryUsage();
    expect(decoded).toMatchObject({ ok: false, code: expect.stringMatching(code) });
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(MOST_MEMORY);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
