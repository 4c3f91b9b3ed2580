import { setImmediate as rest } from 'node:timers/promises';
import { makeRandom, type Random } from './mutate.ts';

/** Inputs in all; `npm run test:fuzz` sets 100,000, or what is said there. */
const RUNS = Number(process.env.SOAN_FUZZ_RUNS ?? 2_000);
const SEED = Number(process.env.SOAN_FUZZ_SEED ?? 20_251_220);
/** Work of the processor that one input may cost. Not time by the clock: that is also what else the machine does. */
const HANG_MS = 2_000;
/** Inputs between two rests: what a run has let go of is only collected, and counted, when the program comes to rest. */
const REST_EVERY = 50;

/**
 * Puts `share` of all inputs to a border; each makes its own random numbers from the seed, so that the number in a
 * failure's message is enough to make that input again.
 */
export async function fuzz(
  share: number,
  one: (random: Random, number: number) => void | Promise<void>,
): Promise<number> {
  const count = Math.max(1, Math.round(RUNS * share));
  const begun = performance.now();
  let slowest = 0;
  let memory = 0;
  for (let number = 0; number < count; number++) {
    const before = process.cpuUsage();
    try {
      await one(makeRandom(SEED + number * 2_654_435_761), number);
    } catch (error) {
      throw new Error(`Input ${number} of seed ${SEED}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
    const { user, system } = process.cpuUsage(before);
    const cost = (user + system) / 1_000;
    slowest = Math.max(slowest, cost);
    if (number % REST_EVERY === 0) {
      memory = Math.max(memory, process.memoryUsage.rss());
      await rest();
    }
    if (cost > HANG_MS) throw new Error(`Input ${number} of seed ${SEED} took ${Math.round(cost)} ms of work`);
  }
  const seconds = Math.round((performance.now() - begun) / 1_000);
  console.log(
    `${count} inputs in ${seconds} s, the slowest ${Math.round(slowest)} ms of work, ${Math.round(memory / 2 ** 20)} MB at most`,
  );
  return count;
}

/** For tests that put many inputs: far beyond what the long run takes. */
export const LONG_MS = 60_000 + RUNS * 60;
