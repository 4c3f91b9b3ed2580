import { describe, expect, it } from 'vitest';
import type { HostApi } from '../../shared/host/api.ts';
import { askFirst } from './first-answers.ts';

/** A host that notes what it is asked, and tells by its answers when that was. */
function hostThat({ trySample = false, refuses = '' } = {}) {
  const asked: string[] = [];
  const answers: Record<string, unknown> = {
    hello: { trySample },
    readSettings: { theme: 'dark' },
    takeLaunchFiles: ['file'],
    orphanJournals: [],
    sample: { name: 'a.txt', bytes: new Uint8Array(1) },
  };
  const ask = (method: string) => async () => {
    asked.push(method);
    await Promise.resolve();
    if (method === refuses) throw new Error(method);
    return answers[method];
  };
  const host = Object.fromEntries(Object.keys(answers).map((method) => [method, ask(method)])) as unknown as HostApi;
  return { host, asked };
}

describe('the first questions', () => {
  it('ask at once for what the window is drawn by, and for files and the sample when the host is known', async () => {
    const { host, asked } = hostThat({ trySample: true });
    const first = askFirst(host, false);
    expect(asked).toEqual(['hello', 'readSettings']);
    expect(await first.launched).toEqual({ files: ['file'], orphans: [] });
    expect((await first.sample)?.name).toBe('a.txt');
    // Taking the files makes the host forget that the sample was asked for.
    expect(asked.indexOf('hello')).toBeLessThan(asked.indexOf('takeLaunchFiles'));
    expect(asked).toHaveLength(5);
  });

  it('leave the sample alone where nobody asked for it', async () => {
    const { host, asked } = hostThat();
    expect(await askFirst(host, false).sample).toBeNull();
    expect(asked).not.toContain('sample');
  });

  it('take nothing from the host after a reload', async () => {
    const { host, asked } = hostThat({ trySample: true });
    const first = askFirst(host, true);
    expect(first.launched).toBeNull();
    expect(await first.sample).toBeNull();
    await first.info;
    expect(asked).toEqual(['hello', 'readSettings']);
  });

  it.each([
    ['readSettings', 'settings', {}],
    ['sample', 'sample', null],
  ] as const)('do without %s where it fails', async (refuses, answer, instead) => {
    const { host } = hostThat({ trySample: true, refuses });
    expect(await askFirst(host, false)[answer]).toEqual(instead);
  });

  it.each(['hello', 'takeLaunchFiles', 'orphanJournals'])('hand on that %s failed', async (refuses) => {
    const { host } = hostThat({ refuses });
    await expect(askFirst(host, false).launched).rejects.toThrow(refuses);
  });
});
