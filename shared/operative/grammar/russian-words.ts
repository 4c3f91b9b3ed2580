// Closed classes of Russian, and nouns that end like verbs.
import type { Modality } from '../types.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const PREPOSITIONS = list(
  'в во на с со к ко о об обо по для из от до при за над под между через у без про перед после против среди вокруг ' +
    'касательно относительно согласно благодаря ввиду вследствие путем',
);
/** What opens a clause whose verb is not the sentence's. */
export const SUBORDINATORS = list(
  'который которая которое которые которого которой которых которому которым которыми котором которую что чтобы где когда ' +
    'если поскольку хотя пока куда откуда чей чья чьи',
);
/** Nouns, particles and adjectives with a verb's ending. */
export const NO_VERBS = list(
  'или если ли либо были было была цели доли роли модели торговли земли отрасли прибыли недели стали соли мыли пыли дали петли ' +
    'параллели метели капли кремли тоннели вдали издали совет комитет бюджет суверенитет приоритет паритет авторитет ' +
    'университет интернет иммунитет менталитет секретариат ответ привет пакет интеллект лет предмет вскоре',
);
/** Short forms of an attitude by their dictionary form. */
export const STANCES: Readonly<Record<string, string>> = {
  готовы: 'быть готовым',
  готова: 'быть готовым',
  готов: 'быть готовым',
  намерены: 'быть намеренным',
  намерена: 'быть намеренным',
  намерен: 'быть намеренным',
  привержены: 'быть приверженным',
  привержена: 'быть приверженным',
  обеспокоены: 'быть обеспокоенным',
  обеспокоена: 'быть обеспокоенным',
  убеждены: 'быть убежденным',
  убеждена: 'быть убежденным',
};

const ADVERBS = list(
  'также вновь далее еще снова особо решительно высоко твердо совместно единогласно настоятельно искренне тепло глубоко ' +
    'полностью всецело неизменно вместе взаимно единодушно особенно прежде всего при этом тем самым',
);

export function isRussianAdverb(word: string): boolean {
  return ADVERBS.has(word.replaceAll('ё', 'е'));
}

export const MODALS: Readonly<Record<string, Modality>> = {
  должны: 'must',
  должен: 'must',
  должна: 'must',
  должно: 'must',
  обязаны: 'must',
  следует: 'should',
  могут: 'can',
  может: 'can',
  могли: 'can',
  смогли: 'can',
  смог: 'can',
  смогла: 'can',
  смогут: 'can',
  сможет: 'can',
  сумели: 'can',
  удалось: 'can',
  нельзя: 'can',
  невозможно: 'can',
  вправе: 'may',
  будут: 'will',
  будет: 'will',
};
/** Adjectives, participles and possessives in front of a noun; nouns in -ение, -тие and the like are none. */
export const ADJECTIVES =
  /^(?:сво[йюеиё]|своих|своего|своей|все|всех|этот|эту|эти|это|их|его|данн\p{L}+)$|(?<!н|т|в|ц|с)(?:ие|ее)$|(?<!с)(?:ую|юю|ое|ий|ый|ые|ого|его|ому|ему|ой|ей|их|ых)$|ние$(?<=(?:[дж]н|енн|альн|ческ)ие)/u;

/** One letter for two: texts are written with е and with ё. */
export function fold(word: string): string {
  return word.replaceAll('ё', 'е');
}
