import { compareBlocks } from '../../../shared/compare/index.ts';
import { TEXT_LANGUAGES } from '../../../shared/model/settings.ts';
import type { BenchRow } from '../rows.ts';
import { makeCase, numbered } from './cases.ts';
import type { Wording } from './corpus.ts';
import type { Mix } from './edit-script.ts';
import { type Scores, scoreComparison } from './score.ts';

interface Round {
  readonly mix: Mix;
  readonly size: number;
  readonly seeds: readonly number[];
  readonly target: number;
  readonly wording?: Wording;
}

const ROUNDS: readonly Round[] = [
  { mix: 'light', size: 1_000, seeds: [1, 2], target: 0.995 },
  { mix: 'default', size: 53, seeds: [1, 2, 3, 4, 5, 6, 7, 8], target: 0.995 },
  { mix: 'default', size: 1_000, seeds: [1, 2, 3], target: 0.995 },
  { mix: 'default', size: 10_000, seeds: [1], target: 0.995 },
  { mix: 'default', size: 100_000, seeds: [1], target: 0.99 },
  { mix: 'heavy', size: 1_000, seeds: [1, 2, 3], target: 0.99 },
  { mix: 'default', size: 10_000, seeds: [1], target: 0.995, wording: 'own-words' },
  { mix: 'default', size: 100_000, seeds: [1], target: 0.99, wording: 'own-words' },
];

const CLASS_TARGETS = { moved: 0.985, split: 0.98, merged: 0.98, added: 0.965, deleted: 0.965 } as const;

/** F1 of the alignment against random histories whose truth is known, by language, size, mix and class. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { mix, size, seeds, target, wording = 'formulas' } of ROUNDS) {
    for (const language of TEXT_LANGUAGES) {
      const scores = seeds.map((seed) => {
        const truth = makeCase(language, size, mix, seed, wording);
        return scoreComparison(compareBlocks(numbered(truth.old), numbered(truth.new.map(({ text }) => text))), truth);
      });
      const mean = (name: keyof Scores) => scores.reduce((sum, score) => sum + score[name].f1, 0) / scores.length;
      const head = `${language}, ${size} paragraphs, ${mix} mix${wording === 'formulas' ? '' : ', words of their own'}`;
      rows.push({ name: `${head}: hard F1`, value: mean('hard'), unit: '', target, better: 'high' });
      if (size < 1_000) continue;
      for (const [name, bar] of Object.entries(CLASS_TARGETS) as [keyof typeof CLASS_TARGETS, number][]) {
        rows.push({ name: `${head}: ${name}, F1`, value: mean(name), unit: '', target: bar, better: 'high' });
      }
    }
  }
  return rows;
}
