import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ComparedBlock, type Comparison, compareBlocks, comparedBlocks } from '../../shared/compare/index.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';

const laws = fileURLToPath(new URL('../../../shared/data/law-pairs', import.meta.url));
const names = existsSync(laws) ? readdirSync(laws).sort() : [];
if (names.length === 0) console.log('Comparison acceptance: skipped, the data beside the project is absent.');

type Version = readonly [name: string, side: 'old' | 'new'];

function blocksOf([name, side]: Version): ComparedBlock[] {
  const bytes = new Uint8Array(readFileSync(`${laws}/${name}/${side}.md`));
  const result = intakeBytes(bytes, { ids: seededIds(name + side), name: `${side}.md` });
  if (!result.ok) throw new RangeError(result.code);
  return comparedBlocks(result.value.doc);
}

/** Both directions of each pair of versions, and each version beside the next law: real amendments and strangers. */
const cases = names.flatMap((name, k): { title: string; old: Version; new: Version }[] => {
  const next = names[(k + 1) % names.length]!;
  return [
    { title: `${name}, amended`, old: [name, 'old'], new: [name, 'new'] },
    { title: `${name}, read backwards`, old: [name, 'new'], new: [name, 'old'] },
    { title: `${name} beside ${next}`, old: [name, 'old'], new: [next, 'new'] },
  ];
});

/** Text → the position of the only block that has it. */
function onlyPlaces(blocks: readonly ComparedBlock[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const [k, { text }] of blocks.entries()) out.set(text, out.has(text) ? -1 : k);
  return out;
}

// A file without a single test would count as broken where the data is absent.
test.skipIf(names.length === 0)('there are laws to compare', () => expect(cases.length).toBeGreaterThan(0));

describe.skipIf(names.length === 0).each(cases)('$title', (one) => {
  const read = (): { old: ComparedBlock[]; fresh: ComparedBlock[]; comparison: Comparison } => {
    const [old, fresh] = [blocksOf(one.old), blocksOf(one.new)];
    return { old, fresh, comparison: compareBlocks(old, fresh) };
  };

  test('the receipt is in order', () => expect(read().comparison.receipt.ok).toBe(true));

  test('equal texts are never edited', () => {
    const { old, fresh, comparison } = read();
    const wrong = comparison.pairs.filter(
      (pair) =>
        pair.kinds.includes('edited') &&
        pair.old.map((i) => old[i]!.text).join('') === pair.new.map((j) => fresh[j]!.text).join(''),
    );
    expect(wrong.map(({ oldLabel, newLabel }) => `${oldLabel} → ${newLabel}`)).toEqual([]);
  });

  test('a paragraph whose number alone changed is renumbered', () => {
    const { old, fresh, comparison } = read();
    const news = onlyPlaces(fresh);
    const pairOfOld = new Map(comparison.pairs.flatMap((pair) => pair.old.map((i) => [i, pair] as const)));
    let found = 0;
    for (const [text, i] of onlyPlaces(old)) {
      const j = news.get(text) ?? -1;
      if (i < 0 || j < 0 || text === '' || old[i]!.label === fresh[j]!.label) continue;
      const { kinds } = pairOfOld.get(i)!;
      expect({ text, kinds: kinds.filter((kind) => kind !== 'moved' && kind !== 'kind-changed') }).toEqual({
        text,
        kinds: ['renumbered'],
      });
      found++;
    }
    // Between two versions of one law something is always renumbered; between strangers it may not be.
    if (one.old[0] === one.new[0]) expect(found).toBeGreaterThan(0);
  });
});
