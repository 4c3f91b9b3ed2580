// What may stand before a text as a mere marker of a list, heading or rule, after NFKC folding.
const LEADING_MARKERS = /^[-*+•・·‣◦–—‐◆◇■□●○#>_=─━―]+/u;

/** A text as the definition of healing sees it: NFKC, without white space, without the list marker at its head. */
export function foldForHealing(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replace(LEADING_MARKERS, '');
}

/** Whether a change of `before` into `after` may be made without asking: nothing but widths, space and markers differ. */
export function isHealing(before: string, after: string): boolean {
  return foldForHealing(before) === foldForHealing(after);
}
