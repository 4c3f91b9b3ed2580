import { labelStyle } from '../../../numbering/index.ts';
import type { FamilyName } from '../reading.ts';
import {
  form,
  GAP,
  isGap,
  KANJI_NUMBER,
  OPTIONAL_GAP,
  plainDigits,
  plainTail,
  SPACED_DIGITS,
  TAIL,
  type Way,
  wideDigits,
} from './form.ts';

/** (12) （１２） (4 1) ( 12) (12 bis) */
export const parenArabic = form(
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

/** The plain case of `parenArabic`, told without a pattern: nearly every paragraph of a declaration begins with it. */
export function plainParenArabic(
  head: string,
): { readonly n: number; readonly raw: string; readonly gap: string } | null {
  if (head.charCodeAt(0) !== 0x28) return null;
  let n = 0;
  let at = 1;
  for (; at <= MAX_PLAIN_DIGITS; at++) {
    const digit = head.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9) || (n === 0 && digit === 0)) break;
    n = n * 10 + digit;
  }
  if (n === 0 || head.charCodeAt(at) !== 0x29) return null;
  const raw = head.slice(0, at + 1);
  let end = at + 1;
  while (isGap(head.charCodeAt(end))) end++;
  return { n, raw, gap: head.slice(at + 1, end) };
}

const MAX_PLAIN_DIGITS = 5;

/** (a) (i) (A) (IV) (ア) （一） (а) (Ⅰ) */
export const parenLetter = form(
  `([(（])${GAP}*([a-zａ-ｚ]{1,6}|[A-ZＡ-Ｚ]{1,6}|[ァ-ヴ]|[ｱ-ﾝ]|${KANJI_NUMBER}|[а-я]{1,2}|[Ⅰ-Ⅻ])${GAP}*[)）]${OPTIONAL_GAP}`,
  'u',
  ([, open = '', body = '']) => {
    const sign = /[Ⅰ-Ⅻ]/u.test(body);
    const plain = sign ? body : body.normalize('NFKC');
    const close = open === '(' ? ')' : '）';
    const paren = (family: FamilyName, first: string): Way => {
      const own = labelStyle(open + first + close) !== null;
      return own
        ? { family, style: open + first + close, text: open + plain + close }
        : { family, style: `(${first})`, text: `(${plain})` };
    };
    if (sign) return [paren('paren-roman-upper', 'Ⅰ')];
    if (/^[a-z]/.test(plain)) return [paren('paren-letter', 'a'), paren('paren-roman', 'i')];
    if (/^[A-Z]/.test(plain)) return [paren('paren-letter-upper', 'A'), paren('paren-roman-upper', 'I')];
    if (/^[а-я]/.test(plain)) return [paren('paren-cyrillic', 'а')];
    if (/^[ァ-ヴ]/u.test(plain)) return [paren('paren-aiueo', 'ア'), paren('paren-iroha', 'イ')];
    return [paren('paren-kanji', '一')];
  },
);
