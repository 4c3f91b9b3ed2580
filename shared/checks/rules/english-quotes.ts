import { isMajority, type Rule, type Spot, spotsOf } from '../rule.ts';

/** Which form of quotation mark and apostrophe is the slip. */
interface Facts {
  readonly quotes: 'straight' | 'curly' | null;
  readonly apostrophes: 'straight' | 'curly' | null;
}

const STRAIGHT = /"([^"\n]{1,300})"/g;
const CURLY = /“([^“”\n]{1,300})”/g;
const STRAIGHT_APOSTROPHE = /(?<=\p{L})'(?=\p{L}|\s|$)/gu;
const CURLY_APOSTROPHE = /(?<=\p{L})’(?=\p{L}|\s|$)/gu;

/** Straight quotation marks or apostrophes among curly ones, or the other way round. */
export const englishQuotes: Rule<Facts> = {
  id: 'english-quotes',
  level: 'notice',
  languages: ['en'],
  source: 'UN Editorial Manual, Quotations',
  survey: (blocks) => {
    const count = (pattern: RegExp) => blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
    return {
      quotes: slip(count(STRAIGHT), count(CURLY)),
      apostrophes: slip(count(STRAIGHT_APOSTROPHE), count(CURLY_APOSTROPHE)),
    };
  },
  check: ({ text }, { quotes, apostrophes }) => [...marks(text, quotes), ...strokes(text, apostrophes)],
};

function slip(straight: number, curly: number): 'straight' | 'curly' | null {
  if (isMajority(curly, straight)) return 'straight';
  return isMajority(straight, curly) ? 'curly' : null;
}

function marks(text: string, form: Facts['quotes']): readonly Spot[] {
  if (form === 'straight') return spotsOf(text, STRAIGHT, (match) => ({ suggestion: `“${match[1]}”` }));
  return form === 'curly' ? spotsOf(text, CURLY, (match) => ({ suggestion: `"${match[1]}"` })) : [];
}

function strokes(text: string, form: Facts['apostrophes']): readonly Spot[] {
  if (form === 'straight') return spotsOf(text, STRAIGHT_APOSTROPHE, () => ({ suggestion: '’' }));
  return form === 'curly' ? spotsOf(text, CURLY_APOSTROPHE, () => ({ suggestion: "'" })) : [];
}
