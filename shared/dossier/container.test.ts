import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { canonicalJson } from './canonical.ts';
import { DOSSIER_MIME_TYPE, decodeDossier, encodeDossier, FORMAT_VERSION } from './container.ts';
import { createDossier } from './dossier.ts';
import { takeDraft } from './drafts.ts';
import { hashText } from './hash.ts';
import { anyDossier, block, doc, notes, plain, withBlock } from './test-dossier.ts';
import type { Dossier } from './types.ts';
import { DEFLATED, STORED, viewOf } from './zip/format.ts';
import { packPart, writeZip } from './zip/write.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function save(dossier: Dossier): Uint8Array {
  const saved = encodeDossier(dossier);
  if (!saved.ok) throw new Error(saved.code);
  return saved.value;
}

function sample(): Dossier {
  const ids = seededIds('sample');
  const first = doc(ids, 't:宣言', 'c:首脳は、会合を開催した。', 'h:総論', 'p:協力を歓迎した。', 'p:対話を継続する。');
  const dossier = takeDraft(
    createDossier(first, { title: '宣言', createdAt: '2026-11-23' }, ids),
    first,
    notes('第1次案'),
    ids,
  );
  const second = withBlock(first, 3, block(first.child(3).attrs.id, 'p:協力を強く歓迎した。'));
  return takeDraft(dossier, second, notes('第2次案'), ids);
}

/** A file with the given texts as parts and a manifest that fits them. */
function forge(parts: Readonly<Record<string, string>>, manifest: Readonly<Record<string, unknown>> = {}): Uint8Array {
  const listed = Object.entries(parts).map(([name, text]) => ({
    name,
    size: utf8(text).length,
    sha256: hashText(text),
  }));
  const head = JSON.stringify({ format: 'soan', version: 1, generator: 'x', parts: listed, ...manifest });
  return writeZip([
    packPart('mimetype', utf8(DOSSIER_MIME_TYPE), STORED),
    packPart('manifest.json', utf8(head), STORED),
    ...Object.entries(parts).map(([name, text]) => packPart(name, utf8(text))),
  ]);
}

const WORKING = JSON.stringify({
  language: 'ja',
  numbering: {
    regime: 'continuous',
    part: '◆',
    theme: 'Ⅰ.',
    section: 'none',
    paragraph: '(1)',
    preambular: 'PP1',
    subParagraph: ['(a)'],
    frozen: false,
    alternative: 'alt',
  },
  blocks: [['0123456789abcdef', { type: 'paragraph', content: [{ type: 'text', text: '本文' }] }]],
});
const PARTS = {
  'working.json': WORKING,
  'dossier.json': '{"id":"x","title":"","participants":[],"createdAt":"","basedOn":null,"extras":{}}',
  'blocks.json': '{"contents":[]}',
  'drafts.json': '{"revisions":[],"drafts":[]}',
};

function codeOf(bytes: Uint8Array): string {
  const opened = decodeDossier(bytes);
  return opened.ok ? 'ok' : opened.code;
}

describe('a dossier', () => {
  test('comes back from its file as it was', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const opened = decodeDossier(save(dossier));
        expect(opened.ok && plain(opened.value)).toEqual(plain(dossier));
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same bytes each time, also after it was opened', () => {
    const bytes = save(sample());
    const opened = decodeDossier(bytes);
    expect(opened.ok && save(opened.value)).toEqual(bytes);
  });
});

describe('what could not be opened again is not saved', () => {
  const dossier = sample();
  const draft = dossier.drafts[0]!;
  const nameless = schema.node('doc', null, [schema.node('paragraph')]);
  test.each<[string, Dossier]>([
    ['a block without id', { ...dossier, working: nameless }],
    ['an endless title', { ...dossier, title: 'あ'.repeat(10_001) }],
    ['an endless note', { ...dossier, drafts: [{ ...draft, note: 'あ'.repeat(1_000_001) }] }],
    ['extras that are not JSON', { ...dossier, extras: { size: Number.NaN } }],
    ['an origin that is not there', { ...dossier, drafts: [] }],
  ])('%s', (_, bad) => {
    expect(() => encodeDossier(bad)).toThrow(RangeError);
  });
});

describe('a damaged file', () => {
  const dossier = sample();
  const bytes = save(dossier);
  const same = canonicalJson(plain(dossier));

  test('with one changed byte anywhere is refused or gives the identical dossier', () => {
    for (let at = 0; at < bytes.length; at++) {
      const bad = bytes.slice();
      bad[at] = bad[at]! ^ (1 << (at % 8));
      const opened = decodeDossier(bad);
      if (opened.ok) expect(canonicalJson(plain(opened.value))).toBe(same);
      else if (opened.salvage && !opened.salvage.lost.includes('working')) {
        expect(opened.salvage.dossier.working.eq(dossier.working)).toBe(true);
      }
    }
  });

  test.each(Object.keys(PARTS))('whose %s was exchanged for another whole one is refused', (name) => {
    const exchanged = Object.entries(PARTS).map(([part, text]) => ({
      name: part,
      size: utf8(text).length,
      sha256: hashText(part === name ? `${text} ` : text),
    }));
    expect(codeOf(forge(PARTS))).toBe('ok');
    // The checksums of the container fit, so only the hash can tell.
    expect(codeOf(forge(PARTS, { parts: exchanged }))).toBe('dossier-damaged');
  });

  test('cut off anywhere is refused as truncated', () => {
    for (let length = 1; length < bytes.length; length++) {
      expect([length, codeOf(bytes.subarray(0, length))]).toEqual([length, 'dossier-truncated']);
    }
  });

  test.each([
    ['blocks.json', ['drafts']],
    ['drafts.json', ['drafts']],
    ['dossier.json', ['details']],
    ['working.json', ['working']],
  ])('%s: says so and brings back the rest', (part, lost) => {
    const bad = bytes.slice();
    const name = utf8(part);
    const at = bad.findIndex((_, i) => name.every((byte, k) => bad[i + k] === byte) && bad[i - 30] === 0x50);
    bad[at + name.length + 12] = bad[at + name.length + 12]! ^ 0xff;
    const opened = decodeDossier(bad);
    expect(opened).toMatchObject({ ok: false, code: 'dossier-damaged', detail: { part }, salvage: { lost } });
    if (!opened.ok) expect(opened.salvage?.dossier.working.eq(dossier.working)).toBe(true);
  });
});

