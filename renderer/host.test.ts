import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Loopback, startLoopback } from '../electron/server.ts';

let base: string;
let loopback: Loopback;
let stored: Map<string, string>;
let address: string;

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'soan-client-'));
  mkdirSync(join(base, 'bundle'));
  writeFileSync(join(base, 'bundle', 'index.html'), '');
  loopback = await startLoopback({
    stateFolder: join(base, 'state'),
    rendererFolder: join(base, 'bundle'),
    startFolder: base,
  });
  stored = new Map();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.resetModules();
  await loopback.close();
  rmSync(base, { recursive: true, force: true });
});

/** The little of a page that the client touches; `load` is one load of the page. */
async function load(url: string) {
  vi.resetModules();
  const { origin, hash, pathname } = new URL(url);
  address = url;
  const realFetch = globalThis.fetch;
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { hash, pathname, search: '' });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, to: string) => {
      address = origin + to;
    },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(new URL(path, origin), init));
  const { host } = await import('./host.ts');
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(new URL(path, origin), init));
  return host;
}

describe('the client of the loopback server', () => {
  it.each(['token', 'ticket'])('takes the %s out of the address, and works again after a reload', async (kind) => {
    const url = kind === 'token' ? loopback.url : loopback.ticketUrl();
    expect((await (await load(url)).hello({ returns: true })).host).toBe('loopback');
    expect(address).not.toContain(kind);
    expect((await (await load(address)).hello({ returns: true })).host).toBe('loopback');
  });

  it('is refused with a ticket that was used, or with nothing', async () => {
    const url = loopback.ticketUrl();
    await (await load(url)).hello({ returns: true });
    stored.clear();
    await expect((await load(url)).hello({ returns: true })).rejects.toMatchObject({ code: 'refused' });
    await expect((await load(new URL('/', url).href)).hello({ returns: true })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('saves, reads back, and revives errors by their code', async () => {
    const host = await load(loopback.url);
    const { folder } = await host.browse({ folder: null });
    const file = await host.place({ folder, name: '案.soan' });
    const bytes = new Uint8Array([1, 2, 3]);
    const { hash } = await host.write({ file, bytes, expected: null });
    expect(await host.read({ file })).toMatchObject({ bytes, hash, name: '案.soan' });
    await expect(host.write({ file, bytes, expected: null })).rejects.toMatchObject({
      name: 'HostError',
      code: 'exists',
      detail: { name: '案.soan' },
    });
  });

  it('says that the host is gone', async () => {
    const host = await load(loopback.url);
    await host.hello({ returns: true });
    await loopback.close();
    await expect(host.hello({ returns: true })).rejects.toMatchObject({ code: 'disconnected' });
    loopback = await startLoopback({ stateFolder: join(base, 'state'), rendererFolder: join(base, 'bundle') });
  });
});
