import { translations } from './table.ts';

/** The first minute: a line under the header while the sample is tried. Keys are given by the commands themselves. */
export const tourMessages = translations(
  {
    label: 'はじめの案内',
    place: (at: number, all: number) => `${at} / ${all}`,
    type: '本文のどこかをクリックして、語を打ち替えてみてください。元のファイルは変わりません。',
    outline: (key: string) => `項の中で ${key} を押すと、項が下へ動き、番号がその場で付け直されます。`,
    draft: (key: string) => `${key} で、今の本文を「第1次案」として残せます。残した案は変わりません。`,
    compare: (key: string) => `${key} で対照の画面に移ると、何が変わったかが一語ずつ分かります。`,
    output: (key: string) => `${key} で出力の画面に移ると、番号付きの文書を書き出せます。案内はこれで終わりです。`,
    next: '次へ',
    end: '終わる',
    dismiss: '案内を閉じる',
  },
  {
    label: 'First steps',
    place: (at, all) => `${at} of ${all}`,
    type: 'Click anywhere in the text and change a word. The file itself stays as it is.',
    outline: (key) => `Press ${key} in a paragraph: it moves down, and every number follows.`,
    draft: (key) => `${key} keeps the text as it is now as “Draft 1”. A draft never changes.`,
    compare: (key) => `${key} goes to the Compare room, which shows word by word what changed.`,
    output: (key) => `${key} goes to the Output room, where a numbered document is exported. That is all.`,
    next: 'Next',
    end: 'Done',
    dismiss: 'Close the first steps',
  },
);