describe('what is no dossier', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'dossier-empty'],
    ['a text', utf8('東京宣言\n（仮訳）\n'), 'dossier-not-zip'],
    ['a Word document', writeZip([packPart('[Content_Types].xml', utf8('<Types/>'))]), 'dossier-foreign'],
    ['an EPUB', writeZip([packPart('mimetype', utf8('application/epub+zip'), STORED)]), 'dossier-foreign'],
    ['an empty zip', writeZip([]), 'dossier-foreign'],
    ['only a type', writeZip([packPart('mimetype', utf8(DOSSIER_MIME_TYPE), STORED)]), 'dossier-damaged'],
    ['a sound file', forge(PARTS), 'ok'],
    ['a newer version', forge(PARTS, { version: FORMAT_VERSION + 1 }), 'dossier-newer'],
    ['no version', forge(PARTS, { version: 'one' }), 'dossier-shape'],
    ['another format', forge(PARTS, { format: 'other' }), 'dossier-shape'],
    ['an unknown part', forge({ ...PARTS, 'macro.js': '1' }), 'dossier-shape'],
    ['a part outside', forge({ ...PARTS, '../../etc/passwd': '1' }), 'dossier-shape'],
    ['a missing part', forge({ 'working.json': WORKING }), 'dossier-damaged'],
    ['no JSON', forge({ ...PARTS, 'drafts.json': '{' }), 'dossier-shape'],
    ['a depth bomb', forge({ ...PARTS, 'dossier.json': deep('extras') }), 'dossier-shape'],
    [
      'a depth bomb in a block',
      forge({ ...PARTS, 'working.json': WORKING.replace('"本文"', '['.repeat(9e4) + ']'.repeat(9e4)) }),
      'dossier-shape',
    ],
    [
      'a prototype',
      forge({ ...PARTS, 'dossier.json': PARTS['dossier.json'].replace('{}', '{"__proto__":{}}') }),
      'dossier-shape',
    ],
    ['an id twice', forge({ ...PARTS, 'working.json': twice(WORKING) }), 'dossier-shape'],
    [
      'an attribute nobody knows',
      forge({ ...PARTS, 'working.json': WORKING.replace('"content"', '"attrs":{"x":1},"content"') }),
      'dossier-shape',
    ],
    [
      'a text as a block',
      forge({ ...PARTS, 'working.json': WORKING.replace('"paragraph"', '"text"') }),
      'dossier-shape',
    ],
    ['no block', forge({ ...PARTS, 'working.json': WORKING.replace(/\[\[.*\]\]/, '[]') }), 'dossier-shape'],
    [
      'a content without draft',
      forge({ ...PARTS, 'blocks.json': '{"contents":[{"type":"paragraph"}]}' }),
      'dossier-shape',
    ],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('a draft whose text was exchanged does not match its seal', () => {
    const ids = seededIds('forged');
    const first = doc(ids, 'p:歓迎した。');
    const dossier = takeDraft(createDossier(first, { title: '', createdAt: '' }, ids), first, notes('第1次案'), ids);
    const draft = dossier.drafts[0]!;
    const forged = forge({
      ...PARTS,
      'blocks.json': '{"contents":[{"content":[{"text":"留意した。","type":"text"}],"type":"paragraph"}]}',
      'drafts.json': JSON.stringify({
        revisions: [[first.child(0).attrs.id, 0]],
        drafts: [{ ...draft, rows: [[0, 1]] }],
      }),
    });
    expect(decodeDossier(forged)).toMatchObject({
      code: 'dossier-shape',
      detail: { reason: 'The seal of a draft is broken' },
      salvage: { lost: ['drafts'] },
    });
  });

  test('a bomb is refused before it is inflated', () => {
    const small = packPart('working.json', new Uint8Array(8_000_000), DEFLATED);
    const claim = (size: number) =>
      writeZip([
        packPart('mimetype', utf8(DOSSIER_MIME_TYPE), STORED),
        packPart('manifest.json', utf8('{"format":"soan","version":1,"parts":[]}'), STORED),
        { ...small, size },
      ]);
    expect(codeOf(claim(600 * 1024 * 1024))).toBe('dossier-too-large');
    expect(codeOf(claim(10))).toBe('dossier-damaged');
  });

  test('two parts of one name are refused', () => {
    const bytes = forge({ ...PARTS, 'working.jsox': WORKING });
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    for (let at = text.indexOf('working.jsox'); at >= 0; at = text.indexOf('working.jsox', at + 1))
      bytes[at + 11] = 0x6e;
    expect(codeOf(bytes)).toBe('dossier-damaged');
    expect(viewOf(bytes).byteLength).toBe(bytes.length);
  });
});

function deep(key: string): string {
  return PARTS['dossier.json'].replace(`"${key}":{}`, `"${key}":{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`);
}

function twice(working: string): string {
  return working.replace(/\[(\[.*\])\]/, '[$1,$1]');
}
