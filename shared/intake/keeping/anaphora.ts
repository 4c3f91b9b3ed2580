import { KEPT } from '../rules.ts';
import { KANJI, KATAKANA } from '../source/script.ts';
import type { KeptPlace } from './keep-texts.ts';

/**
 * Set expressions that point back: a demonstrative with a noun of reference and its particle. A demonstrative with any
 * other noun (この条約) names what it means and is no dependency.
 */
const CONNECTIVE =
  '(?:この|その|こうした|そうした|かかる|このような|そのような)(?:文脈(?:において|の中で|で)|点(?:に関し|について|で|において)|観点(?:から|に立ち)|見地から|目的の?(?:ため|下)|意味(?:で|において)|関連(?:で|において)|方針の下|認識の下|精神(?:の下|に基づき|に則り)|背景の下|趣旨から)|(?:その|この)(?:下で|上で|ため(?=[、に])|際(?=[、に])|結果(?=[、と])|一環として)|これを(?:踏まえ|受け)|それらの|これに関連し';
const SAME = `(?<![${KANJI}])同(?!時|様|意|一|等|士|盟|僚|行|席|感|居|化|志|期|調|胞|権|額|義|質)(?:[${KANJI}]{1,8}|[${KATAKANA}・]{2,20})`;
/** Cheap first look: most texts have none of these. */
const HINT = /[こそ][のれう]|かかる|同/u;
const ANAPHORA = new RegExp(`${CONNECTIVE}|${SAME}`, 'gu');

/** Expressions that point back inside their own paragraph; at its very start they point outside and are not meant here. */
export function findAnaphora(text: string): readonly KeptPlace[] {
  const places: KeptPlace[] = [];
  if (!HINT.test(text)) return places;
  for (const found of text.matchAll(ANAPHORA)) {
    if (found.index > 0) places.push({ rule: KEPT.anaphora, from: found.index, text: found[0] });
  }
  return places;
}
