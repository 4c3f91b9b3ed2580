import type { CDPSession, Page } from 'playwright';
import { goToNumber } from '../e2e/app-steps.ts';
import { watchOthers } from './machine.ts';

export interface KeyTimes {
  /** From a key to the frame that shows it, 95 of 100, in milliseconds. */
  readonly toFrame: number;
  /** What the page's thread computed for a key on average, in milliseconds; others on the machine do not lengthen it. */
  readonly work: number;
  /** The largest share of the machine, 0 to 1, that others used while keys were pressed; null where the system does not tell. */
  readonly others: number | null;
}

/** Above this share of the machine for others, times tell of them and not of the program. */
export const QUIET = 0.08;

const KEYS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Somebody who types fast. */
const BETWEEN_MS = 70;
/** The first keys in a place compute what the others find ready. */
const FIRST_KEYS = 4;
/** Far apart in the text; the same at each measurement. */
const PLACES = ['(40)', '(333)', '(700)', '(1111)', '(1500)', '(1900)'];
/** How often a place is gone to again, over all places, because others used the machine. */
const MOST_RETRIES = 12;
/** Longer than whatever follows the text after a pause. */
const REST_MS = 1_500;

interface Batch {
  readonly times: readonly number[];
  readonly work: number;
  readonly others: number | null;
}

/** Notes in the page how long each key in the text takes to its frame. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { soakKeys: times });
    document.addEventListener(
      'keydown',
      ({ timeStamp, target, ctrlKey, key }) => {
        if (ctrlKey || key.length > 1 || !(target as HTMLElement).isContentEditable) return;
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
      },
      { capture: true },
    );
  });
}

/** Takes the times noted so far. */
export function takeKeyTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { soakKeys: number[] }).soakKeys.splice(0));
}

/** Types in some places of a text that rests, and takes away again what was typed. Waits for a quiet machine, but not for ever. */
export async function measureKeys(page: Page, session: CDPSession): Promise<KeyTimes> {
  const batches: Batch[] = [];
  let retries = MOST_RETRIES;
  for (const place of PLACES) {
    let best = await typeBatch(page, session, place);
    while ((best.others ?? 0) > QUIET && retries-- > 0) {
      const again = await typeBatch(page, session, place);
      if ((again.others ?? 0) < (best.others ?? 0)) best = again;
    }
    batches.push(best);
  }
  const others = batches.map((batch) => batch.others);
  return {
    toFrame: percentile95(batches.flatMap(({ times }) => times)),
    work: batches.reduce((sum, { work }) => sum + work, 0) / batches.length,
    others: others.includes(null) ? null : Math.max(...(others as number[])),
  };
}

async function typeBatch(page: Page, session: CDPSession, place: string): Promise<Batch> {
  await goToNumber(page, place);
  await page.keyboard.type(KEYS.slice(0, FIRST_KEYS), { delay: BETWEEN_MS });
  await page.waitForTimeout(REST_MS);
  await takeKeyTimes(page);
  const othersSince = watchOthers();
  const before = await threadSeconds(session);
  await page.keyboard.type(KEYS, { delay: BETWEEN_MS });
  const work = ((await threadSeconds(session)) - before) * 1000;
  const others = othersSince();
  const times = await takeKeyTimes(page);
  for (let i = 0; i < FIRST_KEYS + KEYS.length; i++) await page.keyboard.press('Backspace');
  await page.waitForTimeout(REST_MS);
  return { times, work: work / KEYS.length, others };
}

/** Processor time that the page's thread has spent, in seconds. */
async function threadSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Begins to count the processor time of the page's thread. */
export async function watchThread(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
