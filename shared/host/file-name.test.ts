import { describe, expect, it } from 'vitest';
import { fileStem, isPortableName, nameText } from './file-name.ts';

describe('a name that every platform takes', () => {
  it.each(['東京宣言 第1次案.soan', 'a', 'Draft (2) – final.docx', '.hidden', 'console.txt', 'Ⅰ.総論.txt'])(
    '%s',
    (name) => {
      expect(isPortableName(name)).toBe(true);
    },
  );
  it.each([
    '',
    '.',
    '..',
    'a/b',
    'a\\b',
    'c:d',
    'con',
    'CON.soan',
    'nul.txt',
    'lpt1',
    'a.',
    'a ',
    'a\u0000',
    'a\nb',
    '\ud800',
    'a\u202eexe.soan',
    '\u2066a',
    'x'.repeat(256),
    'a?b',
    'a*b',
    '<a>',
    'a|b',
    '"',
  ])('not %j', (name) => {
    expect(isPortableName(name)).toBe(false);
  });
});

it.each([
  ['東京宣言', '東京宣言'],
  ['a/b:c\u0001', 'a b c'],
  ['', 'soan'],
  ['CON', '_CON'],
  ['a\u202eexe\ud800', 'aexe'],
  [`${'あ'.repeat(79)}𠮷野`, `${'あ'.repeat(79)}𠮷`],
])('%j is called %s', (title, stem) => {
  expect(fileStem(nameText(title))).toBe(stem);
  expect(isPortableName(`${stem}.soan`)).toBe(true);
});
