// The passive of Russian: short participles (был отмечен, принято), and reflexives (отмечается, подчёркивается).

/** Participles that do not follow from the infinitive. */
const IRREGULAR: Readonly<Record<string, string>> = {
  принять: 'принят',
  учесть: 'учтен',
  достичь: 'достигнут',
};
/** How the last consonants change before -ен: отметить → отмечен, подтвердить → подтвержден. */
const SOFTENED: readonly (readonly [RegExp, string])[] = [
  [/ст$/u, 'щ'],
  [/т$/u, 'ч'],
  [/д$/u, 'жд'],
  [/с$/u, 'ш'],
  [/з$/u, 'ж'],
  [/([бвмпф])$/u, '$1л'],
];
const GENDERS = ['', 'а', 'о', 'ы'] as const;

/** The four short forms of the passive participle: отмечен, отмечена, отмечено, отмечены. */
export function shortPassives(infinitive: string): readonly string[] {
  const participle = IRREGULAR[infinitive] ?? regular(infinitive);
  return participle === null ? [] : GENDERS.map((ending) => participle + ending);
}

function regular(infinitive: string): string | null {
  if (/[ая]ть$/u.test(infinitive)) return `${infinitive.slice(0, -2)}н`;
  if (/нуть$/u.test(infinitive)) return `${infinitive.slice(0, -2)}т`;
  if (/еть$/u.test(infinitive)) return `${infinitive.slice(0, -3)}ен`;
  if (!/ить$/u.test(infinitive)) return null;
  const stem = infinitive.slice(0, -3);
  const [pattern, sound] = SOFTENED.find(([end]) => end.test(stem)) ?? [null, ''];
  return `${pattern === null ? stem : stem.replace(pattern, sound)}ен`;
}

/** Forms of быть before a participle. */
export const WAS: ReadonlySet<string> = new Set(['был', 'была', 'было', 'были', 'будет', 'будут', 'быть']);
/** Behind быть an unknown word with such an ending is a participle: была запланирована, было достигнуто. */
const PARTICIPLE = /(?:[аяе]н|[аяиеы]т|нут)[аоы]?$/u;

export function isParticiple(word: string): boolean {
  return word.length > 4 && PARTICIPLE.test(word);
}

/** "быть отмеченным": the dictionary form of a passive. */
export function passiveLemma(short: string): string {
  const stem = short.replace(/[аоы]$/u, '');
  return stem.endsWith('н') ? `быть ${stem}ным` : `быть ${stem}ым`;
}
