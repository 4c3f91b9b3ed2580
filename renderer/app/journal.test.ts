import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { JournalHandle } from '../../shared/host/api.ts';
import { success } from '../../shared/model/shape.ts';
import { createJournal } from './journal.ts';

const dossier = {} as Dossier;

function setUp(given: { composing?: () => boolean; slow?: number; dirty?: () => boolean; fails?: () => boolean } = {}) {
  const written: string[] = [];
  const kept: string[] = [];
  const journal = createJournal({
    host: {
      writeJournal: async ({ journal }) => {
        if (given.fails?.()) throw new Error('disk');
        if (given.slow) await new Promise((done) => setTimeout(done, given.slow));
        written.push(`write ${journal ?? 'new'}`);
        return 'j1' as JournalHandle;
      },
      dropJournal: async ({ journal }) => {
        written.push(`drop ${journal}`);
        return null;
      },
    },
    encode: async () => success(new Uint8Array()),
    current: () => ((given.dirty?.() ?? true) ? { dossier, file: null, name: '案' } : null),
    isComposing: given.composing ?? (() => false),
    now: () => 'now',
    onKept: (at) => kept.push(at),
    onFailure: (failure) => written.push(`failed ${failure}`),
  });
  return { journal, written, kept };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the recovery journal', () => {
  it('writes once for many changes, within a second of the first', async () => {
    const { journal, written, kept } = setUp();
    for (let i = 0; i < 9; i++) {
      journal.touch();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(written).toEqual(['write new']);
    expect(kept).toEqual(['now']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual(['write new', 'write j1']);
  });

  it('waits while an input method composes', async () => {
    let composing = true;
    const { journal, written } = setUp({ composing: () => composing });
    journal.touch();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(written).toEqual([]);
    composing = false;
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual(['write new']);
  });

  it('is gone after a save, also where a write was under way', async () => {
    const { journal, written } = setUp({ slow: 400 });
    journal.touch();
    await vi.advanceTimersByTimeAsync(600);
    const dropped = journal.drop();
    await vi.advanceTimersByTimeAsync(1_000);
    await dropped;
    expect(written).toEqual(['write new', 'drop j1']);
  });

  it('goes on with the journal of a crashed window', async () => {
    const { journal, written } = setUp();
    journal.adopt('old' as JournalHandle);
    journal.touch();
    await vi.advanceTimersByTimeAsync(600);
    expect(written).toEqual(['write old']);
  });

  it('tries again where the disk failed, though nobody types on, and says so each time', async () => {
    let broken = true;
    const { journal, written } = setUp({ fails: () => broken });
    journal.touch();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(written).toEqual(['failed Error: disk', 'failed Error: disk']);
    broken = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written.slice(2)).toEqual(['write new']);
  });

  it('is quick again after a failure, as soon as somebody types', async () => {
    let broken = true;
    const { journal, written } = setUp({ fails: () => broken });
    journal.touch();
    await vi.advanceTimersByTimeAsync(600);
    broken = false;
    journal.touch();
    await vi.advanceTimersByTimeAsync(600);
    expect(written).toEqual(['failed Error: disk', 'write new']);
  });

  it('writes nothing where nothing is unsaved', async () => {
    const { journal, written } = setUp({ dirty: () => false });
    journal.touch();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(written).toEqual([]);
  });
});
