/** How many characters of a decoded text are judged. */
const SAMPLE = 200_000;

/**
 * How much a decoded text looks like writing, from −5 (noise) to 1. Wrong decodings of Japanese give half-width katakana,
 * private-use characters and rare scripts; right ones give kana, kanji, Latin and Cyrillic letters and plain signs.
 */
export function scoreText(text: string): number {
  const length = Math.min(text.length, SAMPLE);
  if (length === 0) return 0;
  let score = 0;
  for (let i = 0; i < length; i++) score += weigh(text.charCodeAt(i));
  return score / length;
}

function weigh(code: number): number {
  if (code < 0x20) return code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c ? 1 : -5;
  if (code < 0x7f) return 1;
  if (code < 0xa0) return -5;
  if (code < 0x250) return 0.5;
  if (code >= 0x400 && code <= 0x45f) return 1;
  if (code >= 0x2000 && code <= 0x27bf) return 0.8;
  if (code >= 0x3000 && code <= 0x30ff) return 1.2;
  if (code >= 0x4e00 && code <= 0x9fff) return 1;
  if (code >= 0xff00 && code <= 0xff60) return 1;
  if (code >= 0xff61 && code <= 0xff9f) return -1;
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  return -3;
}

/** Share of characters that stand for bytes which could not be read. */
export function replacedShare(text: string): number {
  let replaced = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0xfffd) replaced++;
  return text.length === 0 ? 0 : replaced / text.length;
}
