const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Pieces joined at once: one string of a whole font, built character by character, is slow and deep. */
const PIECE = 8190;

/** Bytes in base 64, with padding. The core has neither `btoa` nor `Buffer`. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(encodePiece(bytes.subarray(start, start + PIECE)));
  }
  return pieces.join('');
}

// A piece is a multiple of three bytes, so only the last one can need padding.
function encodePiece(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out += ALPHABET[word >> 18]! + ALPHABET[(word >> 12) & 63]!;
    out += i + 1 < bytes.length ? ALPHABET[(word >> 6) & 63]! : '=';
    out += i + 2 < bytes.length ? ALPHABET[word & 63]! : '=';
  }
  return out;
}

/** Bytes from base 64 with padding. Throws a RangeError for a sign that is none of its alphabet. */
export function decodeBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/u, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit);
    if (value < 0) throw new RangeError('This is not base 64');
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 255;
  }
  return bytes;
}
