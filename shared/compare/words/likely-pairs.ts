/** A text may have moved up by this many places against the one before it and still count as in place. */
const MAX_DRIFT = 64;
/** Longer gaps are not guessed at: there was more than editing. */
const MAX_GAP = 40;
/** Characters at either end that speak for a pair. */
const ENDS = 6;

/**
 * Guesses which texts were edited in place, before any alignment: those that stand between the same unchanged texts. For
 * a second thread that would else be idle while the first aligns; a wrong guess costs nothing but its time there.
 * @returns positions by turns: old, new, old, new …
 */
export function likelyPairs(old: readonly string[], fresh: readonly string[]): number[] {
  const places = new Map<string, number>();
  for (let i = 0; i < old.length; i++) places.set(old[i]!, places.has(old[i]!) ? -1 : i);
  const out: number[] = [];
  let i = 0;
  let j = 0;
  const close = (oldTo: number, newTo: number) => {
    if (oldTo - i <= MAX_GAP && newTo - j <= MAX_GAP) pairGap(old, fresh, i, oldTo, j, newTo, out);
  };
  for (let k = 0; k < fresh.length; k++) {
    const place = places.get(fresh[k]!) ?? -1;
    if (place < i || place - i > k - j + MAX_DRIFT) continue;
    close(place, k);
    i = place + 1;
    j = k + 1;
  }
  close(old.length, fresh.length);
  return out;
}

function pairGap(
  old: readonly string[],
  fresh: readonly string[],
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  out: number[],
): void {
  if (oldTo - oldFrom === newTo - newFrom) {
    for (let k = 0; k < oldTo - oldFrom; k++) out.push(oldFrom + k, newFrom + k);
    return;
  }
  let i = oldFrom;
  for (let j = newFrom; j < newTo; j++) {
    for (let k = i; k < oldTo; k++) {
      if (!isAlike(old[k]!, fresh[j]!)) continue;
      out.push(k, j);
      i = k + 1;
      break;
    }
  }
}

function isAlike(a: string, b: string): boolean {
  return a.slice(0, ENDS) === b.slice(0, ENDS) || a.slice(-ENDS) === b.slice(-ENDS);
}
