import { type CheckedBlock, isMajority, type Rule, spotsOf } from '../rule.ts';

/** 促進・拡大で一致した: a bare noun, で, and a verb of two kanji. */
const BARE = /で([一-龠]{2})(?=し)(?<=[一-龠々ァ-ヴー]で..)/g;
const WITH_KOTO = /ことで([一-龠]{2})(?=し)/g;
const WITH_ABOUT = /について([一-龠]{2})(?=し)/g;

/** Verbs that this text governs by ことで, and which of them by について too. */
type Facts = ReadonlyMap<string, boolean>;

/** A bare noun before で where the text writes 「…することで」 or 「…について」 before the same verb. */
export const bareNounDe: Rule<Facts> = {
  id: 'bare-noun-de',
  level: 'notice',
  languages: ['ja'],
  source: 'text',
  survey: (blocks) => {
    const [koto, about, bare] = [WITH_KOTO, WITH_ABOUT, BARE].map((pattern) => countVerbs(blocks, pattern));
    return new Map(
      [...bare!].flatMap(([verb, few]): (readonly [string, boolean])[] => {
        const [withKoto, withAbout] = [koto!.get(verb) ?? 0, about!.get(verb) ?? 0];
        return withKoto > 0 && isMajority(withKoto + withAbout, few) ? [[verb, withAbout > 0]] : [];
      }),
    );
  },
  check: ({ text }, verbs) =>
    verbs.size === 0
      ? []
      : spotsOf(text, BARE, (match) => {
          const about = verbs.get(match[1]!);
          if (about === undefined) return null;
          return { detail: { verb: match[1]! }, ...(about ? { suggestion: `について${match[1]}` } : {}) };
        }),
};

function countVerbs(blocks: readonly CheckedBlock[], pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) {
    if (!text.includes('し')) continue;
    for (const [, verb] of text.matchAll(pattern)) counts.set(verb!, (counts.get(verb!) ?? 0) + 1);
  }
  return counts;
}
