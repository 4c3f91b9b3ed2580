import { describe, expect, it } from 'vitest';
import { readBareLines, readPlainText, standsAlone } from './structure.ts';

function blocks(text: string, whole = false): string[] {
  return readPlainText(text, whole).content.content.map((block) => {
    const level = block.type.name === 'sub_paragraph' ? String(block.attrs.level) : '';
    return `${block.type.name}${level}:${block.textContent}`;
  });
}

describe('plain text of several lines', () => {
  it.each([
    ['(1) 首脳は一致した。\n(2) 首脳は歓迎した。', ['paragraph:首脳は一致した。', 'paragraph:首脳は歓迎した。']],
    [
      '◆ 総論\n\n(1) 首脳は一致した。\n(2) 首脳は歓迎した。',
      ['part_heading:総論', 'paragraph:首脳は一致した。', 'paragraph:首脳は歓迎した。'],
    ],
    ['首脳は一致した。\n首脳は歓迎した。', ['paragraph:首脳は一致した。', 'paragraph:首脳は歓迎した。']],
  ] as const)('%s', (text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  it('changes no character: widths stay as they came', () => {
    const text = '(1) 対話(ＣＡ＋ＪＡＤ)は続く。\n(2) 対話（CA+JAD）は続く。\n(3) 対話（CA+JAD）は続く。';
    expect(blocks(text).map((line) => line.slice('paragraph:'.length))).toEqual(
      text.split('\n').map((line) => line.slice('(1) '.length)),
    );
  });

  it('numbered paragraphs stand alone, mere words go on where the cursor is', () => {
    const first = (text: string) => readPlainText(text, false).content.firstChild!;
    expect(standsAlone(first('(1) あ。\n(2) い。'))).toBe(true);
    expect(standsAlone(first('あ。\nい。'))).toBe(false);
  });

  it('without formatting: the lines as they are', () => {
    const { content } = readBareLines('(1) あ\n\n◆ い\n');
    expect(content.content.map((block) => block.textContent)).toEqual(['(1) あ', '◆ い']);
  });
});
