/** Milliseconds of work between two looks at what a person did meanwhile: half a frame. */
export const SLICE_MS = 8;

/**
 * Milliseconds of work between two frames where nobody did anything. A frame of 100,000 paragraphs costs more than a slice: one
 * after each slice would make the work last many times as long.
 */
const FRAME_MS = 50;

interface InputWatch {
  isInputPending(options: { readonly includeContinuous: boolean }): boolean;
}

/** Whether a key, a press or a turn of the wheel waits; yes where the browser does not tell. */
function isWanted(): boolean {
  const { navigator } = globalThis as { navigator?: { readonly scheduling?: InputWatch } };
  return navigator?.scheduling?.isInputPending({ includeContinuous: true }) ?? true;
}

interface Scheduler {
  yield(): Promise<void>;
}

/** Milliseconds after which timers get their turn, too. */
const TURN_MS = 50;

/**
 * Lets the window answer what waits: a key, a press, a frame. Then the work goes on before whatever came later; timers would wait to
 * the end, among them the one that shows what is under way, and are therefore let through every now and then.
 */
function breathe(timers: boolean): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield !== undefined && !timers ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/**
 * Work on 100,000 items without holding the window: `step` is called for 0 … count − 1, in slices. What takes less than a slice
 * is done at once.
 * @throws the signal's reason where it was aborted, between two slices
 */
export async function inSlices(count: number, step: (i: number) => void, signal?: AbortSignal): Promise<void> {
  let end = performance.now() + SLICE_MS;
  let frame = performance.now() + FRAME_MS;
  let turn = performance.now() + TURN_MS;
  for (let i = 0; i < count; i++) {
    const now = performance.now();
    if (now >= end && now < frame && !isWanted()) end = now + SLICE_MS;
    else if (now >= end) {
      const timers = now >= turn;
      await breathe(timers);
      signal?.throwIfAborted();
      end = performance.now() + SLICE_MS;
      frame = performance.now() + FRAME_MS;
      if (timers) turn = end + TURN_MS;
    }
    step(i);
  }
}
