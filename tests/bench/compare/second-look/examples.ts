import { alignBlocks } from '../../../../shared/compare/align/align.ts';
import { startWatch } from '../../../../shared/compare/watch.ts';
import { TEXT_LANGUAGES } from '../../../../shared/model/settings.ts';
import { makeCase, numbered } from '../cases.ts';
import type { Wording } from '../corpus.ts';
import type { Mix } from '../edit-script.ts';

/** A pair of blocks that the alignment left in doubt. */
export interface Example {
  /** As `EVIDENCE` of the alignment lists it. */
  readonly evidence: Float64Array;
  /** They are one block. */
  readonly isOne: boolean;
}

/** Texts to learn from: mix, paragraphs, how many of each language and wording. */
const LESSONS: readonly (readonly [Mix, number, number])[] = [
  ['light', 1_000, 8],
  ['default', 53, 96],
  ['heavy', 53, 96],
  ['default', 300, 24],
  ['heavy', 300, 24],
  ['default', 1_000, 24],
  ['heavy', 1_000, 16],
  ['default', 4_000, 4],
];
const WORDINGS: readonly Wording[] = ['formulas', 'own-words'];
/** Far from the seeds of the benches, which measure on other texts. */
const FIRST_SEED = 6_000;

/** What was in doubt in texts whose truth is known. */
export function gatherExamples(): Example[] {
  const out: Example[] = [];
  for (const wording of WORDINGS) {
    for (const [mix, size, count] of LESSONS) {
      for (const language of TEXT_LANGUAGES) {
        for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
          const truth = makeCase(language, size, mix, seed, wording);
          const news = numbered(truth.new.map(({ text }) => text));
          alignBlocks(numbered(truth.old), news, 'auto', startWatch({}), (evidence, i, j) => {
            out.push({ evidence: evidence.slice(), isOne: truth.new[j]!.from.includes(i) });
            return 0;
          });
        }
      }
    }
  }
  return out;
}
