// As Chromium writes them, uncompressed and always of this length.
const DATES = /\/(?:CreationDate|ModDate) \(D:(\d{14}[+\-Z]\d\d'\d\d')\)/gu;
// The browser tells its version and the system it runs on; brackets inside are written with a backslash.
const CREATOR = /\/Creator \(((?:[^()\\]|\\.)*)\)/gu;
const PROGRAM = 'Soan';
const NO_DATE = '19800101000000';
/** Bytes turned into characters at once. */
const PIECE = 8192;

/**
 * A printed PDF with the draft's time in place of the clock's and this program in place of the machine's browser, so that
 * the same draft gives the same bytes. The strings keep their lengths, so every offset in the file stays right.
 */
export function stampPdf(bytes: Uint8Array, date: string | null): Uint8Array {
  const time = date === null ? Number.NaN : Date.parse(date);
  const digits = Number.isNaN(time) ? NO_DATE : new Date(time).toISOString().replace(/\D/gu, '').slice(0, 14);
  const stamp = new TextEncoder().encode(`${digits}+00'00'`);
  const stamped = bytes.slice();
  const text = latin(bytes);
  for (const match of text.matchAll(DATES)) {
    stamped.set(stamp, match.index + match[0].indexOf('D:') + 2);
  }
  for (const match of text.matchAll(CREATOR)) {
    const name = PROGRAM.slice(0, match[1]!.length).padEnd(match[1]!.length);
    stamped.set(new TextEncoder().encode(name), match.index + match[0].indexOf('(') + 1);
  }
  return stamped;
}

// One character a byte, so that positions in the string are positions in the file.
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return pieces.join('');
}
