import { describe, expect, it } from 'vitest';
import { encodeText } from './encode-text.ts';
import { sketchText } from './test-tree.ts';
import { printText } from './text.ts';

describe('printText', () => {
  it('has the shape in which declarations are published', () => {
    const tree = sketchText([
      'T 東京宣言',
      'n （仮訳）',
      '◆ 総論',
      'p 首脳は一致した。',
      'a 第一',
      'c 以上',
      'p 終わり。',
    ]);
    expect(printText(tree)).toBe(
      '東京宣言\n\n（仮訳）\n\n◆ 総論\n\n(1) 首脳は一致した。\n　(a) 第一\n　以上\n(2) 終わり。\n',
    );
  });
});

describe('encodeText', () => {
  const decode = (bytes: Uint8Array) => new TextDecoder('shift_jis').decode(bytes);
  it.each([
    ['首脳はABC①Ⅰ㈱髙﨑ｱ', '首脳はABC①Ⅰ㈱髙﨑ｱ', null],
    ['9〜10−', '9～10－', null],
    ['𠮷野家', '〓野家', '𠮷'],
    ['Ñandú é', '〓and〓 〓', 'Ñ ú é'],
    ['Казахстан', 'Казахстан', null],
  ])('Shift_JIS: %s', (text, read, missing) => {
    const { bytes, warnings } = encodeText(text, { encoding: 'shift_jis' });
    expect(decode(bytes)).toBe(read);
    expect(warnings.map((warning) => warning.detail.characters)).toEqual(missing === null ? [] : [missing]);
  });

  it('UTF-8 lacks nothing', () => {
    const { bytes, warnings } = encodeText('𠮷', { encoding: 'utf-8' });
    expect(new TextDecoder().decode(bytes)).toBe('𠮷');
    expect(warnings).toEqual([]);
  });
});
