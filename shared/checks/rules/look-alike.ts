import { blockRule, type Spot, spotsOf } from '../rule.ts';

/** Letters that look the same in Latin and Cyrillic, in turn. */
const TWINS = 'AАBВCСEЕHНKКMМOОPРTТXХYУaаcсeеoоpрxхyуiі';
const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(pairs(TWINS));
const TO_LATIN: ReadonlyMap<string, string> = new Map(pairs(TWINS).map(([latin, cyrillic]) => [cyrillic, latin]));
const MIXED =
  /[\p{sc=Latin}\p{sc=Cyrillic}]*(?:\p{sc=Latin}\p{sc=Cyrillic}|\p{sc=Cyrillic}\p{sc=Latin})[\p{sc=Latin}\p{sc=Cyrillic}]*/gu;

/** Kanji that look like katakana; between katakana the katakana is meant. 二カ国 and 一カ所 are numbers. */
const KANJI = '口ロ力カ夕タ工エ卜ト八ハ二ニ一ー';
const TO_KATAKANA: ReadonlyMap<string, string> = new Map([...pairs(KANJI), ['―', 'ー'], ['—', 'ー']]);
const AMONG_KATAKANA = /(?![二一八][カヵヶケ][国所月年])[口力夕工卜八二一―—](?<=[ァ-ヴー].)(?=[ァ-ヴー])/g;
const CYRILLIC = /[\u0400-\u04ff]/;
const HALF_WIDTH = /[\uff66-\uff9f]+/g;

/** A letter of another script that looks like the right one: no reader sees it, no search finds the word. */
export const lookAlike = blockRule({
  id: 'look-alike',
  level: 'error',
  languages: ['ja', 'en', 'ru'],
  source: 'Unicode Technical Standard 39',
  check: ({ text, language }) => [
    ...spotsOf(CYRILLIC.test(text) ? text : '', MIXED, ({ 0: word }) => {
      const meant = unmix(word);
      return meant === null ? null : { suggestion: meant };
    }),
    ...(language === 'ja' ? japanese(text) : []),
  ],
});

function japanese(text: string): readonly Spot[] {
  return [
    ...spotsOf(text, AMONG_KATAKANA, ({ 0: sign }) => ({ suggestion: TO_KATAKANA.get(sign)! })),
    ...spotsOf(text, HALF_WIDTH, ({ 0: word }) => ({ suggestion: word.normalize('NFKC') })),
  ];
}

/** The word in one script, null where letters without a twin stand on both sides. */
function unmix(word: string): string | null {
  for (const twins of [TO_LATIN, TO_CYRILLIC]) {
    const other = twins === TO_LATIN ? /\p{sc=Cyrillic}/u : /\p{sc=Latin}/u;
    const pure = Array.from(word, (letter) => (other.test(letter) ? twins.get(letter) : letter));
    if (pure.every((letter) => letter !== undefined)) return pure.join('');
  }
  return null;
}

function pairs(letters: string): readonly (readonly [string, string])[] {
  return Array.from({ length: letters.length / 2 }, (_, i) => [letters[2 * i]!, letters[2 * i + 1]!] as const);
}
