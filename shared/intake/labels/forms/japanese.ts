import type { FamilyName } from '../reading.ts';
import { DIGITS, END, form, GAP, KANJI_NUMBER, OPTIONAL_GAP, plainDigits, SPACED_DIGITS, wideDigits } from './form.ts';

const DAI: Readonly<Record<string, FamilyName>> = {
  編: 'dai-hen',
  部: 'dai-bu',
  章: 'dai-sho',
  節: 'dai-setsu',
  款: 'dai-kan',
  条: 'dai-jo',
  項: 'dai-ko',
  号: 'dai-go',
};

// What may follow 第五条 where it is a label: space, the caption, 「から第八条まで　削除」, the end; not 「第五条の規定により」.
const AFTER_UNIT = `(?=${GAP}|[（(]|$|(?:から|及び|、)第[^。]{1,16}${GAP}*削除)`;

/** 第一章 第5条の2 第十条 */
export const daiUnit = form(
  `第${GAP}*(${KANJI_NUMBER}|${SPACED_DIGITS})${GAP}*([編部章節款条項号])(?:の(${KANJI_NUMBER}|${DIGITS}{1,4}))?${AFTER_UNIT}${OPTIONAL_GAP}`,
  'u',
  ([, number = '', unit = '', inserted = '']) => {
    const write = /[０-９]/u.test(number) ? wideDigits : /[0-9]/.test(number) ? plainDigits : (text: string) => text;
    const first = write === wideDigits ? '１' : write === plainDigits ? '1' : '一';
    const text = `第${write(number)}${unit}${inserted === '' ? '' : `の${write(inserted)}`}`;
    return [{ family: DAI[unit]!, style: `第${first}${unit}`, text }];
  },
);

/** 第1 第１ 第一, with a space behind */
export const dai = form(
  `第(${DIGITS}{1,4}|${KANJI_NUMBER})(?:の(${DIGITS}{1,4}|${KANJI_NUMBER}))?${END}`,
  'u',
  ([, number = '', inserted = '']) => {
    const first = /[０-９]/u.test(number) ? '１' : /[0-9]/.test(number) ? '1' : '一';
    return [{ family: 'dai', style: `第${first}`, text: `第${number}${inserted === '' ? '' : `の${inserted}`}` }];
  },
);

/** 一　 十二　 (statutes) 一、 一． */
export const kanji = form(
  `(${KANJI_NUMBER})(?:の(${KANJI_NUMBER}))?(?:([、．])${OPTIONAL_GAP}|${END})`,
  'u',
  ([, number = '', inserted = '', stop = '']) => {
    if (stop !== '' && inserted === '') return [{ family: 'kanji-comma', style: `一${stop}`, text: number + stop }];
    return [{ family: 'kanji', style: '一', text: number + (inserted === '' ? '' : `の${inserted}`) }];
  },
);

/** ア　 イ　: the syllabary's order and the old poem's; the series tells which. */
export const kana = form(`([ァ-ヴｱ-ﾝ])${END}`, 'u', ([, letter = '']) => {
  const text = letter.normalize('NFKC');
  return [
    { family: 'aiueo', style: 'ア', text },
    { family: 'iroha', style: 'イ', text },
  ];
});
