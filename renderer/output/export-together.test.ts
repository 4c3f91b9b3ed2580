import { describe, expect, it } from 'vitest';
import type { FileHandle } from '../../shared/host/api.ts';
import { HostError } from '../../shared/host/errors.ts';
import { writeTogether } from './export-together.ts';

const NAMES = ['a.docx', 'b.pdf', 'c.txt'];
const targets = NAMES.map((name) => ({ name, file: name as FileHandle, replace: false }));
const made = NAMES.map((name) => new TextEncoder().encode(name));

/** A desk whose disk keeps what is written; `at` is asked before each file. */
function deskWith(at: (name: string, stop: AbortController) => void) {
  const disk: string[] = [];
  const said: string[] = [];
  const stop = new AbortController();
  const host = {
    write: async ({ file }: { file: string }) => {
      at(file, stop);
      disk.push(file);
    },
    release: async () => null,
    reveal: async () => null,
  };
  const actions = {
    tell: (text: string) => said.push(text),
    tellFailure: ({ code, detail }: HostError) => said.push(`${code} ${detail.name}`),
  };
  const desk = { host, actions, state: { get: () => ({ locale: 'en' }) } };
  return { run: () => writeTogether(desk as never, targets, made, stop.signal), stop, disk, said };
}

describe('several files in one go', () => {
  it('are written in their order', async () => {
    const { run, disk, said } = deskWith(() => undefined);
    expect(await run()).toBe(true);
    expect(disk).toEqual(NAMES);
    expect(said).toEqual(['3 files were written.']);
  });

  it('stopped in the middle: what is there is whole and named, the rest is not begun', async () => {
    const { run, disk, said } = deskWith((name, stop) => name === 'b.pdf' && stop.abort());
    expect(await run()).toBe(false);
    expect(disk).toEqual(['a.docx', 'b.pdf']);
    expect(said).toEqual(['Written, and complete: a.docx, b.pdf. Not written: c.txt.']);
  });

  it('stopped before the first: nothing is made', async () => {
    const { run, stop, disk, said } = deskWith(() => undefined);
    stop.abort();
    expect(await run()).toBe(false);
    expect(disk).toEqual([]);
    expect(said).toEqual(['Stopped. No file was made.']);
  });

  it('one that fails is named, with those before it', async () => {
    const { run, disk, said } = deskWith((name) => {
      if (name === 'b.pdf') throw new HostError('disk-full');
    });
    expect(await run()).toBe(false);
    expect(disk).toEqual(['a.docx']);
    expect(said).toEqual(['disk-full b.pdf', 'Written, and complete: a.docx. Not written: b.pdf, c.txt.']);
  });
});
