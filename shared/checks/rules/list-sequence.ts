import { blockRule, type Spot } from '../rule.ts';

/** Signs that number the members of a list inside one paragraph, each with the numbers it stands for. */
const SERIES: readonly { readonly pattern: RegExp; readonly value: (sign: string) => number }[] = [
  { pattern: /[①-⑳]/g, value: (sign) => sign.charCodeAt(0) - '①'.charCodeAt(0) + 1 },
  { pattern: /第([一二三四五六七八九])に/g, value: (sign) => '一二三四五六七八九'.indexOf(sign[1]!) + 1 },
  {
    pattern: /\b(?:First|Second|Third|Fourth|Fifth)ly,/gi,
    value: (sign) => ['first', 'second', 'third', 'fourth', 'fifth'].indexOf(sign.toLowerCase().slice(0, -3)) + 1,
  },
  {
    pattern: /(?<!\p{L})(?:во-первых|во-вторых|в-третьих|в-четвертых|в-пятых)(?!\p{L})/giu,
    value: (sign) => ['во-первых', 'во-вторых', 'в-третьих', 'в-четвертых', 'в-пятых'].indexOf(sign.toLowerCase()) + 1,
  },
  { pattern: /(?<=[\s、；;:：]|^)\(([a-h])\) /g, value: (sign) => sign.charCodeAt(1) - 'a'.charCodeAt(0) + 1 },
];

/** No list is without one of these; most paragraphs are. */
const HINT = /[①-⑳]|第[一二三]に|stly,|во-первых|\(a\) /i;

/** A list inside a paragraph that begins with its first number and then leaves one out or goes back. */
export const listSequence = blockRule({
  id: 'list-sequence',
  level: 'warning',
  languages: 'any',
  source: 'text',
  check: ({ text }) =>
    (HINT.test(text) ? SERIES : []).flatMap(({ pattern, value }): Spot[] => {
      const places = [...text.matchAll(pattern)];
      if (places.length < 2 || value(places[0]![0]) !== 1) return [];
      const wrong = places.findIndex((match, i) => i > 0 && !follows(value(places[i - 1]![0]), value(match[0])));
      const match = places[wrong];
      return match ? [{ from: match.index, to: match.index + match[0].length, detail: { sign: match[0].trim() } }] : [];
    }),
});

/** The next number, or the first of another list. */
function follows(before: number, now: number): boolean {
  return now === before + 1 || now === 1;
}
