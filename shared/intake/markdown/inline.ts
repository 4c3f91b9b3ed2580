import { cleanReading } from '../../model/marks/ruby.ts';
import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { BOLD, DOTS, ITALIC, type Passage, type Piece, passageOfPieces } from '../source/passage.ts';

const MARKUP = /[\\*_<[]/;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const LINE_BREAK = /^<br ?\/?>/i;
// [text](target "title"), also as an image; the lengths keep a line full of brackets linear.
const LINK = /!?\[([^[\]\n]{1,200})\]\(([^()\s]{1,400})(?: +"[^"\n]{0,200}")?\)/y;
const DOTTED = /^<em class="dots">(.+)<\/em>$/s;
// Brackets for programs without ruby may stand round the reading.
const RUBY = /^<ruby>(.+?)(?:<rp>[^<]*<\/rp>)?<rt>((?:\\.|[^<\\])*)<\/rt>(?:<rp>[^<]*<\/rp>)?<\/ruby>$/s;
const WORD = /[\p{L}\p{N}]/u;

interface Delimiter {
  /** Index in the pieces before which the delimiter stands. */
  readonly piece: number;
  readonly sign: string;
  readonly from: number;
}

/**
 * Reads the inline part of a line: backslash escapes, `*`, `**`, `_`, `__`, links, `<br>`, ruby and emphasis dots as we write them. Delimiters that do not pair are
 * text. Markup characters belong to no piece, so the caller can account for them as markers.
 */
export function readInline(
  source: string,
  from: number,
  to: number,
  readText: (from: number, to: number) => Passage,
  log: IntakeLog,
): Passage {
  if (!MARKUP.test(source.slice(from, to))) return readText(from, to);
  const pieces: Piece[] = [];
  const open = new Map<string, Delimiter>();
  let start = from;
  const flush = (end: number) => {
    if (end > start) pieces.push(...readText(start, end).pieces);
  };
  for (let i = from; i < to; i++) {
    const character = source[i]!;
    if (character === '\\' && i + 1 < to && ESCAPABLE.test(source[i + 1]!)) {
      flush(i);
      start = i + 1;
      i++;
    } else if (character === '[' || (character === '!' && source[i + 1] === '[')) {
      LINK.lastIndex = i;
      const link = LINK.exec(source);
      if (link === null || LINK.lastIndex > to) continue;
      const [whole, words = '', target = ''] = link;
      const at = source.indexOf('[', i) + 1;
      flush(i);
      pieces.push(...readText(at, at + words.length).pieces);
      log.find(FINDINGS.linkTarget, i + whole.indexOf(target, words.length), target);
      i += whole.length - 1;
      start = i + 1;
    } else if (character === '<' && LINE_BREAK.test(source.slice(i, Math.min(i + 6, to)))) {
      flush(i);
      const length = source.indexOf('>', i) + 1 - i;
      pieces.push({ text: '\n', from: i, to: i + length, changed: true, marks: 0 });
      start = i + length;
      i += length - 1;
    } else if (character === '<') {
      const element = readElement(source, i, to, readText, log);
      if (element === null) continue;
      flush(i);
      pieces.push(...element.pieces);
      i = element.to - 1;
      start = element.to;
    } else if (character === '*' || character === '_') {
      const double = source[i + 1] === character && i + 1 < to;
      const sign = double ? character + character : character;
      const end = i + sign.length;
      const opened = open.get(sign);
      const closes = opened !== undefined && !isSpace(source[i - 1]) && !splitsWord(source, i, end, to, character);
      const opens = !isSpace(source[end]) && end < to && !splitsWord(source, i, end, to, character);
      if (closes) {
        flush(i);
        mark(pieces, opened.piece, double ? BOLD : ITALIC);
        open.delete(sign);
        start = end;
      } else if (opens && hasCloser(source, sign, end, to)) {
        flush(i);
        open.set(sign, { piece: pieces.length, sign, from: i });
        start = end;
      }
      i = end - 1;
    }
  }
  flush(to);
  return passageOfPieces(pieces);
}

/** Words inside an element that we write ourselves, with what it says of them; null where none begins here. */
function readElement(
  source: string,
  at: number,
  to: number,
  readText: (from: number, to: number) => Passage,
  log: IntakeLog,
): { readonly pieces: readonly Piece[]; readonly to: number } | null {
  const near = source.slice(at, Math.min(to, at + MAX_EMPHASIS));
  const name = near.startsWith('<ruby>') ? 'ruby' : near.startsWith('<em class="dots">') ? 'em' : null;
  if (name === null) return null;
  const closer = `</${name}>`;
  const length = near.indexOf(closer) + closer.length;
  const whole = near.slice(0, length);
  const [, words = '', typed] = (name === 'ruby' ? RUBY : DOTTED).exec(whole) ?? [];
  // One inside another of its kind is nothing that we write.
  if (words === '' || words.includes(`<${name}`)) return null;
  const from = at + whole.indexOf('>') + 1;
  const passage = () => readInline(source, from, from + words.length, readText, log);
  if (typed === undefined) {
    return { pieces: passage().pieces.map((piece) => ({ ...piece, marks: piece.marks | DOTS })), to: at + length };
  }
  const reading = cleanReading(withoutEscapes(typed));
  if (reading === null) return null;
  return { pieces: passage().pieces.map((piece) => ({ ...piece, reading })), to: at + length };
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}

// "_" inside a word (snake_case) is no markup.
function splitsWord(source: string, from: number, end: number, to: number, character: string): boolean {
  if (character !== '_') return false;
  return from > 0 && end < to && WORD.test(source[from - 1]!) && WORD.test(source[end]!);
}

/** How far a closing delimiter is looked for, so that a line full of stray signs stays linear. */
const MAX_EMPHASIS = 2_000;

function hasCloser(source: string, sign: string, from: number, to: number): boolean {
  const at = source.slice(from, Math.min(to, from + MAX_EMPHASIS)).indexOf(sign, 1);
  return at > 0 && !isSpace(source[from + at - 1]);
}

function mark(pieces: Piece[], from: number, bit: number): void {
  for (let i = from; i < pieces.length; i++) pieces[i] = { ...pieces[i]!, marks: pieces[i]!.marks | bit };
}
