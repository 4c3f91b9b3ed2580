/** Milliseconds of work between two looks at what a person did meanwhile: half a frame. */
export const SLICE_MS = 8;

interface Scheduler {
  yield(): Promise<void>;
}

/** Lets the window answer what waits: a key, a press, a frame. Then the work goes on before whatever came later. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield !== undefined ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/**
 * Work on 100,000 items without holding the window: `step` is called for 0 … count − 1, in slices. What takes less than a slice
 * is done at once.
 * @throws the signal's reason where it was aborted, between two slices
 */
export async function inSlices(count: number, step: (i: number) => void, signal?: AbortSignal): Promise<void> {
  let end = performance.now() + SLICE_MS;
  for (let i = 0; i < count; i++) {
    if (performance.now() >= end) {
      await breathe();
      signal?.throwIfAborted();
      end = performance.now() + SLICE_MS;
    }
    step(i);
  }
}
