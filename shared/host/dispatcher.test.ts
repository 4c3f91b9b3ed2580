import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostApi, HostMethod } from './api.ts';
import { createDispatcher } from './dispatcher.ts';
import { HostError } from './errors.ts';
import { HOST_METHODS } from './shapes.ts';

/** A host that answers its method's name to everything and remembers what got through. */
function recordingHost(): { api: HostApi; asked: string[] } {
  const asked: string[] = [];
  const entries = HOST_METHODS.map((method) => [
    method,
    async () => {
      asked.push(method);
      return method;
    },
  ]);
  return { api: Object.fromEntries(entries) as HostApi, asked };
}

const silent = () => undefined;
const hash = 'a'.repeat(64);
const bytes = new Uint8Array([1, 2, 3]);

const good: readonly [HostMethod, unknown][] = [
  ['hello', { returns: false }],
  ['takeLaunchFiles', null],
  ['pickOpen', { kinds: ['dossier', 'text'] }],
  ['pickSave', { suggestedName: '第1次案.soan', kind: 'dossier' }],
  ['pickFolder', null],
  ['browse', { folder: null }],
  ['browse', { folder: 'dAbc' }],
  ['place', { folder: 'dAbc', name: '東京宣言.soan' }],
  ['checkTarget', { file: 'fAbc' }],
  ['read', { file: 'fAbc' }],
  ['write', { file: 'fAbc', bytes, expected: null }],
  ['write', { file: 'fAbc', bytes, expected: 'any' }],
  ['write', { file: 'fAbc', bytes, expected: hash }],
  ['release', { file: 'fAbc' }],
  ['reveal', { file: 'fAbc' }],
  ['recent', null],
  ['forgetRecent', { file: null }],
  ['writeJournal', { journal: null, file: null, name: '無題', bytes }],
  ['orphanJournals', null],
  ['readJournal', { journal: 'jAbc' }],
  ['dropJournal', { journal: 'jAbc' }],
  ['sample', null],
  ['printPdf', { html: '<p>', paper: 'A4', landscape: false }],
  ['readSettings', null],
  ['writeSettings', { theme: 'dark', zoom: 1.25, autosave: true, last: null }],
  ['log', { level: 'error', text: 'x' }],
];

const bad: readonly [why: string, method: unknown, argument: unknown][] = [
  ['no such method', 'eval', null],
  ['a name of the prototype', 'toString', null],
  ['the prototype itself', '__proto__', null],
  ['the constructor', 'constructor', null],
  ['a method that is no string', ['hello'], null],
  ['an argument where none is taken', 'recent', {}],
  ['no argument at all', 'recent', undefined],
  ['a path for a handle', 'read', { file: '/etc/passwd' }],
  ['a handle that climbs', 'read', { file: '../x' }],
  ['a field too many', 'read', { file: 'fAbc', path: '/etc/passwd' }],
  ['a field of the prototype', 'read', Object.create({ file: 'fAbc' })],
  ['text for bytes', 'write', { file: 'fAbc', bytes: 'text', expected: null }],
  ['an array for bytes', 'write', { file: 'fAbc', bytes: [1], expected: null }],
  ['a short hash', 'write', { file: 'fAbc', bytes, expected: 'abc' }],
  ['an unknown kind', 'pickOpen', { kinds: ['exe'] }],
  ['an unknown paper', 'printPdf', { html: '', paper: 'A0', landscape: false }],
  ['a nested setting', 'writeSettings', { theme: {} }],
  ['a setting that is not a number', 'writeSettings', { zoom: Number.NaN }],
  ['a long log entry', 'log', { level: 'info', text: 'x'.repeat(5_000) }],
  ['a long name', 'place', { folder: 'dAbc', name: 'x'.repeat(300) }],
];

describe('the dispatcher', () => {
  it.each(good)('lets %s through', async (method, argument) => {
    const { api } = recordingHost();
    expect(await createDispatcher(api, silent)(method, argument)).toEqual({ ok: true, value: method });
  });

  it('has a good example for every method', () => {
    expect([...new Set(good.map(([method]) => method))].sort()).toEqual([...HOST_METHODS].sort());
  });

  it.each(bad)('refuses %s', async (_, method, argument) => {
    const { api, asked } = recordingHost();
    expect(await createDispatcher(api, silent)(method, argument)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(asked).toEqual([]);
  });

  it('answers an expected failure by its code, and a fault of ours without its text', async () => {
    const faults: unknown[] = [];
    const api: HostApi = {
      ...recordingHost().api,
      read: async () => {
        throw new HostError('not-found', { name: 'a.soan' });
      },
      recent: async () => {
        throw new TypeError('/home/secret');
      },
    };
    const ask = createDispatcher(api, (method) => faults.push(method));
    expect(await ask('read', { file: 'fAbc' })).toEqual({ ok: false, code: 'not-found', detail: { name: 'a.soan' } });
    expect(await ask('recent', null)).toEqual({ ok: false, code: 'internal', detail: {} });
    expect(faults).toEqual(['recent']);
  });

  it('answers every question whatever it is', async () => {
    const method = fc.oneof(fc.constantFrom(...HOST_METHODS), fc.string(), fc.anything());
    await fc.assert(
      fc.asyncProperty(method, fc.anything({ withBigInt: true, withTypedArray: true }), async (name, argument) => {
        const { api, asked } = recordingHost();
        const reply = await createDispatcher(api, silent)(name, argument);
        expect(reply.ok).toBe(asked.length === 1);
      }),
    );
  });
});
