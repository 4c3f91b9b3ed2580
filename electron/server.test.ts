import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileHandle, FolderListing, OpenedFile } from '../shared/host/api.ts';
import { decodeMessage, encodeMessage } from '../shared/host/codec.ts';
import type { Reply } from '../shared/host/dispatcher.ts';
import { MAX_MESSAGE_BYTES } from '../shared/host/limits.ts';
import { type Loopback, startLoopback } from './server.ts';

let base: string;
let loopback: Loopback;
let token: string;
let port: number;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'soan-server-'));
  const bundle = join(base, 'bundle');
  mkdirSync(join(bundle, 'assets'), { recursive: true });
  mkdirSync(join(base, 'texts'));
  writeFileSync(join(bundle, 'index.html'), '<!doctype html>');
  writeFileSync(join(bundle, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(bundle, '.secret.js'), 'secret');
  writeFileSync(join(bundle, 'stamp'), 'secret');
  writeFileSync(join(base, 'outside.js'), 'secret');
  symlinkSync(join(base, 'outside.js'), join(bundle, 'link.js'));
  loopback = await startLoopback({
    stateFolder: join(base, 'state'),
    rendererFolder: bundle,
    startFolder: join(base, 'texts'),
    locale: 'ja',
    trySample: true,
  });
  const url = new URL(loopback.url);
  token = url.hash.slice('#token='.length);
  port = Number(url.port);
});
afterAll(async () => {
  await loopback.close();
  rmSync(base, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** By hand and not with `fetch`, which corrects paths and owns Host and Origin. */
function send(method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.once('error', reject);
    request.end(body);
  });
}

const windowA = { 'x-soan-window': 'window-aaaaaaaa' };

async function ask(method: string, argument: unknown, headers: Record<string, string> = windowA): Promise<Reply> {
  const message = encodeMessage({ method, argument });
  const answer = await send('POST', '/ask', { 'x-soan-token': token, ...headers }, message);
  return decodeMessage(new Uint8Array(answer.body)) as Reply;
}

async function value<T>(method: string, argument: unknown, headers?: Record<string, string>): Promise<T> {
  const reply = await ask(method, argument, headers);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value as T;
}

describe('what is served', () => {
  it.each<[path: string, status: number]>([
    ['/', 200],
    ['/index.html', 200],
    ['/assets/a.js', 200],
    ['/assets/a.js?v=1', 200],
    ['/assets', 404],
    ['/missing.js', 404],
    ['/../outside.js', 404],
    ['/assets/../../outside.js', 404],
    ['/%2e%2e/outside.js', 404],
    ['/..%2foutside.js', 404],
    ['/..%5coutside.js', 404],
    ['/%00.js', 404],
    ['/%E0%A4%A.js', 404],
    ['/.secret.js', 404],
    ['/link.js', 404],
    ['/stamp', 404],
    ['//etc/passwd', 404],
    ['/C:/windows/win.ini', 404],
  ])('%s → %i', async (path, status) => {
    const answer = await send('GET', path);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('carries the protective headers, whatever the answer', async () => {
    for (const answer of [await send('GET', '/'), await send('GET', '/missing'), await send('POST', '/ask')]) {
      const policy = String(answer.headers['content-security-policy']);
      for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('who may ask', () => {
  const hello = encodeMessage({ method: 'hello', argument: { returns: true } });
  const own = () => ({ 'x-soan-token': token, ...windowA });

  it.each<[who: string, headers: () => Record<string, string>, status: number]>([
    ['our page', () => ({ ...own(), origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }), 200],
    ['a program with the token', own, 200],
    ['nobody', () => ({}), 403],
    ['a page without the token', () => windowA, 403],
    ['a page with a wrong token', () => ({ ...own(), 'x-soan-token': 'x'.repeat(32) }), 403],
    ['a foreign page', () => ({ ...own(), origin: 'https://example.org' }), 403],
    ['a page of another port', () => ({ ...own(), origin: 'http://127.0.0.1:1' }), 403],
    ['a page without origin', () => ({ ...own(), origin: 'null' }), 403],
    ['a foreign site', () => ({ ...own(), 'sec-fetch-site': 'cross-site' }), 403],
    ['a name that resolves to us', () => ({ ...own(), host: 'evil.example' }), 403],
    ['a name that resolves to us, with our port', () => ({ ...own(), host: `evil.example:${port}` }), 403],
    ['localhost by its other name', () => ({ ...own(), host: `localhost:${port}` }), 403],
    ['a page without a window', () => ({ 'x-soan-token': token }), 400],
    ['a window of another shape', () => ({ 'x-soan-token': token, 'x-soan-window': '../../x' }), 400],
  ])('%s', async (_, headers, status) => {
    expect((await send('POST', '/ask', headers(), hello)).status).toBe(status);
  });

  it('gives the page itself to no foreign name either', async () => {
    expect((await send('GET', '/', { host: 'evil.example' })).status).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD'])('answers no %s', async (method) => {
    expect((await send(method, '/ask', own())).status).toBe(405);
  });

  it('gives the token for a ticket once', async () => {
    const ticket = new URL(loopback.ticketUrl()).hash.slice('#ticket='.length);
    const redeem = () => send('POST', '/redeem', { 'x-soan-ticket': ticket, ...windowA }, hello);
    expect(decodeMessage(new Uint8Array((await redeem()).body))).toMatchObject({
      ok: true,
      value: { token, reply: { ok: true, value: { host: 'loopback' } } },
    });
    expect((await redeem()).status).toBe(403);
  });

  it('refuses a body above the limit before it is read, and noise', async () => {
    const long = await send('POST', '/ask', { ...own(), 'content-length': String(MAX_MESSAGE_BYTES + 1) });
    expect(decodeMessage(new Uint8Array(long.body))).toMatchObject({ ok: false, code: 'too-large' });
    const noise = await send('POST', '/ask', own(), new Uint8Array([1, 2, 3]));
    expect(decodeMessage(new Uint8Array(noise.body))).toMatchObject({ ok: false, code: 'bad-request' });
  });
});

describe('a dossier over HTTP', () => {
  it('is placed, saved, read back, protected from another program, and remembered', async () => {
    const { folder } = await value<FolderListing>('browse', { folder: null });
    const file = await value<FileHandle>('place', { folder, name: '東京宣言.soan' });
    const first = crypto.getRandomValues(new Uint8Array(60_000));
    const { hash } = await value<{ hash: string }>('write', { file, bytes: first, expected: null });
    const opened = await value<OpenedFile>('read', { file });
    expect(opened).toMatchObject({ name: '東京宣言.soan', hash, writable: true, heldBy: null });
    expect(opened.bytes).toEqual(first);

    const second = new TextEncoder().encode('第2版');
    const saved = await value<{ hash: string }>('write', { file, bytes: second, expected: hash });
    expect(readFileSync(join(base, 'texts', '東京宣言.soan'), 'utf8')).toBe('第2版');

    writeFileSync(join(base, 'texts', '東京宣言.soan'), '他者の版');
    const refused = await ask('write', { file, bytes: first, expected: saved.hash });
    expect(refused).toMatchObject({ ok: false, code: 'changed-on-disk', detail: { name: '東京宣言.soan' } });
    expect(JSON.stringify(refused)).not.toContain(base);
    expect(await value<unknown[]>('recent', null)).toMatchObject([{ name: '東京宣言.soan', folder: 'texts' }]);
  });

  it('is told to be held by a second window, until the first is gone', async () => {
    const { folder } = await value<FolderListing>('browse', { folder: null });
    const file = await value<FileHandle>('place', { folder, name: 'b.soan' });
    const life = httpRequest({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/alive',
      headers: { 'x-soan-token': token, 'x-soan-window': 'window-first' },
    });
    life.on('error', () => undefined);
    await new Promise((resolve) => life.once('response', resolve).end());
    const bytes = new Uint8Array([1]);
    const { hash } = await value<{ hash: string }>(
      'write',
      { file, bytes, expected: null },
      { 'x-soan-window': 'window-first' },
    );
    const second = { 'x-soan-window': 'window-second' };
    const typed = new Uint8Array([1, 2]);
    expect((await value<OpenedFile>('read', { file }, second)).heldBy).not.toBeNull();
    expect(await ask('write', { file, bytes, expected: hash }, second)).toMatchObject({ ok: false, code: 'held' });
    const journal = await value(
      'writeJournal',
      { journal: null, file, name: 'b.soan', bytes: typed },
      { 'x-soan-window': 'window-first' },
    );
    expect(await value('orphanJournals', null, second)).toEqual([]);

    life.destroy();
    await expect.poll(async () => (await value<OpenedFile>('read', { file }, second)).heldBy).toBeNull();
    expect(await value('orphanJournals', null, second)).toMatchObject([{ journal, file, name: 'b.soan' }]);
    expect(await value('readJournal', { journal }, second)).toEqual(typed);
    expect(await value('dropJournal', { journal }, second)).toBeNull();
  });
});

describe('the start', () => {
  it('tells a window all that it needs, and asks for the sample until launch files were told', async () => {
    const always = { host: 'loopback', locale: 'ja', settings: {}, trySample: true };
    expect(await value('hello', { returns: true })).toMatchObject({ ...always, launched: null, sample: null });
    const sample = await value('sample', null);
    const launched = { files: [], orphans: [] };
    expect(await value('hello', { returns: false })).toMatchObject({ ...always, launched, sample });
    expect(await value('hello', { returns: false })).toMatchObject({ trySample: false, launched, sample: null });
  });

  it('keeps settings', async () => {
    expect(await value('readSettings', null)).toEqual({});
    await value('writeSettings', { theme: 'dark' });
    expect(await value('readSettings', null)).toEqual({ theme: 'dark' });
  });

  it('has no dialogs of its own', async () => {
    expect(await ask('pickOpen', { kinds: ['text'] })).toMatchObject({ ok: false, code: 'not-supported' });
  });
});
