import type { Word } from './words.ts';

const INFINITIVE = /(?:ть|ться|ти|тись|чь)$/u;
/** "отказались поддержать": the act is what follows, and it did not happen. */
const DENIERS: ReadonlySet<string> = new Set(
  'отказались отказался отказалась отказываются отказывается отказалось'.split(' '),
);
/** Impersonal words that deny the infinitive behind them: "нельзя согласиться". */
const IMPOSSIBLE: ReadonlySet<string> = new Set(['нельзя', 'невозможно']);

export function isNegation(word: string | undefined): boolean {
  return word === 'не';
}

export function isInfinitive(word: string | undefined): boolean {
  return word !== undefined && INFINITIVE.test(word);
}

export function isDenier(word: string): boolean {
  return DENIERS.has(word) || IMPOSSIBLE.has(word);
}

/** "не только" denies nothing: one word for it. */
export function plainNegations(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ lower }, at) => lower === 'не' && words[at + 1]?.lower === 'только')) return words;
  const plain: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    if (word.lower !== 'не' || next?.lower !== 'только') plain.push(word);
    else {
      plain.push({ ...word, lower: 'также', to: next.to });
      at++;
    }
  }
  return plain;
}
