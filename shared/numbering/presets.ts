import { DEFAULT_NUMBERING, type NumberingSettings } from '../model/settings.ts';

/** The families of numbering in use; names of the settings dialog and of the intake's label families. */
export const NUMBERING_FAMILIES = [
  'declaration',
  'official',
  'statute',
  'un',
  'un-working',
  'articles-en',
  'articles-ru',
] as const;
export type NumberingFamily = (typeof NUMBERING_FAMILIES)[number];

/** Settings for each family. 'official' is 公用文: 第1, 1, (1), ア, (ア), a, (a); 'un-working' has OP and PP. */
export const NUMBERING_PRESETS: Readonly<Record<NumberingFamily, NumberingSettings>> = {
  declaration: DEFAULT_NUMBERING,
  official: {
    ...DEFAULT_NUMBERING,
    regime: 'per-part',
    part: '第1',
    theme: 'none',
    paragraph: '1',
    subParagraph: ['(1)', 'ア', '(ア)', 'a', '(a)'],
  },
  statute: {
    ...DEFAULT_NUMBERING,
    part: '第一章',
    theme: '第一節',
    section: '第一款',
    paragraph: '第一条',
    subParagraph: ['２', '一', 'イ', '（１）'],
  },
  un: {
    ...DEFAULT_NUMBERING,
    part: 'I.',
    theme: 'A.',
    paragraph: '1.',
    subParagraph: ['(a)', '(i)'],
  },
  'un-working': {
    ...DEFAULT_NUMBERING,
    part: 'I.',
    theme: 'A.',
    paragraph: 'OP1',
    preambular: 'PP1',
    subParagraph: ['(a)', '(i)'],
  },
  'articles-en': {
    ...DEFAULT_NUMBERING,
    part: 'Part I',
    theme: 'Chapter I',
    paragraph: 'Article 1',
    subParagraph: ['1.', '(a)', '(i)'],
  },
  'articles-ru': {
    ...DEFAULT_NUMBERING,
    part: 'Раздел I',
    theme: 'Глава I',
    paragraph: 'Статья 1',
    subParagraph: ['1.', 'а)'],
  },
};
