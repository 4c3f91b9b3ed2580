import { blockRule, spotsOf } from '../rule.ts';

const LEANING = {
  ja: /^(?:この(?:文脈において|点に関し(?:て)?|観点から|目的のため(?:に)?|関連で)|上記の|前記の|これらの|それらの|その下で|同[\p{sc=Han}\p{sc=Katakana}ー]{2,6}(?=[はがをにで]))/gu,
  en: /^(?:in (?:this|that) (?:context|regard|connection|respect)|to this end|the above-mentioned)\b/giu,
  ru: /^(?:в этой связи|в этом контексте|в этих целях|вышеупомянут\p{L}+)/giu,
};

/** A paragraph that opens by leaning on the one before: it breaks unseen when either is moved. */
export const leaning = blockRule({
  id: 'leaning',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'drafting practice',
  check: ({ kind, text }) =>
    kind === 'paragraph' ? Object.values(LEANING).flatMap((pattern) => spotsOf(text, pattern)) : [],
});
