import { type CheckedBlock, isMajority, OFFICIAL_STYLE, type Rule, type Spot, spotsOf } from '../rule.ts';

/** Brackets are one habit of the whole text. ＝ ／ ： are right as they are and never looked at. */
const BRACKETS = [
  ['（', '('],
  ['）', ')'],
] as const;
// A joining sign belongs to its name: one name may be written with ＋ and another with +, each throughout.
const JOINED =
  /(?:[\p{sc=Han}\p{sc=Katakana}ー]+|[A-Za-z0-9]+)[＋+＆&](?:[\p{sc=Han}\p{sc=Katakana}ー]+|[A-Za-z0-9]+)/gu;
const SIGN = /[＋+＆&]/;
const OTHER_WIDTH: Readonly<Record<string, string>> = { '＋': '+', '+': '＋', '＆': '&', '&': '＆' };

/** What the text hardly uses, with what it uses instead: brackets, and names with a joining sign. */
type Facts = ReadonlyMap<string, string>;

/** What is hardly used, and what the text uses instead. */
type Slip = readonly [string, string];

/** A bracket or a joining sign in the width that the text itself hardly uses in that place. */
export const mixedWidth: Rule<Facts> = {
  id: 'mixed-width',
  level: 'warning',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} I-5(1)`,
  survey: (blocks) => new Map([...minorBrackets(blocks), ...minorNames(blocks)]),
  check: ({ text }, slips) => {
    if (slips.size === 0) return [];
    const known = (match: RegExpExecArray): Pick<Spot, 'suggestion'> | null => {
      const suggestion = slips.get(match[0]);
      return suggestion === undefined ? null : { suggestion };
    };
    return [...spotsOf(text, /[（()）]/g, known), ...spotsOf(text, JOINED, known)];
  },
};

function minorBrackets(blocks: readonly CheckedBlock[]): readonly Slip[] {
  return BRACKETS.flatMap(([full, half]): readonly Slip[] => {
    const [fulls, halves] = [full, half].map((sign) =>
      blocks.reduce((sum, { text }) => sum + text.split(sign).length - 1, 0),
    ) as [number, number];
    if (isMajority(fulls, halves)) return [[half, full]];
    return isMajority(halves, fulls) ? [[full, half]] : [];
  });
}

function minorNames(blocks: readonly CheckedBlock[]): readonly Slip[] {
  const counts = new Map<string, number>();
  for (const { text } of blocks) {
    if (!SIGN.test(text)) continue;
    for (const [name] of text.matchAll(JOINED)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([name, few]): readonly Slip[] => {
    const other = name.replace(SIGN, (sign) => OTHER_WIDTH[sign]!);
    // Equal counts decide nothing; here a plain majority does, as for any two spellings of one name.
    return (counts.get(other) ?? 0) > few ? [[name, other]] : [];
  });
}
