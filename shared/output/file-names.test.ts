import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPortableName } from '../host/file-name.ts';
import { fileNames } from './file-names.ts';
import { ANY_FORMAT_IDS, type AnyFormatId } from './settings.ts';

const VALUES = { title: '東京宣言', draft: '第2次案', date: '2026-01-10' };

describe('fileNames', () => {
  it.each<[string, readonly AnyFormatId[], Partial<typeof VALUES>, readonly string[]]>([
    [
      '{title}_{draft}_{format}',
      ['docx', 'table-pdf'],
      {},
      ['東京宣言_第2次案_本文.docx', '東京宣言_第2次案_新旧対照表.table.pdf'],
    ],
    ['{date} {title}', ['text'], {}, ['2026-01-10 東京宣言.txt']],
    ['{title}_{draft}_{date}', ['html'], { draft: '', date: '' }, ['東京宣言.html']],
    ['{title}', ['docx', 'redline'], {}, ['東京宣言.docx', '東京宣言_見え消し.docx']],
    ['{title}', ['text'], { title: 'a/b:c' }, ['a b c.txt']],
    ['{title}', ['text'], { title: 'a\u202eexe\u2066\ud800b' }, ['aexe b.txt']],
    ['{nothing}{title}', ['text'], { title: '' }, ['{nothing}.txt']],
    ['{draft}', ['text'], { draft: '' }, ['soan.txt']],
    ['{title}', ['text'], { title: 'CON' }, ['_CON.txt']],
    ['{title}', ['html'], { title: 'nul.2' }, ['_nul.2.html']],
  ])('%s of %j', (pattern, formats, values, names) => {
    expect(fileNames(pattern, formats, { ...VALUES, ...values }, 'ja')).toEqual(names);
  });

  it('whatever is typed, every name is different and fits every system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ maxLength: 200 }), (pattern, title) => {
        const names = fileNames(pattern, ANY_FORMAT_IDS, { ...VALUES, title }, 'en');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(isPortableName(name)).toBe(true);
      }),
    );
  });
});
