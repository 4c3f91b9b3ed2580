import { isMajority, OFFICIAL_STYLE, type Rule } from '../rule.ts';

/** Whether the text's paragraphs end in a full stop. */
type Facts = boolean;

const ENDED = /[。．.!?！？:：;；,，、…][)）」』”»"]*$/;
/** A paragraph, not a list of members nor a signature. */
const LEAST = 20;
const KINDS = new Set(['paragraph', 'chapeau']);

/** A paragraph without a full stop where the text's others have one. */
export const missingFullStop: Rule<Facts> = {
  id: 'missing-full-stop',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: `${OFFICIAL_STYLE} I-5(1)`,
  survey: (blocks) => {
    const ends = blocks.filter(
      ({ kind, text }) => kind === 'paragraph' && text.length >= LEAST && !isList(text.trimEnd()),
    );
    const ended = ends.filter(({ text }) => ENDED.test(text.trimEnd())).length;
    return isMajority(ended, ends.length - ended);
  },
  check: ({ kind, text, language }, settled) => {
    const words = text.trimEnd();
    if (!settled || !KINDS.has(kind) || words.length < LEAST || ENDED.test(words) || isList(words)) return [];
    const last = words.slice(-1);
    return [{ from: words.length - 1, to: words.length, suggestion: `${last}${language === 'ja' ? '。' : '.'}` }];
  },
};

/** What a paragraph lists behind its sentence: names without any kana, or lines of their own. */
function isList(words: string): boolean {
  return words.includes('\n') || /。[^。\p{sc=Hiragana}]+$/u.test(words);
}
