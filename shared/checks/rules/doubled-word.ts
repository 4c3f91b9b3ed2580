import { blockRule, spotsOf } from '../rule.ts';

const DOUBLED = [
  // A particle twice; もの+の and the like spell the same letters, so の asks for a kanji or katakana before it.
  /を(?:を)|(?<=[\p{sc=Han}\p{sc=Katakana}ー])(?:のの|がが|にに|でで|とと)(?!\p{sc=Hiragana})/gu,
  // Of kanji that go on on both sides (条約課経済条約課経済局) nobody can say where one word ends.
  /(?<!\p{sc=Han})(\p{sc=Han}{2,})\1|(\p{sc=Han}{2,})\2(?!\p{sc=Han})/gu,
  /([\p{sc=Katakana}ー]{3,})\1(?![\p{sc=Katakana}ー])/gu,
  /(?<![\p{L}\p{N}])(\p{sc=Latin}{2,}|\p{sc=Cyrillic}{2,})\s+\1(?![\p{L}\p{N}])/giu,
];

/** The same word twice in a row. */
export const doubledWord = blockRule({
  id: 'doubled-word',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'practice',
  check: ({ text }) =>
    DOUBLED.flatMap((pattern) =>
      spotsOf(text, pattern, (match) => ({
        suggestion: match[1] ?? match[2] ?? match[0].slice(0, match[0].length / 2),
      })),
    ),
});
