import { labelStyle } from '../../numbering/index.ts';
import type { FamilyName } from './reading.ts';

/** A label seen at the head of a line, and the styles it may be of. */
export interface FormMatch {
  /** As written, stray spaces included. */
  readonly raw: string;
  readonly gap: string;
  /** `text` is the label in the spelling of `style`, ready for `parseLabel`. */
  readonly ways: readonly { readonly family: FamilyName; readonly style: string; readonly text: string }[];
}

type Form = (head: string) => FormMatch | null;
type Way = FormMatch['ways'][number];

const GAP = '[ \\t\\u00a0\\u3000]';
const DIGITS = '[0-9０-９]';
const SPACED_DIGITS = `${DIGITS}(?:${GAP}?${DIGITS}){0,5}`;
const KANJI_NUMBER = '[〇一二三四五六七八九十百千]{1,9}';
/** 12 bis, 12 ter, 12 alt 2: Latin words behind the number. */
const TAIL = '(?: ?(?:alt(?: [0-9]+)?|[a-z]*(?:bis|ter|ies)|quater)){0,2}';
const END = `(?:${GAP}+|$)`;
const OPTIONAL_GAP = `${GAP}*`;

/** Half-width digits without stray spaces. */
function plainDigits(text: string): string {
  return text
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function wideDigits(text: string): string {
  return plainDigits(text).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function plainTail(tail: string): string {
  return tail
    .trim()
    .replace(/^(?=.)/u, ' ')
    .replace(/ +/g, ' ');
}

function form(pattern: string, flags: string, read: (groups: readonly string[]) => readonly Way[]): Form {
  const expression = new RegExp(`^(?:${pattern})`, flags);
  return (head) => {
    const match = expression.exec(head);
    if (match === null) return null;
    const raw = match[0].trimEnd();
    const ways = read(match.map((group) => group ?? '')).filter((way) => labelStyle(way.style) !== null);
    return ways.length === 0 ? null : { raw, gap: match[0].slice(raw.length), ways };
  };
}

// (12) （１２） (4 1) ( 12) (12 bis)
const parenArabic = form(
  `([(（])${GAP}*(${SPACED_DIGITS})(${TAIL})${GAP}*[)）]${OPTIONAL_GAP}`,
  'u',
  ([, open = '', digits = '', tail = '']) => {
    const wide = open === '（' && /[０-９]/u.test(digits);
    if (wide && tail === '') return [{ family: 'paren-arabic', style: '（１）', text: `（${wideDigits(digits)}）` }];
    const text = plainDigits(digits) + plainTail(tail);
    if (open === '（' && labelStyle('（1）') !== null)
      return [{ family: 'paren-arabic', style: '（1）', text: `（${text}）` }];
    return [{ family: 'paren-arabic', style: '(1)', text: `(${text})` }];
  },
);

// (a) (i) (A) (IV) (ア) （一） (а)
const parenLetter = form(
  `([(（])${GAP}*([a-zａ-ｚ]{1,6}|[A-ZＡ-Ｚ]{1,6}|[ァ-ヴ]|[ｱ-ﾝ]|${KANJI_NUMBER}|[а-я]{1,2})${GAP}*[)）]${OPTIONAL_GAP}`,
  'u',
  ([, open = '', body = '']) => {
    const plain = body.normalize('NFKC');
    const close = open === '(' ? ')' : '）';
    const paren = (family: FamilyName, first: string): Way => {
      const own = labelStyle(open + first + close) !== null;
      return own
        ? { family, style: open + first + close, text: open + plain + close }
        : { family, style: `(${first})`, text: `(${plain})` };
    };
    if (/^[a-z]/.test(plain)) return [paren('paren-letter', 'a'), paren('paren-roman', 'i')];
    if (/^[A-Z]/.test(plain)) return [paren('paren-letter-upper', 'A'), paren('paren-roman-upper', 'I')];
    if (/^[а-я]/.test(plain)) return [paren('paren-cyrillic', 'а')];
    if (/^[ァ-ヴ]/u.test(plain)) return [paren('paren-aiueo', 'ア'), paren('paren-iroha', 'イ')];
    return [paren('paren-kanji', '一')];
  },
);

// 1. １． 1) 1、 and the bare 1 and ２ of statutes and official texts
const arabicForm = form(
  `(${DIGITS}{1,6})(${TAIL})(?:([.．])(?!${DIGITS})${OPTIONAL_GAP}|([)）])${OPTIONAL_GAP}|${END})`,
  'u',
  ([, digits = '', tail = '', stop = '', close = '']) => {
    const text = plainDigits(digits) + plainTail(tail);
    if (stop !== '') return [{ family: 'arabic-dot', style: '1.', text: `${text}.` }];
    if (close !== '') return [{ family: 'arabic-close', style: '1)', text: `${text})` }];
    if (/[０-９]/u.test(digits) && tail === '') return [{ family: 'arabic', style: '１', text: wideDigits(digits) }];
    return [{ family: 'arabic', style: '1', text }];
  },
);

const circled = form(`([①-⑳㉑-㉟㊱-㊿⑴-⒇])${OPTIONAL_GAP}`, 'u', ([, sign = '']) => [
  { family: 'circled', style: '①', text: sign },
  { family: 'parenthesised-sign', style: '⑴', text: sign },
]);

const DAI: Readonly<Record<string, FamilyName>> = {
  編: 'dai-hen',
  部: 'dai-bu',
  章: 'dai-sho',
  節: 'dai-setsu',
  款: 'dai-kan',
  条: 'dai-jo',
};

// What may follow 第五条 where it is a label: space, the caption, 「から第八条まで　削除」, the end; not 「第五条の規定により」.
const AFTER_UNIT = `(?=${GAP}|[（(]|$|(?:から|及び|、)第[^。]{1,16}${GAP}*削除)`;

// 第一章 第5条の2 第十条
const daiUnit = form(
  `第${GAP}*(${KANJI_NUMBER}|${SPACED_DIGITS})${GAP}*([編部章節款条])(?:の(${KANJI_NUMBER}|${DIGITS}{1,4}))?${AFTER_UNIT}${OPTIONAL_GAP}`,
  'u',
  ([, number = '', unit = '', inserted = '']) => {
    const write = /[０-９]/u.test(number) ? wideDigits : /[0-9]/.test(number) ? plainDigits : (text: string) => text;
    const first = write === wideDigits ? '１' : write === plainDigits ? '1' : '一';
    const text = `第${write(number)}${unit}${inserted === '' ? '' : `の${write(inserted)}`}`;
    return [{ family: DAI[unit]!, style: `第${first}${unit}`, text }];
  },
);

// 第1 第１ 第一, with a space behind
const dai = form(
  `第(${DIGITS}{1,4}|${KANJI_NUMBER})(?:の(${DIGITS}{1,4}|${KANJI_NUMBER}))?${END}`,
  'u',
  ([, number = '', inserted = '']) => {
    const first = /[０-９]/u.test(number) ? '１' : /[0-9]/.test(number) ? '1' : '一';
    return [{ family: 'dai', style: `第${first}`, text: `第${number}${inserted === '' ? '' : `の${inserted}`}` }];
  },
);

// 一　 十二　 (statutes), ア　 イ
const kanji = form(`(${KANJI_NUMBER})(?:の(${KANJI_NUMBER}))?${END}`, 'u', ([, number = '', inserted = '']) => [
  { family: 'kanji', style: '一', text: number + (inserted === '' ? '' : `の${inserted}`) },
]);

const kana = form(`([ァ-ヴｱ-ﾝ])${END}`, 'u', ([, letter = '']) => {
  const text = letter.normalize('NFKC');
  return [
    { family: 'aiueo', style: 'ア', text },
    { family: 'iroha', style: 'イ', text },
  ];
});

// I. Ⅱ. Ⅲ　 II.
const romanSign = form(`([Ⅰ-Ⅻ])([.．]?)${OPTIONAL_GAP}`, 'u', ([, sign = '', stop = '']) => [
  { family: 'roman-upper', style: stop === '' ? 'Ⅰ' : 'Ⅰ.', text: sign + (stop === '' ? '' : '.') },
]);

const latinUpper = form(
  `([A-Z]{1,8}|[Ａ-Ｚ]{1,8})[.．](?=${GAP}|$|[\\u3040-\\u9fff])${OPTIONAL_GAP}`,
  'u',
  ([, letters = '']) => {
    const text = `${letters.normalize('NFKC')}.`;
    return [
      { family: 'roman-upper', style: 'I.', text },
      { family: 'letter-upper', style: 'A.', text },
    ];
  },
);

// a. a) a　 i. (a bare small letter only before a full-width space: in English it is an article)
const latinLower = form(
  `([a-z]{1,6}|[ａ-ｚ]{1,2})(?:([.．)）])${END}|\\u3000+)`,
  'u',
  ([, letters = '', stop = '']) => {
    const text = letters.normalize('NFKC');
    if (stop === '') return [{ family: 'letter', style: 'a', text }];
    if (stop === ')' || stop === '）') return [{ family: 'letter-close', style: 'a)', text: `${text})` }];
    return [
      { family: 'letter-dot', style: 'a.', text: `${text}.` },
      { family: 'roman-lower-dot', style: 'i.', text: `${text}.` },
    ];
  },
);

const WORDS: Readonly<Record<string, FamilyName>> = {
  part: 'word-part',
  chapter: 'word-chapter',
  section: 'word-section',
  article: 'word-article',
  часть: 'word-part',
  раздел: 'word-part',
  глава: 'word-chapter',
  статья: 'word-article',
};

// Article 5, ARTICLE V, Статья 2., Глава I
const word = form(
  `(Part|Chapter|Section|Article|Часть|Глава|Раздел|Статья)${GAP}+([0-9]{1,4}|[IVXLC]{1,8})(${TAIL})(?:([.:])(?=${GAP}|$)|(?=${GAP}|$|[(—–-]))${OPTIONAL_GAP}`,
  'iu',
  ([, name = '', number = '', tail = '', stop = '']) => {
    const title = name[0]!.toUpperCase() + name.slice(1).toLowerCase();
    const first = /[0-9]/.test(number) ? '1' : 'I';
    const text = `${title} ${number.toUpperCase()}${plainTail(tail)}`;
    const family = WORDS[name.toLowerCase()]!;
    const dotted = `${title} ${first}.`;
    if (stop === '.' && labelStyle(dotted) !== null) return [{ family, style: dotted, text: `${text}.` }];
    return [{ family, style: `${title} ${first}`, text }];
  },
);

// OP3 PP 2. OP3bis
const working = form(`(OP|PP)${GAP}?([0-9]{1,4})(${TAIL})[.:]?${END}`, 'u', ([, name = '', number = '', tail = '']) => [
  { family: name === 'OP' ? 'operative' : 'preambular', style: `${name}1`, text: name + number + plainTail(tail) },
]);

const cyrillicUpper = form(`([А-Я])\\.${END}`, 'u', ([, letter = '']) => [
  { family: 'cyrillic-upper', style: 'А.', text: `${letter}.` },
]);

const cyrillicLower = form(`([а-я])\\)${END}`, 'u', ([, letter = '']) => [
  { family: 'cyrillic-close', style: 'а)', text: `${letter})` },
]);

const sign = form(`([◆◇○●■□▼▽★☆◎▶])(?![◆◇○●■□▼▽★☆◎▶])${OPTIONAL_GAP}`, 'u', ([, mark = '']) => [
  { family: 'sign', style: labelStyle(mark) === null ? 'none' : mark, text: mark },
]);

const NO_FORMS: readonly Form[] = [];
const IN_PARENTHESES = [parenArabic, parenLetter];
const WITH_DAI = [daiUnit, dai];
const LATIN_UPPER = [word, working, latinUpper];
const CYRILLIC_UPPER = [word, cyrillicUpper];
const KATAKANA = [kana];
const KANJI = [kanji];
const SIGN = [sign];
const CIRCLED = [circled];
const LATIN_LOWER = [word, latinLower];
const ROMAN_SIGN = [romanSign];
const ARABIC = [arabicForm];
const CYRILLIC_LOWER = [word, cyrillicLower];

/** The forms that a line can start with, told from its first character: most lines have none and cost nothing more. */
export function formsAt(line: string): readonly Form[] {
  const code = line.charCodeAt(0);
  if (code < 0x80) {
    if (code === 0x28) return IN_PARENTHESES;
    if (code >= 0x30 && code <= 0x39) return ARABIC;
    if (code >= 0x41 && code <= 0x5a) return LATIN_UPPER;
    return code >= 0x61 && code <= 0x7a ? LATIN_LOWER : NO_FORMS;
  }
  if (code === 0xff08) return IN_PARENTHESES;
  if (code === 0x7b2c) return WITH_DAI;
  if (code >= 0x30a1 && code <= 0x30f4) return KATAKANA;
  if (code >= 0xff66 && code <= 0xff9d) return KATAKANA;
  if (code >= 0x410 && code <= 0x42f) return CYRILLIC_UPPER;
  if (code >= 0x430 && code <= 0x44f) return CYRILLIC_LOWER;
  if (code >= 0x2160 && code <= 0x216b) return ROMAN_SIGN;
  if (code >= 0x2460 && code <= 0x2487) return CIRCLED;
  if (code >= 0x3251 && code <= 0x32bf) return CIRCLED;
  if (code >= 0x25a0 && code <= 0x2606) return SIGN;
  if (code >= 0xff10 && code <= 0xff19) return ARABIC;
  if (code >= 0xff21 && code <= 0xff3a) return LATIN_UPPER;
  if (code >= 0xff41 && code <= 0xff5a) return LATIN_LOWER;
  return '〇一二三四五六七八九十百千'.includes(line.charAt(0)) ? KANJI : NO_FORMS;
}
