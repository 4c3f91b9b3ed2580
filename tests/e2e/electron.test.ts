import type { ElectronApplication } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type Desk, program } from './electron-program.ts';

describe.skipIf(program === null)('Electron', () => {
  let app: ElectronApplication;
  let desk: Desk;

  beforeAll(async () => {
    desk = createDesk();
    app = await desk.start('--try-sample');
  });
  afterAll(async () => {
    await app?.close();
    desk?.remove();
  });

  it('shows the sample on a page of its own scheme, with one bridge and nothing of Node', async () => {
    const page = await app.firstWindow();
    await page.getByText('東京宣言').first().waitFor();
    expect(new URL(page.url()).protocol).toBe('app:');
    const reach = await page.evaluate(() => ({
      require: typeof (globalThis as Record<string, unknown>).require,
      process: typeof (globalThis as Record<string, unknown>).process,
      bridge: Object.keys((globalThis as unknown as { soan: object }).soan).sort(),
    }));
    expect(reach).toEqual({ require: 'undefined', process: 'undefined', bridge: ['ask', 'onCommand', 'setMenu'] });
  });

  it('refuses what the contract does not know', async () => {
    const page = await app.firstWindow();
    const ask = (method: string, argument: unknown) =>
      page.evaluate(
        ([name, value]) =>
          (globalThis as unknown as { soan: { ask(m: unknown, a: unknown): unknown } }).soan.ask(name, value),
        [method, argument] as const,
      );
    expect(await ask('hello', { returns: true })).toMatchObject({ ok: true, value: { host: 'electron' } });
    expect(await ask('constructor', null)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(await ask('read', { file: '/etc/passwd' })).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('prints a PDF', async () => {
    const page = await app.firstWindow();
    const head = await page.evaluate(async () => {
      const { ask } = (
        globalThis as unknown as { soan: { ask(m: string, a: unknown): Promise<{ value: Uint8Array }> } }
      ).soan;
      const { value } = await ask('printPdf', { html: '<h1>草案</h1>', paper: 'A4', landscape: false });
      return String.fromCharCode(...value.slice(0, 5));
    });
    expect(head).toBe('%PDF-');
  });

  it('stays where it is', async () => {
    const page = await app.firstWindow();
    await page.evaluate(() => {
      location.href = 'https://example.org/';
      open('https://example.org/');
    });
    await page.waitForTimeout(300);
    expect(new URL(page.url()).protocol).toBe('app:');
    expect(app.windows()).toHaveLength(1);
  });
});
