/**
 * A way to write whole numbers. `print` is asked only for numbers between `from` and `to`; `parse` may be generous,
 * because the caller accepts an answer only where printing it gives the same text again.
 */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  print(n: number): string;
  parse(text: string): number | null;
}

/** Whether the numeral has a form of its own for `n`. */
export function canWrite(numeral: Numeral, n: number): boolean {
  return Number.isSafeInteger(n) && n >= numeral.from && n <= numeral.to;
}
