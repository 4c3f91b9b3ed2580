/** One finding that a person read in its paragraph and judged. */
export interface Judged {
  /** Which text: the sample, or an enacted law (its findings are nearly always false). */
  readonly source: 'sample' | 'law';
  readonly rule: string;
  /** How its words begin; enough to know it again. */
  readonly begins: string;
  /** `right`: a desk officer wants to be told. `moot`: true, and nobody would change it. `false`: not so. */
  readonly verdict: 'right' | 'moot' | 'false';
}

const sample = (verdict: Judged['verdict'], rule: string, ...begins: readonly string[]): readonly Judged[] =>
  begins.map((words) => ({ source: 'sample', rule, begins: words, verdict }));
const law = (verdict: Judged['verdict'], rule: string, ...begins: readonly string[]): readonly Judged[] =>
  begins.map((words) => ({ source: 'law', rule, begins: words, verdict }));

/** Read in November 2026: every finding on the sample, and every one on eight versions of two laws. */
export const JUDGED: readonly Judged[] = [
  ...sample('right', 'abbreviation-redefined', 'CA+JAD', 'ODA'),
  ...sample('right', 'abbreviation-undefined', 'IT', 'IMF'),
  ...sample('moot', 'abbreviation-unused', 'SOM', 'ECA', 'GOSAT', 'UNDP', 'WCO', 'JDS', 'JISPA', 'ADB', 'WPS', 'OVOP'),
  ...sample('moot', 'abbreviation-unused', 'SDGs', 'NPT', '3S'),
  ...sample('right', 'bare-noun-de', 'で一致'),
  ...sample('right', 'clipped-name', '国連安保理'),
  ...sample('right', 'comma-oyobi', '、及び'),
  ...sample('right', 'elapsed-time', '33年間', '過去21年', '過去10回', '21年間'),
  ...sample('right', 'latin-word', ' of '),
  ...sample('right', 'leaning', 'この文脈において', '上記の'),
  ...sample('right', 'long-sentence', '日本は、', '日本、', '首脳は、中央アジア地域における地震'),
  ...sample('right', 'nado-tou', 'など'),
  ...sample('right', 'nested-oyobi', '及び物流', '及び慣行'),
  ...sample('right', 'old-form', '惠'),
  ...sample('right', 'own-meeting', '2025年の第1回', '第2回'),
  ...sample('right', 'own-thanks', '日本の支援に謝意'),
  ...sample('right', 'range-dash', '－'),
  ...sample('right', 'relative-date', '来年', '次回'),
  ...sample('right', 'repeated-name', '中央アジア諸国における', '中央アジアの'),
  ...sample('right', 'span-particle', '21年間の'),
  ...sample('right', 'subject-comma', '首脳は', '首脳らは'),
  ...sample('right', 'term-variant', '首脳ら'),
  // Over 150 characters as counted, and as a law is written.
  ...law(
    'moot',
    'long-sentence',
    '（公文書監理官',
    '地球規模課題審議官は',
    'サイバーセキュリティ',
    '（外務人事審議会）',
    '企画官のうち',
  ),
];
