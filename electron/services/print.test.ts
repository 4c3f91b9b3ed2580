import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './chromium.ts';
import { createChromiumPrinter } from './print.ts';

const request = (html: string) => ({ html, paper: 'A4', landscape: false }) as const;
const present = findChromium() !== null;
if (!present) console.log('Printing: skipped, no Chromium on this machine.');

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(!present)('printing by Chromium', () => {
  const printer = createChromiumPrinter();
  afterAll(() => printer.close());

  it('gives a PDF, one after the other from one browser', async () => {
    const files = await Promise.all([printer.print(request('<h1>草案</h1>')), printer.print(request('<h1>二</h1>'))]);
    for (const file of files) expect(new TextDecoder().decode(file.slice(0, 5))).toBe('%PDF-');
  });

  it('runs no script and fetches nothing', async () => {
    let visits = 0;
    const server = createServer((_, response) => {
      visits++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outside = `<img src="${address}/i.png"><link rel="stylesheet" href="${address}/s.css"><iframe src="${address}/f"></iframe>`;
    await printer.print(request(`${outside}<script>fetch('${address}/x'); for (;;) {}</script><p>案</p>`));
    server.close();
    expect(visits).toBe(0);
  });
});

it('says so where there is no Chromium', async () => {
  vi.stubEnv('SOAN_CHROMIUM', '/nowhere/chromium');
  const printer = createChromiumPrinter();
  expect(await printer.available()).toBe(false);
  await expect(printer.print(request('<p>'))).rejects.toMatchObject({ code: 'no-printer' });
});
