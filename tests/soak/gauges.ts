import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import { sharedBrowser } from '../e2e/harness.ts';

export interface Memory {
  /** Bytes that the page's scripts hold after a collection. */
  readonly heap: number;
  readonly domNodes: number;
  readonly listeners: number;
  /** Bytes of all the browser's page processes (page, workers), as the system counts; 0 where it does not tell. */
  readonly resident: number;
}

/** Collects garbage and then looks. */
export async function measureMemory(session: CDPSession): Promise<Memory> {
  // Twice: what a finalizer of the first lets go, the second takes.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, domNodes: nodes, listeners: jsEventListeners, resident: await residentBytes() };
}

async function residentBytes(): Promise<number> {
  const browser = await (await sharedBrowser()).newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  try {
    const kilobytes = pages.map(
      ({ id }) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0',
    );
    return kilobytes.reduce((sum, value) => sum + Number(value) * 1024, 0);
  } catch {
    return 0;
  }
}

/** From each key in the text to the frame that shows it, in milliseconds; kept in the page. */
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
