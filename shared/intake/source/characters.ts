import { FINDINGS, REPAIRS } from '../rules.ts';
import type { IntakeLog } from './log.ts';
import { type Passage, type Piece, passageOf, passageOfPieces } from './passage.ts';
import type { Repertoire } from './repertoire.ts';
import { isSpace } from './script.ts';
import type { Source } from './source.ts';

// Characters that XML 1.0 and ProseMirror's files cannot carry, and lone surrogates.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const SUSPICIOUS = /[\u007f-\u0084\u0086-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const SURROGATE = /[\ud800-\udfff]/;
const REPLACEMENT = '\ufffd';
const BYTE_ORDER_MARK = 0xfeff;
const VERTICAL_TAB = '\u000b';
// Joiners, spaces of no width and marks: at the head of a line they only hide the label behind them.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const INVISIBLE_RANGES = [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
] as const;
/** Where every character of FORBIDDEN and SUSPICIOUS lies: most texts have none of these ranges at all. */
const SUSPICIOUS_RANGES = [
  ...INVISIBLE_RANGES,
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0xd800, 0xdfff],
  [0xfffd, 0xffff],
] as const;

function mayHoldSuspicious(repertoire: Repertoire): boolean {
  return SUSPICIOUS_RANGES.some(([first, last]) => repertoire.hasBetween(first, last));
}

/** "U+202E": how an invisible character is named in a log. */
function nameCharacter(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Gives the reader of raw text for one source. Control characters that no file format can carry are left out and a lone
 * surrogate becomes U+FFFD; marks that steer direction and other invisible characters stay. All of them are findings.
 */
export function readCharacters(
  { text: source, repertoire }: Source,
  log: IntakeLog,
): (from: number, to: number) => Passage {
  const clean = !mayHoldSuspicious(repertoire);
  if (clean) return (from, to) => passageOf(source, from, to);
  return (from, to) => {
    const text = source.slice(from, to);
    if (!FORBIDDEN.test(text) && !SUSPICIOUS.test(text)) return passageOf(source, from, to);
    return passageOfPieces(readSuspicious(text, from, log));
  };
}

function readSuspicious(text: string, from: number, log: IntakeLog): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const flush = (end: number) => {
    if (end > start) {
      pieces.push({ text: text.slice(start, end), from: from + start, to: from + end, changed: false, marks: 0 });
    }
  };
  for (const found of text.matchAll(new RegExp(`${FORBIDDEN.source}|${SUSPICIOUS.source}`, 'g'))) {
    const character = found[0];
    const at = found.index;
    if (SURROGATE.test(character)) {
      log.find(FINDINGS.loneSurrogate, from + at, nameCharacter(character), REPLACEMENT);
      flush(at);
      pieces.push({ text: REPLACEMENT, from: from + at, to: from + at + 1, changed: true, marks: 0 });
      start = at + 1;
    } else if (FORBIDDEN.test(character)) {
      log.find(FINDINGS.controlCharacter, from + at, nameCharacter(character), '');
      flush(at);
      // A vertical tab is Word's line break inside a paragraph.
      const after = character === VERTICAL_TAB ? '\n' : '';
      log.heal(REPAIRS.droppedCharacter, from + at, character, after);
      if (after !== '') pieces.push({ text: '\n', from: from + at, to: from + at + 1, changed: true, marks: 0 });
      start = at + 1;
    } else if (character === REPLACEMENT) {
      log.find(FINDINGS.replacementCharacter, from + at, nameCharacter(character));
    } else {
      log.find(
        BIDI.test(character) ? FINDINGS.bidiMark : FINDINGS.invisibleCharacter,
        from + at,
        nameCharacter(character),
        '',
      );
    }
  }
  flush(text.length);
  return pieces;
}

/** Gives the reader of the white space at the head of a line; invisible characters among it are dropped and logged. */
export function invisibleSkipper(
  { text: source, repertoire }: Source,
  log: IntakeLog,
): (from: number, to: number) => number {
  const clean = !INVISIBLE_RANGES.some(([first, last]) => repertoire.hasBetween(first, last));
  return (from, to) => {
    let at = from;
    while (at < to) {
      const code = source.charCodeAt(at);
      if (code === BYTE_ORDER_MARK || !isSpace(code)) {
        if (clean || !INVISIBLE.test(source[at]!)) return at;
        log.find(FINDINGS.invisibleCharacter, at, nameCharacter(source[at]!), '');
        log.heal(REPAIRS.droppedCharacter, at, source[at]!, '');
      }
      at++;
    }
    return at;
  };
}
