import { expect, it } from 'vitest';
import { nameCharacters } from './named-characters.ts';

it.each([
  [['髙', '☃'], '髙 ☃'],
  // A mark of direction would turn the sentence that names it.
  [['\u202e', '\u200f', '\ufeff'], 'U+202E U+200F U+FEFF'],
  [['\u3000', '𠮷'], 'U+3000 𠮷'],
])('%j is %s', (characters, named) => {
  expect(nameCharacters(characters)).toBe(named);
});
