import { blockRule, spotsOf } from '../rule.ts';

const WORDS = {
  ja: /(?<![\p{sc=Han}])(?:一昨年|昨年|今年|本年|来年|再来年|先月|今月|来月|昨日|本日|明日|次回)(?!度)/gu,
  en: /\b(?:last|this|next) (?:year|month|week)\b/gi,
  ru: /(?<!\p{L})(?:в прошлом году|в этом году|в текущем году|в будущем году|в следующем году)(?!\p{L})/giu,
};

/** Words that count from the day of the text: they go wrong when a paragraph is carried into the next declaration. */
export const relativeDate = blockRule({
  id: 'relative-date',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'carry-over',
  check: ({ text, language }) => spotsOf(text, WORDS[language]),
});
