// A name with U+202E in it turns round whatever is printed behind it: "exe.nos" reads as a dossier, and the end of a question
// as its contrary. Marks that merely place a sign (U+200E, U+200F) do no such thing and stay.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Text in the order in which it is stored: without the signs that turn or enclose what stands behind them. */
export function inOrder(text: string): string {
  return text.replace(TURNING, '');
}
