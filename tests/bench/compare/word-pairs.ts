import { compareBlocks, definedTerms } from '../../../shared/compare/index.ts';
import type { TextLanguage } from '../../../shared/model/settings.ts';
import { numbered } from './cases.ts';
import { corpus, lawNames, lawPair } from './corpus.ts';
import { reword } from './edit-script.ts';
import { seeded } from './random.ts';

/** Two versions of one paragraph. */
export interface WordPair {
  readonly old: string;
  readonly new: string;
}

export interface PairSet {
  readonly name: string;
  readonly language: TextLanguage;
  readonly pairs: readonly WordPair[];
  readonly terms: readonly string[];
}

/** Edited paragraphs of the real law pairs, as the alignment finds them. */
function realPairs(): PairSet {
  const pairs: WordPair[] = [];
  const terms = new Set<string>();
  for (const name of lawNames()) {
    const law = lawPair(name);
    const old = numbered(law.old);
    const fresh = numbered(law.new);
    for (const term of [...definedTerms(old), ...definedTerms(fresh)]) terms.add(term);
    for (const pair of compareBlocks(old, fresh).pairs) {
      if (pair.old.length !== 1 || pair.new.length !== 1 || !pair.kinds.includes('edited')) continue;
      pairs.push({ old: law.old[pair.old[0]!]!, new: law.new[pair.new[0]!]! });
    }
  }
  return { name: 'real ja', language: 'ja', pairs, terms: [...terms] };
}

function editedPairs(name: string, language: TextLanguage, least: number, most: number, count: number): PairSet {
  const random = seeded(count + least * 100);
  const { texts } = corpus(language, count, random);
  const vocabulary = [
    ...new Set(
      texts.flatMap((text) =>
        Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), ({ segment }) => segment),
      ),
    ),
  ].filter((word) => /\p{L}/u.test(word));
  const pairs = texts.map((old) => ({
    old,
    new: reword(old, least + random.next() * (most - least), language, random, vocabulary),
  }));
  const terms = definedTerms(numbered(texts));
  return { name, language, pairs, terms };
}

/** Real pairs where the laws are at hand, light and heavy edits in three languages. */
export function pairSets(): PairSet[] {
  const sets = [
    editedPairs('light ja', 'ja', 0.05, 0.2, 400),
    editedPairs('heavy ja', 'ja', 0.3, 0.6, 400),
    editedPairs('light en', 'en', 0.05, 0.2, 200),
    editedPairs('heavy en', 'en', 0.3, 0.6, 200),
    editedPairs('light ru', 'ru', 0.05, 0.2, 200),
    editedPairs('heavy ru', 'ru', 0.3, 0.6, 200),
  ];
  const real = realPairs();
  return real.pairs.length > 0 ? [real, ...sets] : sets;
}
