import { describe, expect, it } from 'vitest';
import type { Greeting } from '../../shared/host/api.ts';
import { askFirst, askLaunched } from './first-question.ts';

describe('the first question', () => {
  it.each([true, false])('says whether the page comes back: %s', async (returns) => {
    const host = { hello: async (request: { returns: boolean }) => request as unknown as Greeting };
    expect(await askFirst(host, returns)).toEqual({ returns });
  });

  it('hands a refusal to whoever waits, later too', async () => {
    const greeting = askFirst({ hello: () => Promise.reject(new Error('hello')) }, false);
    await new Promise((resolve) => setTimeout(resolve));
    await expect(greeting).rejects.toThrow('hello');
  });
});

describe('what a window opens first', () => {
  const host = { takeLaunchFiles: async () => [], orphanJournals: async () => [] };

  it('is files and journals', async () => {
    expect(await askLaunched(host)).toEqual({ files: [], orphans: [] });
  });

  it.each(['takeLaunchFiles', 'orphanJournals'])('hands on that %s failed', async (method) => {
    const refusing = { ...host, [method]: () => Promise.reject(new Error(method)) };
    await expect(askLaunched(refusing)).rejects.toThrow(method);
  });
});
