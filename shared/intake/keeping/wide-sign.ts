import { KEPT } from '../rules.ts';
import { KATAKANA } from '../source/script.ts';
import type { KeptPlace } from './keep-texts.ts';

// Foreign names are joined by ＝ and ／; the log shows the whole katakana name, from its start.
const WIDE_SIGN = new RegExp(`[${KATAKANA}・]*[＝／：＆][${KATAKANA}]*`, 'gu');
const IN_NAME = new RegExp(`^[${KATAKANA}]`, 'u');
const SIGN = /[＝／：＆]/u;

/** Full-width signs that are right as they are; NFKC would fold them, so they are only ever compared folded. */
export function findWideSigns(text: string): readonly KeptPlace[] {
  if (!SIGN.test(text)) return [];
  return Array.from(text.matchAll(WIDE_SIGN), (found): KeptPlace => {
    const name = found[0];
    const at = name.search(SIGN);
    const joins = name[at] !== '：' && IN_NAME.test(name) && at < name.length - 1;
    return { rule: KEPT.wideSign, from: joins ? found.index : found.index + at, text: joins ? name : name[at]! };
  });
}
