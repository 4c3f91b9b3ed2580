import { expect, test } from 'vitest';
import { EVIDENCE } from './second-look.ts';
import { QUESTIONS, verdict } from './verdict.ts';
import { LEAVES, PLACES, SPLITS } from './verdict-trees.ts';

type Known = Partial<Record<(typeof EVIDENCE)[number], number>>;

function odds(known: Known): number {
  return verdict(
    Float64Array.from(EVIDENCE, (name) => known[name] ?? 0),
    0,
    0,
  );
}

test('the table is whole trees that ask what is known', () => {
  expect(PLACES.length % QUESTIONS).toBe(0);
  expect(SPLITS.length).toBe(PLACES.length);
  expect(LEAVES.length).toBe((PLACES.length / QUESTIONS) * (QUESTIONS + 1));
  for (const place of PLACES) expect(EVIDENCE[place]).toBeDefined();
});

const common: Known = { lengths: 0.9, words: 40, rarest: 0.8 };

test('what stands in its place and keeps its order is believed, what is far behind a rival elsewhere is not', () => {
  const kept: Known = { ...common, likeness: 0.45, lead: 0.2, leadOfOld: 0.3, leadOfNew: 0.3, order: 0.7 };
  expect(odds({ ...kept, shorterOrder: 0.8, leadOfOrder: 0.3, sides: 2, touching: 2, isLinked: 1 })).toBeGreaterThan(0);
  const lost: Known = { ...common, likeness: 0.2, lead: -0.3, order: 0.3, shorterOrder: 0.4, leadOfOrder: -0.3 };
  expect(odds({ ...lost, sides: 0, touching: 0, isLinked: 0 })).toBeLessThan(0);
});
