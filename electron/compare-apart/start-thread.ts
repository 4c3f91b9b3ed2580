import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { SideRequest } from './side.ts';

/** The bundle of the second thread beside those of the command line; there is none where the sources run unbundled. */
const BUNDLE = new URL('../compare-thread.mjs', import.meta.url);
/** Megabytes of the thread's young generation: what a text of ten thousand paragraphs leaves behind fits into it. */
const YOUNG_GENERATION = 64;

/** The second thread of a comparison. */
export interface Thread {
  post(message: unknown): void;
  /** Its messages one after the other; rejects with the error that ended it. */
  next(): Promise<unknown>;
  /** The process need not wait for it any more. */
  release(): void;
}

/** Starts the thread, which reads the old text at once; null where there is no bundle of it. Loads nothing itself. */
export function startThread(old: SideRequest): Thread | null {
  if (!existsSync(BUNDLE)) return null;
  const worker = new Worker(BUNDLE, {
    workerData: old,
    // Whatever node was started with is meant for the process, and some of it (--input-type) ends a thread at once.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  const come: unknown[] = [];
  let waiting: { resolve(message: unknown): void; reject(error: Error): void } | null = null;
  let failed: Error | null = null;
  worker.on('message', (message) => {
    if (waiting) waiting.resolve(message);
    else come.push(message);
    waiting = null;
  });
  worker.on('error', (error) => {
    failed = error;
    waiting?.reject(error);
  });
  return {
    post: (message) => worker.postMessage(message),
    next: () =>
      new Promise((resolve, reject) => {
        if (come.length > 0) resolve(come.shift());
        else if (failed) reject(failed);
        else waiting = { resolve, reject };
      }),
    release: () => worker.unref(),
  };
}
