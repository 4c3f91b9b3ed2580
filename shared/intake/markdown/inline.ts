import { cleanReading } from '../../model/marks/ruby.ts';
import { FINDINGS } from '../rules.ts';
import type { IntakeLog } from '../source/log.ts';
import { BOLD, DOTS, ITALIC, type Passage, type Piece, passageOfPieces } from '../source/passage.ts';

const MARKUP = /[\\*_<[]/;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const LINE_BREAK = /^<br ?\/?>/i;
// [text](target "title"), also as an image; the lengths keep a line full of brackets linear.
const LINK = /!?\[([^[\]\n]{1,200})\]\(([^()\s]{1,400})(?: +"[^"\n]{0,200}")?\)/y;
// Elements that we write ourselves. Brackets for programs without ruby may stand round the reading.
const MARKS: Readonly<Record<string, number>> = { '<em class="dots">': DOTS, '<b>': BOLD, '<i>': ITALIC };
const OPENER = /<(?:ruby|b|i|em class="dots")>/y;
const RUBY = /^((?:\\.|[^\\])+?)(?:<rp>[^<]*<\/rp>)?<rt>((?:\\.|[^<\\])*)<\/rt>(?:<rp>[^<]*<\/rp>)?$/s;
const WORD = /[\p{L}\p{N}]/u;

interface Delimiter {
  /** Index in the pieces before which the delimiter stands. */
  readonly piece: number;
  readonly sign: string;
  readonly from: number;
}

/**
 * Reads the inline part of a line: backslash escapes, `*`, `**`, `_`, `__`, links, `<br>`, and the elements that
 * we write: ruby, emphasis dots, bold and italic. Delimiters that do not pair are text. Markup characters belong to no piece, so the caller can account for them as markers.
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
  const signs = new SignFinder(source, from, to);
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
      const element = readElement(source, i, signs, readText, log);
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
      } else if (opens && hasCloser(source, sign, end, signs)) {
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
  signs: SignFinder,
  readText: (from: number, to: number) => Passage,
  log: IntakeLog,
): { readonly pieces: readonly Piece[]; readonly to: number } | null {
  OPENER.lastIndex = at;
  const opener = OPENER.exec(source)?.[0];
  if (opener === undefined) return null;
  const name = opener.slice(1, /[ >]/.exec(opener)!.index);
  const from = at + opener.length;
  const end = signs.next(`</${name}>`, from);
  const to = end + name.length + 3;
  // One inside another of its kind is nothing that we write.
  const inner = signs.next(opener, from);
  if (end < from || (inner >= 0 && inner < end)) return null;
  if (name !== 'ruby') {
    if (!hasWords(source.slice(from, end))) return null;
    const { pieces } = readInline(source, from, end, readText, log);
    return { pieces: pieces.map((piece) => ({ ...piece, marks: piece.marks | MARKS[opener]! })), to };
  }
  const [, words, typed] = RUBY.exec(source.slice(from, end)) ?? [];
  const reading = typed === undefined ? null : cleanReading(withoutEscapes(typed));
  if (words === undefined || reading === null || !hasWords(words)) return null;
  const { pieces } = readInline(source, from, from + words.length, readText, log);
  return { pieces: pieces.map((piece) => ({ ...piece, reading })), to };
}

/** Whether there is anything to stand above or to emphasise: what says it of nothing is text, and not lost. */
function hasWords(markup: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(markup.replace(/<br ?\/?>/gi, ''));
}

/** Finds signs of one line, each asked for from left to right: a line full of them is read through once for each. */
class SignFinder {
  readonly #line: string;
  readonly #from: number;
  readonly #found = new Map<string, number>();

  constructor(source: string, from: number, to: number) {
    this.#line = source.slice(from, to);
    this.#from = from;
  }

  /** Where a sign next stands as markup and not as text behind a backslash; −1 where none does. */
  next(sign: string, from: number): number {
    const start = from - this.#from;
    let at = this.#found.get(sign) ?? this.#search(sign, start);
    if (at < start) at = this.#search(sign, start);
    this.#found.set(sign, at);
    return at === NOWHERE ? -1 : at + this.#from;
  }

  #search(sign: string, start: number): number {
    for (let at = this.#line.indexOf(sign, start); at >= 0; at = this.#line.indexOf(sign, at + 1)) {
      let backslashes = 0;
      while (this.#line[at - 1 - backslashes] === '\\') backslashes++;
      if (backslashes % 2 === 0) return at;
    }
    return NOWHERE;
  }
}

/** Behind every line. */
const NOWHERE = Number.POSITIVE_INFINITY;

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

function hasCloser(source: string, sign: string, from: number, signs: SignFinder): boolean {
  const at = signs.next(sign, from + 1);
  return at >= 0 && !isSpace(source[at - 1]);
}

function mark(pieces: Piece[], from: number, bit: number): void {
  for (let i = from; i < pieces.length; i++) pieces[i] = { ...pieces[i]!, marks: pieces[i]!.marks | bit };
}
