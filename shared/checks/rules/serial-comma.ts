import { isMajority, type Rule, spotsOf } from '../rule.ts';

const WORD =
  "(?!the\\b|this\\b|which\\b|who\\b|including\\b|as\\b|we\\b|they\\b|it\\b|in\\b|on\\b|and\\b|or\\b)[\\w’'-]+";
const ITEM = `${WORD}(?: ${WORD}){0,2}`;
/** Three members or more of at most three words each; longer ones are clauses, and a comma between clauses is another matter. */
const LIST = new RegExp(`\\b${ITEM}, ${ITEM}(,?) (?:and|or) ${WORD}`, 'g');

/** Whether the text sets a comma before the last "and" of a list; null where it has not settled. */
type Facts = 'with' | 'without' | null;

/** A list with a serial comma where the text writes none, or the other way round. */
export const serialComma: Rule<Facts> = {
  id: 'serial-comma',
  level: 'notice',
  languages: ['en'],
  source: 'UN Editorial Manual, Punctuation',
  survey: (blocks) => {
    let [many, few] = [0, 0];
    for (const { text } of blocks) for (const match of text.matchAll(LIST)) match[1] === ',' ? many++ : few++;
    if (isMajority(many, few)) return 'with';
    return isMajority(few, many) ? 'without' : null;
  },
  check: ({ text }, habit) =>
    habit === null
      ? []
      : spotsOf(text, LIST, (match) => {
          if ((match[1] === ',') === (habit === 'with')) return null;
          const words = match[0];
          const suggestion =
            habit === 'with'
              ? words.replace(/ (and|or) (?=\S+$)/, ', $1 ')
              : words.replace(/, (and|or) (?=\S+$)/, ' $1 ');
          return { suggestion };
        }),
};
