import type { BenchRow } from '../rows.ts';
import { loadDictionary, ReadabilityScore } from './readability.ts';
import { pairSets } from './word-pairs.ts';
import { WORD_ENGINES } from './word-peers.ts';

/** Readability of the word comparison beside its peers, on real and generated pairs. */
export async function run(): Promise<BenchRow[]> {
  const dictionary = await loadDictionary();
  const rows: BenchRow[] = [];
  for (const set of pairSets()) {
    const results = WORD_ENGINES.map(({ name, compare }) => {
      const score = new ReadabilityScore(dictionary);
      for (const pair of set.pairs) score.add(pair.old, pair.new, compare(pair.old, pair.new, set.terms), set.terms);
      return { name, ...score.result() };
    });
    const best = results.slice(1).reduce((a, b) => (b.read < a.read ? b : a));
    const fewest = Math.min(...results.slice(1).map((peer) => peer.islands));
    for (const [n, { name, read, islands, cuts, lossy }] of results.entries()) {
      const own = n === 0;
      rows.push({
        name: `${set.name}: READ, ${name}`,
        value: read,
        unit: '',
        ...(own ? { ratio: read / best.read, against: best.name, target: rounded(best.read) } : {}),
      });
      rows.push({
        name: `${set.name}: islands of 1–2 characters, ${name}`,
        value: islands,
        unit: '%',
        ...(own ? { target: rounded(fewest) } : {}),
      });
      rows.push({
        name: `${set.name}: cuts in katakana, numbers, terms, ${name}`,
        value: cuts,
        unit: '',
        ...(own ? { target: 0 } : {}),
      });
      rows.push({ name: `${set.name}: lossy pairs, ${name}`, value: lossy, unit: '', ...(own ? { target: 0 } : {}) });
    }
  }
  return rows;
}

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}
