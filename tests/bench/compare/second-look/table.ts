import { hasLaws } from '../corpus.ts';
import { boost } from './boost.ts';
import { gatherExamples } from './examples.ts';

/** Text of `verdict-trees.ts` of the alignment, made anew, and what it was made from. */
export function makeTable(): { readonly text: string; readonly examples: number; readonly hasLaws: boolean } {
  const examples = gatherExamples();
  const { bias, places, splits, leaves } = boost(examples);
  const list = (name: string, numbers: readonly number[]) =>
    `export const ${name}: readonly number[] = [${numbers.join(', ')}];`;
  const text = [
    '// Made by `node tests/bench/compare/second-look/make.mjs` from texts of the bench, whose seeds no measurement uses;',
    '// not to be edited. A tree has seven questions, in the order of a heap, and eight leaves.',
    '',
    '/** Log odds of a pair of which nothing is known. */',
    `export const BIAS = ${bias};`,
    '',
    '/** For each question which evidence it asks, by place in `EVIDENCE` … */',
    list('PLACES', places),
    '',
    '/** … and the bound up to which the answer lies to the left. */',
    list('SPLITS', splits),
    '',
    '/** What each leaf adds to the log odds. */',
    list('LEAVES', leaves),
    '',
  ].join('\n');
  return { text, examples: examples.length, hasLaws: hasLaws() };
}
