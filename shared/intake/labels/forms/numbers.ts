import { DIGITS, END, form, OPTIONAL_GAP, plainDigits, plainTail, TAIL, wideDigits } from './form.ts';

/** 1. １． 1) and the bare 1 and ２ of statutes and official texts */
export const arabic = form(
  `(${DIGITS}{1,6})(${TAIL})(?:([.．])(?!${DIGITS})${OPTIONAL_GAP}|([)）])${OPTIONAL_GAP}|${END})`,
  'u',
  ([, digits = '', tail = '', stop = '', close = '']) => {
    const text = plainDigits(digits) + plainTail(tail);
    const wide = /[０-９]/u.test(digits) && tail === '';
    if (wide && stop === '．') return [{ family: 'arabic-dot', style: '１．', text: `${wideDigits(digits)}．` }];
    if (stop !== '') return [{ family: 'arabic-dot', style: '1.', text: `${text}.` }];
    if (close !== '') return [{ family: 'arabic-close', style: '1)', text: `${text})` }];
    if (wide) return [{ family: 'arabic', style: '１', text: wideDigits(digits) }];
    return [{ family: 'arabic', style: '1', text }];
  },
);

/** ① ⑴ */
export const circled = form(`([①-⑳㉑-㉟㊱-㊿⑴-⒇])${OPTIONAL_GAP}`, 'u', ([, sign = '']) => [
  { family: 'circled', style: '①', text: sign },
  { family: 'parenthesised-sign', style: '⑴', text: sign },
]);
