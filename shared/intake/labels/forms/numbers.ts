import { DIGITS, END, form, GAP, OPTIONAL_GAP, plainDigits, plainTail, TAIL, wideDigits } from './form.ts';

/**
 * 1. １． 1． 1) 1、 and the bare 1 and ２ of statutes and official texts. A digit right behind the stop makes it a decimal
 * number, but not a narrow one behind a wide stop.
 */
export const arabic = form(
  `(${DIGITS}{1,6})(${TAIL})(?:(?:(\\.(?!${DIGITS})|．(?![０-９]))|([)）])|(、))${OPTIONAL_GAP}|${END})`,
  'u',
  ([, digits = '', tail = '', stop = '', close = '', comma = '']) => {
    const text = plainDigits(digits) + plainTail(tail);
    const wide = /[０-９]/u.test(digits) && tail === '';
    const number = wide ? wideDigits(digits) : text;
    const first = wide ? '１' : '1';
    if (stop === '．') return [{ family: 'arabic-dot', style: `${first}．`, text: `${number}．` }];
    if (stop !== '') return [{ family: 'arabic-dot', style: '1.', text: `${text}.` }];
    if (close !== '') return [{ family: 'arabic-close', style: '1)', text: `${text})` }];
    if (comma !== '') return [{ family: 'arabic-comma', style: `${first}、`, text: `${number}、` }];
    return [{ family: 'arabic', style: first, text: number }];
  },
);

const CLOSING: Readonly<Record<string, string>> = {
  '[': ']',
  '［': '］',
  '〔': '〕',
  '【': '】',
  '<': '>',
  '＜': '＞',
};

/** [1] ［１］ 〔1〕 【１】 <1> */
export const bracketArabic = form(
  `([[［〔【<＜])${GAP}*(${DIGITS}{1,4})(${TAIL})${GAP}*[\\]］〕】>＞]${OPTIONAL_GAP}`,
  'u',
  ([, open = '', digits = '', tail = '']) => {
    const wide = /[０-９]/u.test(digits) && tail === '' && !'[<'.includes(open);
    const narrow = open === '［' ? '[' : open === '＜' ? '<' : open;
    const sign = wide ? open : narrow;
    const number = wide ? wideDigits(digits) : plainDigits(digits) + plainTail(tail);
    const close = CLOSING[sign] ?? '';
    return [{ family: 'bracket-arabic', style: `${sign}${wide ? '１' : '1'}${close}`, text: sign + number + close }];
  },
);

/** ① ⑴; a ⑴ may also be the one (1) of its series that a keyboard turned into a sign. */
export const circled = form(`([①-⑳㉑-㉟㊱-㊿⑴-⒇])${OPTIONAL_GAP}`, 'u', ([, sign = '']) => [
  { family: 'circled', style: '①', text: sign },
  { family: 'parenthesised-sign', style: '⑴', text: sign },
  { family: 'paren-arabic', style: '(1)', text: sign.normalize('NFKC') },
]);
