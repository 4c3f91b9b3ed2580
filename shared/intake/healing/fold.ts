// What may stand before a text as a mere marker of a list, heading or rule, after NFKC folding.
const LEADING_MARKERS = /^[-*+•・·‣◦–—‐◆◇■□●○#>_=─━―]+/u;

// What no file format can carry, and what nobody sees.
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text as the definition of healing sees it: NFKC, without white space and invisible characters, without the list marker at its head. */
function foldForHealing(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replace(INVISIBLE, '').replace(LEADING_MARKERS, '');
}

/** Whether a change of `before` into `after` may be made without asking: nothing but widths, space and markers differ. */
export function isHealing(before: string, after: string): boolean {
  return foldForHealing(before) === foldForHealing(after);
}
