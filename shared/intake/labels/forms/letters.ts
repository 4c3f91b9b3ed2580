import type { FamilyName } from '../reading.ts';
import { END, form, GAP, OPTIONAL_GAP, plainTail, TAIL } from './form.ts';

/** I. Ⅱ. Ⅲ　 Ⅲ． Ⅲ、 II. */
export const romanSign = form(`([Ⅰ-Ⅻ])([.．、]?)${OPTIONAL_GAP}`, 'u', ([, sign = '', stop = '']) => [
  { family: 'roman-upper', style: `Ⅰ${stop}`, text: sign + stop },
]);

/** A. I. II. */
export const latinUpper = form(
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

/** a. a) a　 i. (a bare small letter only before a full-width space or Japanese: in English it is an article) */
export const latinLower = form(
  `([a-z]{1,6}|[ａ-ｚ]{1,2})(?:([.．)）])${END}|\\u3000+|${GAP}+(?=[\\u3040-\\u9fff]))`,
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

/** Article 5, ARTICLE V, Статья 2., Глава I */
export const word = form(
  `(Part|Chapter|Section|Article|Часть|Глава|Раздел|Статья)${GAP}+([0-9]{1,4}|[IVXLC]{1,8})(${TAIL})(?:([.:])(?=${GAP}|$)|(?=${GAP}|$|[(—–-]))${OPTIONAL_GAP}`,
  'iu',
  ([, name = '', number = '', tail = '', stop = '']) => {
    const lower = name[0]!.toUpperCase() + name.slice(1).toLowerCase();
    const title = name.length > 1 && name === name.toUpperCase() ? name : lower;
    const first = /[0-9]/.test(number) ? '1' : 'I';
    const end = stop === '.' ? '.' : '';
    const text = `${title} ${number.toUpperCase()}${plainTail(tail)}${end}`;
    return [{ family: WORDS[name.toLowerCase()]!, style: `${title} ${first}${end}`, text }];
  },
);

/** OP3 PP 2. OP3bis */
export const working = form(
  `(OP|PP)${GAP}?([0-9]{1,4})(${TAIL})[.:]?${END}`,
  'u',
  ([, name = '', number = '', tail = '']) => [
    { family: name === 'OP' ? 'operative' : 'preambular', style: `${name}1`, text: name + number + plainTail(tail) },
  ],
);

/** А. */
export const cyrillicUpper = form(`([А-Я])\\.${END}`, 'u', ([, letter = '']) => [
  { family: 'cyrillic-upper', style: 'А.', text: `${letter}.` },
]);

/** а) */
export const cyrillicLower = form(`([а-я])\\)${END}`, 'u', ([, letter = '']) => [
  { family: 'cyrillic-close', style: 'а)', text: `${letter})` },
]);
