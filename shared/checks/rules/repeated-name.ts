import { blockRule, OFFICIAL_STYLE, type Spot } from '../rule.ts';

/** Nothing that begins another phrase stands between the two: a comma, a join, brackets that are not a short form. */
const APART = /[、。；「」『』\n]|及び|並びに|又は|若しくは|とともに|・|から/;
const NAME = /[ァ-ヴー]{2,}[一-龠々]*|[一-龠々]+[ァ-ヴー]+[一-龠々]*/g;
/** A name has at least so many characters, and so many of another name's may stand between. */
const LEAST = 4;
const FARTHEST = 45;

// の or における after the first: it qualifies the same noun as the second does.
const FIRST = /^(?:諸国|地域|国|側)?(?:における|の|との)/u;
const SECOND = /^(?:諸国|地域|国|側)?(?:における|の|と|側|が)/u;

/** One name twice in one noun phrase: what each belongs to is hard to see, and one of them is often left over. */
export const repeatedName = blockRule({
  id: 'repeated-name',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} II-5 ウ(イ)`,
  check: ({ text }) => {
    const names = [...text.matchAll(NAME)].filter((match) => match[0].length >= LEAST);
    return names.slice(1).flatMap((second, i): Spot[] => {
      const first = names.slice(0, i + 1).findLast((match) => sharedHead(match[0], second[0]).length >= LEAST);
      if (!first) return [];
      const name = sharedHead(first[0], second[0]);
      const between = text.slice(first.index + name.length, second.index);
      if (between.length > FARTHEST || APART.test(between.replaceAll(/（[^（）]*）/g, ''))) return [];
      if (!FIRST.test(text.slice(first.index + name.length)) || !SECOND.test(text.slice(second.index + name.length))) {
        return [];
      }
      return [{ from: first.index, to: second.index + name.length, detail: { name } }];
    });
  },
});

function sharedHead(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}
