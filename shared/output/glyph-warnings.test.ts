import { expect, it } from 'vitest';
import { glyphWarnings } from './glyph-warnings.ts';
import { sketchText } from './test-tree.ts';

it.each<[string, readonly string[], 'ja' | 'ru', readonly (readonly [number, string])[]]>([
  ['Japanese, Latin and Cyrillic are there', ['p 首脳は、協力（①）を“歓迎”した。Привет é'], 'ja', []],
  ['Roman signs in labels and rare kanji', ['Ⅰ 髙', 'Ⅰ 髙'], 'ja', [[4, 'Ⅰ 髙 Ⅱ']]],
  ['what is not seen needs no glyph', ['p 一\u202e二\u200b三\u2028'], 'ja', []],
  ['other languages have fonts of their own', ['p ⅠⅡ'], 'ru', []],
])('%s', (_, lines, language, wanted) => {
  const said = glyphWarnings([sketchText(lines, {}, { language })]);
  expect(said.map(({ detail }) => [detail.count, detail.characters])).toEqual(wanted);
});
