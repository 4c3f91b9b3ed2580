import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION, MIGRATIONS, type Migration, migrate } from './index.ts';

const append = (from: number, letter: string): Migration => ({
  from,
  apply: (values) => ({ ...values, 'dossier.json': `${values['dossier.json']}${letter}` }),
});

describe('migrations', () => {
  const steps = [append(1, 'a'), append(2, 'b'), append(3, 'c')];
  test.each([
    [1, 'abc'],
    [2, 'bc'],
    [3, 'c'],
    [4, ''],
  ])('from version %i the steps %j run in order', (version, letters) => {
    expect(migrate({ 'dossier.json': '' }, version, steps)).toEqual({ 'dossier.json': letters });
  });

  test('a gap is misuse', () => {
    expect(() => migrate({}, 1, [append(2, 'b')])).toThrow(RangeError);
  });

  test('the list has no gap', () => {
    expect(MIGRATIONS.map((step) => step.from)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    expect(FORMAT_VERSION).toBe(MIGRATIONS.length + 1);
  });
});
