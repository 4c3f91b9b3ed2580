import { findCountries } from '../countries/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { CarryBlock, Participant, ParticipantAnswer, ParticipantList } from './types.ts';

/** More participants than this no declaration names; a longer run of the pattern is something else. */
const MAX_PARTICIPANTS = 60;

const OFFICES = {
  ja: '(?:副|前|元)?(?:内閣総理大臣|総理大臣|大統領|首相|国家主席|主席|国王|首長|大公|外務大臣|大臣|議長|事務総長|閣僚評議会議長)',
  en: '(?:Acting )?(?:President|Prime Minister|(?:Federal )?Chancellor|King|Queen|Emir|Sultan|Premier|Taoiseach|Chairman|Chairperson|Secretary-General|Minister)',
  ru: '(?:Президент|Премьер-[мМ]инистр|Канцлер|Король|Председатель|Министр|Генеральный секретарь)',
} as const;

// The names of people hold ・ and ＝ but no comma: an entry runs from one comma to the office.
const JA_ENTRY = `[^、。「」（）()]{2,60}?${OFFICES.ja}`;
const JA_LIST = new RegExp(`(?:${JA_ENTRY})(?:(?:、|，|及び|並びに|、及び|と)(?:${JA_ENTRY}))+`, 'u');
const JA_SPLIT = new RegExp(`(?<=${OFFICES.ja})(、及び|及び|並びに|、|，|と)`, 'u');

const EN_NAME =
  "(?:(?:H\\.[ ]?E\\.|H\\.[ ]?M\\.|Mr\\.?|Ms\\.?|Mrs\\.?|Dr\\.?)[ ])*\\p{Lu}[\\p{L}.’'-]*(?:[ ]\\p{Lu}[\\p{L}.’'-]*){0,4}";
// A title or an initial is no part of a country: a name begins there.
const EN_COUNTRY =
  "(?:the )?\\p{Lu}[\\p{L}’'-]*(?:(?: of| of the| and)? (?!\\p{Lu}\\.|(?:Mr|Ms|Mrs|Dr)\\b)\\p{Lu}[\\p{L}’'-]*){0,5}";
/** Name, office; office, name; or office, country, name, where only the tables know which words are the country. */
const EN_ENTRY = [
  `(?!(?:We|The|And)\\b)${EN_NAME},? (?:the )?${OFFICES.en} of ${EN_COUNTRY}`,
  `${OFFICES.en} ${EN_NAME} of ${EN_COUNTRY}`,
  `${OFFICES.en} of ${EN_COUNTRY}(?: ${EN_NAME})?`,
].join('|');
const EN_SEPARATOR = '(?:[,;] and |[,;] | and )(?:the )?';
const EN_LIST = new RegExp(`(?:${EN_ENTRY})(?:${EN_SEPARATOR}(?:${EN_ENTRY}))+`, 'u');

const RU_WORD = "(?:\\p{Lu}\\.[ ]?){0,2}\\p{Lu}[\\p{L}’'-]*";
const RU_ENTRY = `${OFFICES.ru}(?: ${RU_WORD}){2,7}`;
const RU_SEPARATOR = '(?:, а также |, | и )';
const RU_LIST = new RegExp(`(?:${RU_ENTRY})(?:${RU_SEPARATOR}(?:${RU_ENTRY}))+`, 'u');

/** The list of leaders in the opening: at least two entries with an office; null where there is none. */
export function findParticipants(block: CarryBlock, language: TextLanguage): ParticipantList | null {
  const match = { ja: JA_LIST, en: EN_LIST, ru: RU_LIST }[language].exec(block.text);
  if (!match) return null;
  const { texts, separators, skipped } = splitList(match[0], language);
  if (texts.length < 2 || texts.length > MAX_PARTICIPANTS) return null;
  const from = match.index + skipped;
  const entries = texts.map((text) => readEntry(text, language));
  return { block: block.id, from, to: match.index + match[0].length, entries, separators };
}

function splitList(list: string, language: TextLanguage): { texts: string[]; separators: string[]; skipped: number } {
  if (language !== 'ja') {
    const entry = new RegExp(language === 'en' ? EN_ENTRY : RU_ENTRY, 'gu');
    const found = [...list.matchAll(entry)];
    const texts = found.map((match) => match[0]);
    const separators = found.slice(1).map((match, i) => list.slice(found[i]!.index + found[i]![0].length, match.index));
    return { texts, separators, skipped: found[0]?.index ?? 0 };
  }
  const pieces = list.split(JA_SPLIT);
  return {
    texts: pieces.filter((_, i) => i % 2 === 0),
    separators: pieces.filter((_, i) => i % 2 === 1),
    skipped: 0,
  };
}

function readEntry(text: string, language: TextLanguage): Participant {
  // A person may be called like a country: the country stands beside the office, last in ja and en, first in ru.
  const found = findCountries(text, language).at(language === 'ru' ? 0 : -1);
  const office = new RegExp(OFFICES[language], 'u').exec(text)?.[0] ?? '';
  if (!found) return { text, name: '', office, country: null, countryName: '' };
  const countryName = text.slice(found.from, found.to);
  const name = nameOf(text, countryName, office, language);
  return { text, name, office, country: found.code, countryName };
}

function nameOf(text: string, country: string, office: string, language: TextLanguage): string {
  const rest = text.replace(country, '\n').replace(office, '\n');
  const pieces = rest
    .split('\n')
    .map((piece) => piece.replace(/^[\s,・]+|[\s,・]+$|(?:^|\s)(?:of|the|of the)\s*$/gu, ''));
  const named = pieces.filter((piece) => piece !== '' && !(language === 'en' && /^(?:of|the)(?: the)?$/.test(piece)));
  return named.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** The entry with the name and office that a person gave. */
export function entryText(entry: Participant, answer: ParticipantAnswer | undefined): string {
  if (!answer) return entry.text;
  let { text } = entry;
  if (entry.name !== '' && answer.name !== '') text = text.replace(entry.name, () => answer.name);
  if (entry.office !== '' && answer.office !== '') text = text.replace(entry.office, () => answer.office);
  return text;
}

/** Heads of state, then of government, then ministers and others: what a protocol puts in ranks. */
export function rankOf(office: string): number {
  if (/大統領|国王|国家主席|首長|大公|^(?:Acting )?President|King|Queen|Emir|Sultan|Президент|Король/.test(office))
    return 0;
  if (/首相|総理|閣僚評議会|Prime|Chancellor|Premier|Taoiseach|Премьер|Канцлер/.test(office)) return 1;
  return /大臣|Minister|Министр/.test(office) ? 2 : 3;
}
