import { setFlagsFromString } from 'node:v8';

/** Major versions of V8 in which this was measured; others are left as they are. */
const MEASURED = new Set(['11']);
/** Bytecode that a function runs through before V8 thinks of optimizing it; its own number is 67,584. */
const BYTECODE = 400_000;

/**
 * A process that compares two long texts once is over before most of what V8 would optimize is worth it: by its own
 * number four hundred functions were, on threads beside both of ours, for as much processor time as either of those used.
 * The loops that matter reach the higher number as well. To be called before the work begins; holds for all threads.
 */
export function optimizeLater(): void {
  if (MEASURED.has(process.versions.v8.split('.')[0]!)) setFlagsFromString(`--interrupt-budget=${BYTECODE}`);
}
