import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';
import type { PdfRequest } from '../../shared/host/api.ts';
import { HostError } from '../../shared/host/errors.ts';
import { findChromium, quietFlags } from './chromium.ts';

/** A second PDF soon after the first starts at once; later the memory is worth more. */
const IDLE_MS = 20_000;
const PRINT_LIMIT_MS = 120_000;

export interface Printer {
  available(): Promise<boolean>;
  print(request: PdfRequest): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Playwright's own Chromium counts where it was installed; the package itself may be absent from a packed program. */
async function chromiumPath(): Promise<string | null> {
  const found = findChromium();
  if (found || process.env.SOAN_CHROMIUM) return found;
  try {
    const { chromium } = await import('playwright');
    const own = chromium.executablePath();
    return existsSync(own) ? own : null;
  } catch {
    return null;
  }
}

/** Prints by a headless Chromium that is started on demand, one at a time, with scripts and network off. */
export function createChromiumPrinter(): Printer {
  let browser: Promise<Browser> | null = null;
  let idle: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function start(): Promise<Browser> {
    const executablePath = await chromiumPath();
    if (!executablePath) throw new HostError('no-printer');
    const { chromium } = await import('playwright');
    return chromium.launch({ executablePath, args: [...quietFlags()] });
  }

  async function close(): Promise<void> {
    if (idle) clearTimeout(idle);
    const open = browser;
    browser = null;
    await open?.then((started) => started.close()).catch(() => undefined);
  }

  function endWhenIdle(): void {
    idle = setTimeout(() => void close(), IDLE_MS);
    idle.unref();
  }

  async function printOne({ html, paper, landscape }: PdfRequest): Promise<Uint8Array> {
    if (idle) clearTimeout(idle);
    browser ??= start();
    try {
      const context = await (await browser).newContext({ javaScriptEnabled: false, offline: true });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(PRINT_LIMIT_MS);
        await page.route('**/*', (route) => route.abort());
        await page.setContent(html, { waitUntil: 'load' });
        return new Uint8Array(
          await page.pdf({
            format: paper,
            landscape,
            tagged: true,
            outline: true,
            preferCSSPageSize: true,
            printBackground: true,
          }),
        );
      } finally {
        await context.close().catch(() => undefined);
      }
    } catch (error) {
      // A browser that crashed is not used again.
      await close();
      throw error instanceof HostError ? error : new HostError('print-failed', {}, { cause: error });
    } finally {
      if (browser !== null) endWhenIdle();
    }
  }

  return {
    available: async () => (await chromiumPath()) !== null,
    print(request) {
      const printed = queue.then(() => printOne(request));
      queue = printed.catch(() => undefined);
      return printed;
    },
    close,
  };
}
