/** Milliseconds without scrolling after which the place is noted: a key that scrolls does not wait for it. */
const REST = 200;

/**
 * Keeps what a person looks at in view while the page gets another width or size: the paragraph with the cursor where
 * that is in view, else the one at the top. Lines break elsewhere then, and a scroll position alone means nothing.
 * @param frame the element that scrolls
 * @param page the text in it, whose children are the blocks
 */
export function keepPlace(frame: HTMLElement, page: HTMLElement): () => void {
  let top: Element | null = null;
  let size = '';
  let resting: ReturnType<typeof setTimeout> | undefined;

  const inView = (block: Element) => {
    const inner = block.getBoundingClientRect();
    const outer = frame.getBoundingClientRect();
    return inner.bottom > outer.top && inner.top < outer.bottom;
  };
  const sizeNow = () => `${frame.clientWidth} ${getComputedStyle(page).zoom} ${page.clientWidth}`;
  const note = () => {
    // A page that got another size scrolls by itself: that is nobody's choice of another place.
    if (sizeNow() !== size) return;
    const current = page.querySelector(':scope > [data-current]');
    if (current !== null && inView(current)) {
      top = null;
      return;
    }
    const { left, top: edge, width } = frame.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, edge + 4);
    top = found === null ? null : (found.closest('[data-soan]') ?? null);
  };
  const settle = () => {
    const now = sizeNow();
    const first = size === '';
    if (now === size || frame.clientWidth === 0) return;
    size = now;
    if (first) return;
    if (top?.isConnected) top.scrollIntoView({ block: 'start' });
    else page.querySelector(':scope > [data-current]')?.scrollIntoView({ block: 'nearest' });
  };

  const watch = new ResizeObserver(settle);
  watch.observe(frame);
  watch.observe(page);
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(note, REST);
  };
  frame.addEventListener('scrollend', rest);
  return () => {
    clearTimeout(resting);
    watch.disconnect();
    frame.removeEventListener('scrollend', rest);
  };
}
