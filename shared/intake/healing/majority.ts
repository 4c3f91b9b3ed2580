/**
 * Below this many places a majority proves little, so the log names every place of the term and not only the changed
 * ones: a reader can see what the choice rested on.
 */
const CLEAR_MAJORITY = 4;

/** The form that most places have; a tie goes to the form met first. */
export function majorityForm(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, count] of counts) {
    if (count > most) {
      best = form;
      most = count;
    }
  }
  return best;
}

export function isThinMajority(counts: ReadonlyMap<string, number>): boolean {
  return Math.max(0, ...counts.values()) < CLEAR_MAJORITY;
}
