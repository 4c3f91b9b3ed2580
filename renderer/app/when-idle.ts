/** What waits for a quiet moment waits no longer than this: a busy machine has none. */
const LONGEST_MS = 500;

/** The next moment in which the page has nothing more urgent to do: the first view comes before all that fills it. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
  });
}
