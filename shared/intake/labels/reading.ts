import type { LabelStyleName } from '../../model/settings.ts';

/** How one line may be read as labelled. */
export interface Reading {
  /** Series that the label belongs to whatever its width: '(1)' and '（１）' are one family. */
  readonly family: FamilyName;
  /** The style that the label is written in, a name of `LABEL_STYLES`. */
  readonly style: LabelStyleName;
  readonly n: number;
  /** 1 for 12, 2 for 12 bis or 第十二条の二. */
  readonly inserted: number;
  readonly alternative: number;
  /** The label as written, with stray spaces and without the space behind it. */
  readonly raw: string;
  /** White space (or a stop that is not part of the style) between label and text, as written. */
  readonly gap: string;
}

/** What a family is in a document: a heading, the top of the numbered text, or wherever its place turns out to be. */
export type FamilyRole = 'heading' | 'top' | 'item' | 'heading-or-item';

export interface Family {
  readonly role: FamilyRole;
  /** Usual place from the outside in, for families whose nesting the document does not show. */
  readonly order: number;
  /** A weak label also starts plain sentences ("1 ", "一 ", "A. "): it needs neighbours that count on. */
  readonly weak: boolean;
  /** Heading rank that a heading of this family likes to have. */
  readonly rank: 0 | 1 | 2 | 3;
}

function heading(order: number, rank: 1 | 2 | 3): Family {
  return { role: 'heading', order, weak: false, rank };
}
function top(order: number): Family {
  return { role: 'top', order, weak: false, rank: 0 };
}
function item(order: number, weak: boolean): Family {
  return { role: 'item', order, weak, rank: 0 };
}
function either(order: number, rank: 1 | 2 | 3, weak: boolean): Family {
  return { role: 'heading-or-item', order, weak, rank };
}

/**
 * The families from the outside in. Sources of the order: 公用文作成の考え方 (第1, 1, (1), ア, (ア), a, (a)); statutes (編 章 節 款,
 * 条, ２, 一, イ, (1)); UN practice (1., (a), (i)).
 */
const FAMILIES = {
  'dai-hen': heading(1, 1),
  'dai-bu': heading(2, 1),
  'word-part': heading(3, 1),
  'dai-sho': heading(4, 1),
  'word-chapter': heading(5, 1),
  'dai-setsu': heading(6, 2),
  'word-section': heading(7, 2),
  'dai-kan': heading(8, 3),
  'roman-upper': either(11, 2, true),
  'letter-upper': either(12, 3, true),
  'cyrillic-upper': either(13, 3, true),
  'dai-jo': top(20),
  'dai-ko': item(25, false),
  'dai-go': item(39, false),
  'word-article': top(21),
  operative: top(22),
  preambular: top(22),
  dai: either(9, 1, false),
  'paren-roman-upper': item(29, false),
  'arabic-dot': item(30, true),
  'arabic-close': item(31, true),
  'arabic-comma': item(31, true),
  arabic: item(32, true),
  'bracket-arabic': item(33, false),
  'kanji-comma': item(34, true),
  kanji: item(40, true),
  iroha: item(41, true),
  'paren-arabic': item(50, false),
  'paren-kanji': item(51, false),
  circled: item(52, false),
  'parenthesised-sign': item(53, false),
  aiueo: item(54, true),
  'paren-aiueo': item(55, false),
  'paren-iroha': item(56, false),
  letter: item(60, true),
  'letter-dot': item(61, true),
  'letter-close': item(62, true),
  'paren-letter-upper': item(63, false),
  'paren-letter': item(64, false),
  'cyrillic-close': item(65, true),
  'paren-cyrillic': item(66, false),
  'roman-lower-dot': item(70, true),
  'paren-roman': item(71, false),
  bullet: item(90, false),
} as const satisfies Record<string, Family>;

/** Each sign is a family of its own: a text with ■ for its parts and ○ for its items means two things by them. */
export type SignFamily = `sign ${string}` | `bullet ${string}`;
export type FamilyName = keyof typeof FAMILIES | SignFamily;

const SIGN: Family = either(10, 1, false);

export function familyOf(name: FamilyName): Family {
  if (isNamed(name)) return FAMILIES[name];
  return name.startsWith('sign ') ? SIGN : FAMILIES.bullet;
}

function isNamed(name: FamilyName): name is keyof typeof FAMILIES {
  return name in FAMILIES;
}

export function isSign(name: FamilyName): boolean {
  return name.startsWith('sign ');
}
