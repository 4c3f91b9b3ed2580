import { describe, expect, it } from 'vitest';
import { type BrowserLife, liveInBrowser } from './browser-life.ts';

/** One life in the window for so many without one. */
const SHARE = 20;
const RUNS = Math.max(2, Math.round(Number(process.env.SOAN_CRASH_RUNS ?? 0) / SHARE));
const FIRST = Number(process.env.SOAN_CRASH_FIRST ?? 1);

describe('the window', () => {
  it(`has lost nothing older than a second when host or browser are killed, in ${RUNS} lives`, {
    timeout: 60_000 + RUNS * 40_000,
  }, async () => {
    const lives: BrowserLife[] = [];
    for (let i = 0; i < RUNS; i++) lives.push(await liveInBrowser(FIRST + i));
    const worst = Math.max(...lives.map((life) => life.lostMs));
    const edits = lives.reduce((sum, life) => sum + life.edits, 0);
    const hosts = lives.filter((life) => life.victim === 'host').length;
    console.log(
      `${RUNS} lives in Chromium (${hosts} hosts, ${RUNS - hosts} browsers killed), ${edits} edits; oldest edit lost: ${worst} ms`,
    );
    expect(lives.flatMap(({ faults }, i) => faults.map((fault) => `run ${FIRST + i}: ${fault}`))).toEqual([]);
  });
});
