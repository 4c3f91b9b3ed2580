// The browser's parser takes time that grows with the square of the nesting (80,000 open elements: half a minute), and
// formatting that is never closed is made anew in every block. What is parsed is therefore measured first, in one pass.

/** Deeper than any text that people wrote; the browser itself flattens what lies below 512. */
const MAX_DEPTH = 400;
/** Tags times depth: half a million tags at an honest depth of thirty stay below it. */
const MAX_WORK = 20_000_000;

/** Elements that have no end tag, or whose end may be left out: old pages open thousands and close none. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot colgroup option optgroup rp rt html head body'.split(
    ' ',
  ),
);

const TAG = /<(\/?)([a-z][^\s/>]*)/gi;

/** Whether HTML may be given to the browser's parser without holding the window up. */
export function isParsable(html: string): boolean {
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, end, name] of html.matchAll(TAG)) {
    tags++;
    if (UNCOUNTED.has(name!.toLowerCase())) continue;
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) deepest = depth;
    if (deepest > MAX_DEPTH || tags * deepest > MAX_WORK) return false;
  }
  return tags * deepest <= MAX_WORK;
}
