import type { ComparedBlock } from '../../../shared/compare/index.ts';
import type { TextLanguage } from '../../../shared/model/settings.ts';
import { corpus, type Wording } from './corpus.ts';
import { type Case, type Mix, runScript } from './edit-script.ts';
import { seeded } from './random.ts';

/** A text of `size` paragraphs in one language and a random history of it. */
export function makeCase(language: TextLanguage, size: number, mix: Mix, seed: number, wording?: Wording): Case {
  const random = seeded(seed * 7919 + size);
  const { texts, more } = corpus(language, size, random, wording);
  return runScript(texts, mix, language, random, more);
}

/** Paragraphs without ids, numbered from (1): as a text file gives them. */
export function numbered(texts: readonly string[]): ComparedBlock[] {
  return texts.map((text, k) => ({
    id: null,
    from: [],
    kind: 'paragraph',
    level: 0,
    label: `(${k + 1})`,
    text,
    formatting: '',
  }));
}
