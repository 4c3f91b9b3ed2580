import { describe, expect, it } from 'vitest';
import { formatDate, fromLocalInput, toLocalInput } from './dates.ts';

const local = (text: string) => fromLocalInput(text) ?? '';

describe('dates of drafts', () => {
  it.each([
    ['ja', '2025年12月20日'],
    ['en', '20 Dec 2025'],
  ] as const)('are written as %s writes them', (locale, day) => {
    expect(formatDate(local('2025-12-20T09:05'), locale)).toBe(day);
  });

  it('keep the moment through the input and name their zone', () => {
    const iso = local('2026-01-31T23:59');
    expect(iso).toMatch(/^2026-01-31T23:59:00(Z|[+-]\d\d:\d\d)$/);
    expect(toLocalInput(iso)).toBe('2026-01-31T23:59');
    expect(new Date(iso).getTime()).toBe(new Date('2026-01-31T23:59').getTime());
  });

  it('show what is no date as it is', () => {
    expect([formatDate('soon', 'en'), toLocalInput('soon'), fromLocalInput('')]).toEqual(['soon', '', null]);
  });
});
