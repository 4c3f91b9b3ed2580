import type { ComparedBlock } from '../types.ts';

// A number typed into the text (a list pasted from elsewhere). Numbers left in the text turn every renumbered paragraph
// into an edit and cost a tenth of the accuracy, so matching looks behind them; the words still show them.
const DIGITS = '[0-9０-９]{1,4}';
const KANJI_NUMBER = '[〇一二三四五六七八九十百千0-9０-９]{1,7}';
const TYPED_LABEL = new RegExp(
  '^[\\s\\u3000]*(?:[-–•*・][\\s\\u3000]*)?(?:' +
    [
      `[(（]\\s?(?:${DIGITS}|[a-zA-Zivx]{1,4}|[ア-ン]|[一二三四五六七八九十]{1,3})\\s?[)）][\\s\\u3000]*`,
      `${DIGITS}(?:[.．]${DIGITS})*[.．)）](?![0-9０-９])[\\s\\u3000]*`,
      `(?:OP|PP)\\s?${DIGITS}[.．:：]?[\\s\\u3000]+`,
      `第${KANJI_NUMBER}[条項号](?:の${KANJI_NUMBER}){0,4}[\\s\\u3000]+`,
      '[ivxIVX]{1,5}[.．)）][\\s\\u3000]+',
      '[①-⑳][\\s\\u3000]*',
    ].join('|') +
    ')',
);

/** How many characters at the head of a text are a typed number or list sign; 0 for most. */
export function typedLabelLength(text: string): number {
  return TYPED_LABEL.exec(text)?.[0].length ?? 0;
}

/** What makes two blocks "the same text": their text without a typed number. */
export function contentKey(block: ComparedBlock): string {
  const length = typedLabelLength(block.text);
  // A block that is nothing but a number is its own content.
  return length === 0 || length === block.text.length ? block.text : block.text.slice(length);
}
