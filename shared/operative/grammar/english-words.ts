// Closed classes of English: what grammar needs to find a sentence's verb without a dictionary of nouns.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const DETERMINERS = list(
  'the a an this that these those its their our his her all any each every both no some such many several other another',
);
export const PREPOSITIONS = list(
  'of in on at by for with from to into through under over between among across against towards toward within without ' +
    'during since until after before upon about as via per including regarding concerning throughout beyond along',
);
export const PRONOUNS = list('we they he she it i you');
export const CONJUNCTIONS = list('and or but nor yet');
export const RELATIVES = list(
  'which who whom whose where when while whereby wherein if because although though since whether',
);
export const ADVERBS = list(
  'also further furthermore again once therefore thus hereby here then jointly both all together once more not never ' +
    'still already just even now well indeed always',
);
export const BE = list('is are was were be been being am');
export const HAVE = list('has have had having');
export const DO = list('does do did');
/** Modal auxiliaries by what they say. */
export const MODALS: Readonly<Record<string, 'shall' | 'must' | 'should' | 'will' | 'would' | 'may' | 'can'>> = {
  shall: 'shall',
  must: 'must',
  should: 'should',
  ought: 'should',
  will: 'will',
  would: 'would',
  may: 'may',
  might: 'may',
  can: 'can',
  could: 'can',
  cannot: 'can',
};
/** Words before a verb that make it a noun or an adjective: "the agreed text", "an increased share". */
export const NOMINAL = new Set([...DETERMINERS, ...PREPOSITIONS]);

export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) ||
    (/ly$/u.test(word) &&
      word.length > 4 &&
      !/^(?:family|supply|assembly|reply|apply|rely|july|italy|early|only|ally|comply|multiply)$/u.test(word))
  );
}
