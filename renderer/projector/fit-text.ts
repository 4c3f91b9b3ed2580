/** Smaller than this, in CSS pixels, nobody reads at the end of the table: what is longer is scrolled. */
const SMALLEST = 24;
const SHRINK = 0.9;
/** Longer texts are not tried step by step: each try lays all of it out. */
const MOST_TRIED = 4_000;

/** Gives an element the wanted size of text (hundredths of the window's smaller side), or as much of it as fits. */
export function fitText(element: HTMLElement, wanted: number): void {
  let size = Math.max(SMALLEST, (Math.min(innerWidth, innerHeight) * wanted) / 100);
  const set = () => element.style.setProperty('font-size', `${size}px`);
  if ((element.textContent?.length ?? 0) > MOST_TRIED) size = SMALLEST;
  set();
  while (size > SMALLEST && element.scrollHeight > element.clientHeight) {
    size = Math.max(SMALLEST, size * SHRINK);
    set();
  }
}
