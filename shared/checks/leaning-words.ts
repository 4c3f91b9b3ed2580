import type { TextLanguage } from '../model/settings.ts';
import type { CheckedBlock } from './rule.ts';
import { readSentences, type Sentence } from './sentences.ts';

/** What a phrase leans on: the block before, the sentence before in its own block, or words before it in its sentence. */
export type LeansOn = 'block' | 'sentence' | 'clause';

/** Words that mean nothing without what stands before them. */
export interface Leaning {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
  readonly on: LeansOn;
  /** The sentence that it stands in, and that sentence's place among the block's. */
  readonly sentence: Sentence;
  readonly index: number;
}

/** At the head of a sentence. */
const OPENERS: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /^(?:また、|なお、|さらに、|更に、|[\p{sc=Han}\p{sc=Katakana}]{1,6}は、)?(?<phrase>この(?:文脈において|文脈で|点に関し(?:て)?|点について|観点から|目的のため(?:に)?|関連で|ため(?=、)|方針の下|認識の下)|これ(?:に関し(?:て)?|に関連し(?:て)?|を受け(?:て)?|を踏まえ(?:て)?|に加え(?:て)?)(?=、)|上記の|前記の|前述の|これらの|それらの|その(?:下で|ため(?=、)|上で(?=、)|際(?=、)|一環として))/u,
  en: /^(?<phrase>(?:in (?:this|that) (?:context|regard|connection|respect|spirit)|to (?:this|that) end|for (?:this|that) purpose|with this in (?:mind|view)|(?:the )?above-mentioned|the aforementioned|based on the above|in light of the above))\b/iu,
  ru: /^(?<phrase>(?:в (?:этой связи|связи с этим|этом контексте|этих целях|этом отношении|том же контексте)|с этой целью|для этого|вышеупомянут\p{L}+|вышеуказанн\p{L}+))/iu,
};

/** Anywhere in a sentence. 同時, 同様, 同意 and the like are words of their own. */
const ANYWHERE: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /その下で|それらの|上記の|前述の|(?<![\p{sc=Han}])同(?![時様等意士盟一僚席行調化感情上日月年])[\p{sc=Han}\p{sc=Katakana}ー]{2,10}(?=[はがをにでのと、])/gu,
  en: /\b(?:the above-mentioned|the aforementioned|thereof|therein)\b/gi,
  ru: /(?<!\p{L})(?:вышеупомянут|вышеуказанн)\p{L}+/giu,
};
const HINT: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /[こそ]の|これ|それ|上記|前[記述]|同/,
  en: /this|that|above|aforementioned|there(?:of|in)/i,
  ru: /эт|выше|том же/i,
};

const known = new WeakMap<CheckedBlock, readonly Leaning[]>();

/** The leaning words of a block, in order. */
export function findLeanings(block: CheckedBlock): readonly Leaning[] {
  let leanings = known.get(block);
  if (!leanings) {
    leanings = block.native && HINT[block.language].test(block.text) ? readLeanings(block) : [];
    known.set(block, leanings);
  }
  return leanings;
}

function readLeanings({ text, language }: CheckedBlock): readonly Leaning[] {
  return readSentences(text, language).flatMap((sentence, index): Leaning[] => {
    const opener = OPENERS[language].exec(sentence.text);
    const found: Leaning[] = [];
    if (opener) {
      const phrase = opener.groups!.phrase!;
      const from = sentence.from + opener[0].length - phrase.length;
      found.push({ phrase, from, to: from + phrase.length, on: index === 0 ? 'block' : 'sentence', sentence, index });
    }
    for (const match of sentence.text.matchAll(ANYWHERE[language])) {
      const from = sentence.from + match.index;
      if (found.some((other) => other.from <= from && from < other.to)) continue;
      const head = match.index === 0;
      const on: LeansOn = head ? (index === 0 ? 'block' : 'sentence') : 'clause';
      found.push({ phrase: match[0], from, to: from + match[0].length, on, sentence, index });
    }
    return found;
  });
}
