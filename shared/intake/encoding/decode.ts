import { failure, type Result, success } from '../../model/shape.ts';
import { MAX_SOURCE_BYTES } from '../limits.ts';
import { ENCODINGS, type Encoding, type IntakeFailure } from '../types.ts';
import { isBinary } from './binary.ts';
import { replacedShare, scoreText } from './plausibility.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Below this a decoding is not believed. */
const MIN_SCORE = 0.6;
/** A damaged text is still shown where fewer characters than this share are lost; each is a finding. */
const MAX_REPLACED = 0.02;
/** A person who names the encoding may see a text that is damaged worse. */
const MAX_REPLACED_BY_CHOICE = 0.2;
/** UTF-16 without a mark is believed where this share of the bytes on one side is zero or the kana's row. */
const MIN_UTF16_ROWS = 0.3;
const UTF16_SAMPLE = 4_096;
/** A few kanji in UTF-16 without a mark have nothing of the kind; they are believed where nothing in them is odd. */
const MIN_SHORT_UTF16 = 0.95;

/**
 * Bytes to text. A byte order mark decides; then UTF-8, which hardly any other text happens to be; then what looks most
 * like writing. `encoding` overrides the detection.
 */
export function decodeSource(bytes: Uint8Array, encoding?: Encoding): Result<Decoded, IntakeFailure> {
  if (bytes.length === 0) return failure('empty');
  if (bytes.length > MAX_SOURCE_BYTES)
    return failure('text-too-large', { size: bytes.length, limit: MAX_SOURCE_BYTES });
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = decodeStrictly(bytes, wide);
    if (text !== null && scoreText(text) >= MIN_SCORE) return success({ text, encoding: wide });
  }
  if (isBinary(bytes)) return failure('binary');
  if (isJis(bytes)) {
    const jis = decodeStrictly(bytes, 'iso-2022-jp');
    if (jis !== null) return success({ text: jis, encoding: 'iso-2022-jp' });
  }
  const utf8 = decodeStrictly(bytes, 'utf-8') ?? decodeCut(bytes);
  if (utf8 !== null) return success({ text: utf8, encoding: 'utf-8' });
  return bestGuess(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes of a UTF-8 character that may be missing at the end of a file that was cut. */
const MAX_CUT = 3;

// UTF-8 whose last character is cut: everything before it is sound.
function decodeCut(bytes: Uint8Array): string | null {
  for (let cut = 1; cut <= MAX_CUT && cut < bytes.length; cut++) {
    if (bytes[bytes.length - cut]! < 0xc0) continue;
    const text = decodeStrictly(bytes.subarray(0, bytes.length - cut), 'utf-8');
    return text === null || !/[^\u0000-\u007f]/.test(text) ? null : `${text}\ufffd`;
  }
  return null;
}

// ISO-2022-JP: seven bits only, and the escape sequences that switch to kanji.
function isJis(bytes: Uint8Array): boolean {
  let escapes = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80) return false;
    if (byte === 0x1b && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) escapes++;
  }
  return escapes > 0;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Result<Decoded, IntakeFailure> {
  if (!ENCODINGS.includes(encoding)) throw new RangeError(`Unknown encoding: ${encoding}`);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && isBinary(bytes)) return failure('binary');
  const text = new TextDecoder(encoding).decode(bytes);
  const replaced = replacedShare(text);
  const isUtf8 = replaced > 0 && encoding !== 'utf-8' && decodeStrictly(bytes, 'utf-8') !== null;
  return isUtf8 || replaced > MAX_REPLACED_BY_CHOICE
    ? failure('wrong-encoding', { encoding })
    : success({ text, encoding });
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

// Rows of UTF-16 code units: 00 for Latin, 04 for Cyrillic, 30 for kana. They fill the high bytes, not the low ones.
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null;
  const length = Math.min(bytes.length, UTF16_SAMPLE);
  const rows = [0, 0];
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0x00 || byte === 0x04 || byte === 0x30) rows[i % 2]!++;
  }
  const [even = 0, odd = 0] = rows;
  if (Math.max(even, odd) < (length / 2) * MIN_UTF16_ROWS) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function bestGuess(bytes: Uint8Array): Result<Decoded, IntakeFailure> {
  let best: { readonly text: string; readonly encoding: Encoding; readonly score: number } | null = null;
  for (const encoding of ['shift_jis', 'euc-jp', 'utf-8', 'utf-16le', 'utf-16be'] as const) {
    const wide = encoding.startsWith('utf-16');
    if (wide && (bytes.length % 2 !== 0 || bytes.length > UTF16_SAMPLE)) continue;
    const text = new TextDecoder(encoding).decode(bytes);
    const replaced = replacedShare(text);
    if (replaced > MAX_REPLACED) continue;
    const score = scoreText(text) - (replaced > 0 ? 0.1 : 0);
    if (wide && score < MIN_SHORT_UTF16) continue;
    if (score >= MIN_SCORE && (best === null || score > best.score)) best = { text, encoding, score };
  }
  return best === null ? failure('wrong-encoding') : success({ text: best.text, encoding: best.encoding });
}
