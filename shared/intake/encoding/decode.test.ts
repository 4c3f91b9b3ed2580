import Encoding from 'encoding-japanese';
import { describe, expect, test } from 'vitest';
import { MAX_SOURCE_BYTES } from '../limits.ts';
import { decodeSource } from './decode.ts';

const JA = '(1) 首脳は、協力の強化を歓迎した。\n(2) 首脳は、テロ対策について一致した。\n';
const EN = '1. The leaders welcomed the progress.\n';
const RU = '1. Стороны приветствовали прогресс.\n';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return new Uint8Array(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

function legacy(text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array {
  return new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('detection', () => {
  test.each([
    ['UTF-8', utf8(JA), JA, 'utf-8'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(JA)]), JA, 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(JA, false, true), JA, 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(RU, true, true), RU, 'utf-16be'],
    ['UTF-16 little-endian without', utf16(JA, false, false), JA, 'utf-16le'],
    ['UTF-16 big-endian without', utf16(JA, true, false), JA, 'utf-16be'],
    ['UTF-16 English without', utf16(EN, false, false), EN, 'utf-16le'],
    ['UTF-16 Russian without', utf16(RU, true, false), RU, 'utf-16be'],
    ['Shift_JIS', legacy(JA, 'SJIS'), JA, 'shift_jis'],
    ['EUC-JP', legacy(JA, 'EUCJP'), JA, 'euc-jp'],
    ['ISO-2022-JP', legacy(JA, 'JIS'), JA, 'iso-2022-jp'],
    ['a few kanji in UTF-16', utf16('東京宣言\n', false, false), '東京宣言\n', 'utf-16le'],
    ['a few kanji in big-endian UTF-16', utf16('東京宣言\n', true, false), '東京宣言\n', 'utf-16be'],
    ['a few kanji in Shift_JIS', legacy('東京宣言\n', 'SJIS'), '東京宣言\n', 'shift_jis'],
    ['UTF-8 that was cut', utf8(EN + JA).slice(0, -3), `${(EN + JA).slice(0, -2)}\ufffd`, 'utf-8'],
    ['a short text with two control characters', utf8('甲\u000b\u0000\n'), '甲\u000b\u0000\n', 'utf-8'],
    ['plain ASCII', utf8(EN), EN, 'utf-8'],
  ] as const)('%s', (_, bytes, text, encoding) => {
    expect(decodeSource(bytes)).toEqual({ ok: true, value: { text, encoding } });
  });

  test('a damaged UTF-8 text is read, with the loss visible', () => {
    const bytes = utf8(JA.repeat(5));
    bytes[50] = 0xff;
    const decoded = decodeSource(bytes);
    expect(decoded.ok && [decoded.value.encoding, decoded.value.text.includes('\ufffd')]).toEqual(['utf-8', true]);
  });

  test('the person overrides', () => {
    const decoded = decodeSource(legacy(JA, 'EUCJP'), 'euc-jp');
    expect(decoded.ok && decoded.value.text).toBe(JA);
  });
});

describe('refusals', () => {
  test.each([
    ['nothing', new Uint8Array(), undefined, 'empty'],
    ['a Word file', new Uint8Array([0x50, 0x4b, 3, 4, ...utf8(EN)]), undefined, 'binary'],
    ['a PDF', utf8('%PDF-1.7 …'), undefined, 'binary'],
    ['random bytes', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256), undefined, 'binary'],
    ['too much', new Uint8Array(MAX_SOURCE_BYTES + 1), undefined, 'text-too-large'],
    ['the source of an RTF file', utf8('{\\rtf1\\ansi 甲}'), undefined, 'binary'],
    ['a UTF-8 text said to be Shift_JIS', utf8(JA), 'shift_jis', 'wrong-encoding'],
    ['a Shift_JIS text said to be UTF-8', legacy(JA, 'SJIS'), 'utf-8', 'wrong-encoding'],
    [
      'Windows-1251',
      Uint8Array.from({ length: 200 }, (_, i) => (i % 6 === 5 ? 32 : 0xe0 + (i % 31))),
      undefined,
      'wrong-encoding',
    ],
  ] as const)('%s', (_, bytes, encoding, code) => {
    expect(decodeSource(bytes, encoding)).toMatchObject({ ok: false, code });
  });
});
