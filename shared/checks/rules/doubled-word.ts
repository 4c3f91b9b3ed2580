import type { TextLanguage } from '../../model/settings.ts';
import { blockRule, spotsOf } from '../rule.ts';

const PATTERNS: Readonly<Record<'japanese' | 'alphabet', readonly RegExp[]>> = {
  japanese: [
    // A particle twice; もの+の and the like spell the same letters, so の asks for a kanji or katakana before it.
    /を(?:を)|(?:のの|がが|にに|でで|とと)(?<=[一-龠々ァ-ヴー]..)(?![ぁ-ん])/g,
    // Of kanji that go on on both sides (条約課経済条約課経済局) nobody can say where one word ends.
    /(?<![一-龠々])([一-龠]{2,8})\1|([一-龠]{2,8})\2(?![一-龠々])/g,
    /([ァ-ヴー]{3,16})\1(?![ァ-ヴー])/g,
  ],
  alphabet: [
    /(?<![\p{L}\p{N}])(?!(?:that that|had had)\b)(\p{sc=Latin}{2,}|\p{sc=Cyrillic}{2,})\s+\1(?![\p{L}\p{N}])/giu,
  ],
};

/** The same word twice in a row. */
export const doubledWord = blockRule({
  id: 'doubled-word',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'practice',
  check: ({ text, language }) =>
    patternsOf(language, text).flatMap((pattern) =>
      spotsOf(text, pattern, (match) => ({
        suggestion: match[1] ?? match[2] ?? match[0].slice(0, match[0].length / 2),
      })),
    ),
});

function patternsOf(language: TextLanguage, text: string): readonly RegExp[] {
  if (language !== 'ja') return PATTERNS.alphabet;
  return /[a-zа-я]\s/i.test(text) ? [...PATTERNS.japanese, ...PATTERNS.alphabet] : PATTERNS.japanese;
}
