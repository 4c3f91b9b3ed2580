import { beforeAll, describe, expect, it } from 'vitest';
import { buildVictim } from './build-victim.ts';
import type { Aftermath } from './inspect.ts';
import { makePlan } from './plan.ts';
import { runOnce } from './run.ts';

/** `npm run test:crash` sets both; `npm test` runs the short form. */
const RUNS = Number(process.env.SOAN_CRASH_RUNS ?? 8);
const FIRST = Number(process.env.SOAN_CRASH_FIRST ?? 1);
/** Lives are mostly waiting; this many at once keep two cores busy without starving the typists. */
const AT_ONCE = 4;

let victim = '';
beforeAll(async () => {
  victim = await buildVictim();
});

describe('a program that is killed', () => {
  it(`has lost nothing older than a second, in ${RUNS} lives`, { timeout: 60_000 + RUNS * 4_000 }, async () => {
    const numbers = Array.from({ length: RUNS }, (_, i) => FIRST + i);
    const lives: { number: number; after: Aftermath }[] = [];
    const worker = async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
        lives.push({ number, after: await runOnce(victim, makePlan(number)) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    report(lives.map(({ after }) => after));
    const faults = lives.flatMap(({ number, after }) => after.faults.map((fault) => `run ${number}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

function report(lives: readonly Aftermath[]): void {
  const promised = lives.filter((life) => life.promised);
  const lost = promised.map((life) => life.lostMs).sort((a, b) => a - b);
  const edits = lives.reduce((sum, life) => sum + life.edits, 0);
  const recovered = lives.filter((life) => life.inJournal > life.inFile).length;
  const p = (share: number) => lost[Math.min(lost.length - 1, Math.floor(lost.length * share))] ?? 0;
  console.log(
    `${lives.length} lives, ${edits} edits, ${recovered} recovered from the journal; ` +
      `age of the oldest edit that was lost: median ${p(0.5)} ms, p95 ${p(0.95)} ms, worst ${lost.at(-1) ?? 0} ms`,
  );
}
