import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../electron/services/file-system.ts';
import { createHost, type Host } from '../../electron/services/host.ts';
import { decodeMessage, encodeMessage } from '../../shared/host/codec.ts';
import { createDispatcher, type Dispatcher } from '../../shared/host/dispatcher.ts';
import { HOST_ERROR_CODES, isHostError } from '../../shared/host/errors.ts';
import { HOST_METHODS } from '../../shared/host/shapes.ts';
import { isRecord } from '../../shared/model/shape.ts';
import { anyJson, mutateBytes, mutateJson, mutateText, type Random } from './mutate.ts';
import { fuzz, LONG_MS } from './runs.ts';

// A page that was taken over asks the host for anything that it can think of. It may reach what it was given handles for,
// and nothing else: the file layer of this host tells of every path that lies outside.

let base: string;
let host: Host;
let ask: Dispatcher;
/** Handles that an honest page has come by. */
let handles: string[];
const outside: string[] = [];

function confined(): FileSystem {
  return new Proxy(nodeFileSystem, {
    get(target, key) {
      const step = Reflect.get(target, key) as (...values: unknown[]) => unknown;
      return (...values: unknown[]) => {
        // The second value is a path of `rename` and `link`, a limit of `read`.
        for (const path of values) {
          if (typeof path === 'string' && path !== base && !path.startsWith(base + sep)) outside.push(path);
        }
        return step.apply(target, values);
      };
    },
  });
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'soan-requests-'));
  const folder = join(base, 'files');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), '(1) 本文。\n');
  writeFileSync(join(folder, 'b.soan'), 'x');
  host = createHost({
    stateFolder: join(base, 'state'),
    samplePath: join(folder, 'a.txt'),
    version: '0',
    locale: 'ja',
    startFolder: folder,
    fs: confined(),
    platform: {
      kind: 'loopback',
      dialogs: null,
      reveal: async () => undefined,
      printer: {
        available: async () => false,
        print: async () => new Uint8Array(),
        close: async () => undefined,
      },
    },
  });
  const { api } = host.openWindow('window-fuzz');
  ask = createDispatcher(api, (method, error) => {
    throw new Error(`${method} threw ${error instanceof Error ? error.stack : String(error)}`);
  });
  const listing = await api.browse({ folder: null });
  const journal = await api.writeJournal({ journal: null, file: null, name: 'n', bytes: new Uint8Array(3) });
  handles = [listing.folder, journal, ...listing.entries.flatMap(({ file }) => file ?? [])];
});
afterAll(async () => {
  await host.close();
  rmSync(base, { recursive: true, force: true });
});

const NAMES = ['a.txt', '案.soan', '../x', '..', 'a/b', 'a\\b', '\u0000', 'con', 'x'.repeat(300), '', ' ', '\ud800'];

function argumentFor(random: Random): unknown {
  const handle = () => random.pick([...handles, 'fGuessed', '../../etc/passwd', '', null]);
  const bytes = () => new Uint8Array(random.below(20));
  return random.pick<() => unknown>([
    () => null,
    () => ({ file: handle() }),
    () => ({ folder: handle() }),
    () => ({ journal: handle() }),
    () => ({ folder: handle(), name: random.pick(NAMES) }),
    () => ({ file: handle(), bytes: bytes(), expected: random.pick([null, 'any', 'a'.repeat(64)]) }),
    () => ({ journal: handle(), file: handle(), name: random.pick(NAMES), bytes: bytes() }),
    () => ({ level: 'error', text: mutateText(random, 'text', NAMES) }),
    () => ({ theme: 'dark', other: anyJson(random) }),
    () => ({ html: '<p>', paper: 'A4', landscape: false }),
    () => anyJson(random),
  ])();
}

describe('a request', () => {
  it('of any shape is answered, or refused with a code, and reaches nothing outside', {
    timeout: LONG_MS,
  }, async () => {
    await fuzz(0.1, async (random) => {
      const method =
        random.next() < 0.9 ? random.pick(HOST_METHODS) : random.pick(['', 'eval', '__proto__', 'toString']);
      const honest = argumentFor(random);
      const reply = await ask(method, random.next() < 0.7 ? honest : mutateJson(random, honest));
      if (!reply.ok && !(HOST_ERROR_CODES as readonly string[]).includes(reply.code)) throw new Error(reply.code);
    });
    expect(outside).toEqual([]);
    expect(readdirSync(base).sort()).toEqual(['files', 'state']);
  });

  it('of changed bytes is a message or a bad request', { timeout: LONG_MS }, async () => {
    await fuzz(0.1, async (random) => {
      const sent = encodeMessage({
        method: random.pick(HOST_METHODS),
        argument: { file: 'fA', bytes: new Uint8Array(9) },
      });
      let message: unknown;
      try {
        message = decodeMessage(mutateBytes(random, sent, []));
      } catch (error) {
        if (isHostError(error) && error.code === 'bad-request') return;
        throw error;
      }
      if (isRecord(message)) await ask(message.method, message.argument);
    });
    expect(outside).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
