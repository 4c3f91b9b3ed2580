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
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + processBytes(id), 0);
}

/** Bytes of a process in memory; 0 where the system does not tell. */
export function processBytes(id: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0';
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

export interface TextSize {
  readonly blocks: number;
  readonly characters: number;
}

/** How large the text on the page is. */
export function weighText(page: Page): Promise<TextSize> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.soan-page > [data-soan]')];
    return {
      blocks: blocks.length,
      characters: blocks.reduce((sum, block) => sum + (block.textContent?.length ?? 0), 0),
    };
  });
}
