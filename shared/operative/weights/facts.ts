import type { TextLanguage } from '../../model/settings.ts';
import type { Span } from '../types.ts';

/** What is counted, dated, paid or denied in a text; changing it changes what was agreed. */
export const FACT_KINDS = ['negation', 'amount', 'date', 'number'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export interface Fact extends Span {
  readonly kind: FactKind;
  /** As written. */
  readonly text: string;
  /** For comparing: width, case, spaces and thousands separators do not count. */
  readonly value: string;
}

const DIGITS = '[0-9０-９]';
const NUMERAL = `${DIGITS}+(?:[,，.．](?=${DIGITS})${DIGITS}+)*`;
/** No number is written in more kanji; a longer run would be tried from each of its characters. */
const KANJI = '[〇一二三四五六七八九十百千]{1,12}';
const MONTHS_EN = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS_RU =
  'январ[яе]|феврал[яе]|марта|марте|апрел[яе]|ма[яе]|июн[яе]|июл[яе]|августа|августе|сентябр[яе]|октябр[яе]|ноябр[яе]|декабр[яе]';
const COUNTER =
  '[兆億万千百]*(?:か国|カ国|ヵ国|箇国|か所|カ所|か月|カ月|箇月|か年|年間|年度|時間|日間|週間|世紀|周年|段階|分野|項目|パーセント|メートル|キロ|トン|年|月|日|時|分|人|名|回|件|個|条|項|号|章|節|者|社|校|度|倍|割|点|版|次|つ|％|%)?';

const YEAR = '(?<![\\d.,/-])(?:19|20|21)\\d{2}(?![\\d/]|[.,]\\d|\\s?(?:年|\\p{Sc}))';
const MONEY_SIGN = `(?:US\\$|[$€£¥₽]|USD|EUR|JPY)\\s?${NUMERAL}(?:\\s?(?:thousand|million|billion|trillion|млн|млрд|трлн))?`;

interface Patterns {
  /** Days and years, and the words that count from today. */
  readonly date: readonly string[];
  readonly amount: readonly string[];
  readonly number: readonly string[];
}

const PATTERNS: Readonly<Record<TextLanguage, Patterns>> = {
  ja: {
    date: [
      `(?:(?:令和|平成|昭和|大正|明治)(?:${DIGITS}{1,2}|元|${KANJI})|${DIGITS}{4})年(?!間|来)(?:\\s?${DIGITS}{1,2}月(?:\\s?${DIGITS}{1,2}日)?)?`,
      `(?:${DIGITS}{1,2}|${KANJI})月(?:${DIGITS}{1,2}|${KANJI})日`,
      '(?:一昨|再来|昨|本|来|今|明|翌|同)(?:年|月)(?!間)',
      YEAR,
    ],
    amount: [MONEY_SIGN, `(?:${NUMERAL}|${KANJI})[兆億万千百0-9０-９]*(?:米ドル|ドル|円|ユーロ|元|ポンド|ルーブル)`],
    number: [
      `第?${NUMERAL}${COUNTER}`,
      `第${KANJI}(?:${COUNTER.slice(0, -1)})?`,
      `${KANJI}(?:か国|カ国|年間|か月|か所|回|次|条|項|号|名|人|件|分野|倍|つ)`,
    ],
  },
  en: {
    date: [
      `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTHS_EN})\\b(?:,?\\s+\\d{4})?`,
      `\\b(?:${MONTHS_EN})\\s+(?:\\d{4}\\b|\\d{1,2}(?:st|nd|rd|th)?(?:,\\s*\\d{4})?\\b(?!\\d))`,
      '\\b(?:next|last|this|previous|coming|current)\\s+(?:year|month|week)\\b',
      YEAR,
    ],
    amount: [
      MONEY_SIGN,
      `${NUMERAL}(?:\\s?(?:thousand|million|billion|trillion|bn|m))?\\s?(?:US dollars?|dollars?|yen|euros?|pounds?|rubles?|roubles?)\\b`,
    ],
    number: [
      `${NUMERAL}(?:\\s?%|st\\b|nd\\b|rd\\b|th\\b)?`,
      '\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|twice|double|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b',
    ],
  },
  ru: {
    date: [
      `\\d{1,2}\\s+(?:${MONTHS_RU})(?:\\s+\\d{4}(?:\\s+года)?)?|(?<!\\p{L})(?:${MONTHS_RU})\\s+\\d{4}(?:\\s+года)?`,
      '(?:следующ|прошл|текущ|эт|будущ)(?:ем|ом|его|ого)\\s+год[уа]',
      YEAR,
    ],
    amount: [
      MONEY_SIGN,
      `${NUMERAL}(?:\\s?(?:тыс\\.?|млн\\.?|млрд\\.?|трлн\\.?|тысяч\\p{L}*|миллион\\p{L}*|миллиард\\p{L}*|триллион\\p{L}*))?\\s?(?:долл\\p{L}*|иен\\p{L}*|евро|рубл\\p{L}*)`,
    ],
    number: [
      `${NUMERAL}(?:\\s?%)?`,
      '(?<!\\p{L})(?:дв[ае]|двух|двум|три|трех|трём|четыр\\p{L}+|пят[ьи]|шест[ьи]|сем[ьи]|восем[ьи]|девят[ьи]|десят[ьи]|перв(?:ый|ая|ое|ого|ой|ом|ую|ым)|втор(?:ой|ая|ое|ого|ом|ую|ым)|трет(?:ий|ья|ье|ьего|ьей|ьем|ью))(?!\\p{L})',
    ],
  },
};

/** One pattern a language; what a date or an amount takes is no number any more. */
function countedPattern({ date, amount, number }: Patterns): RegExp {
  const [days, sums, counts] = [date, amount, number].map((list) => list.join('|'));
  return new RegExp(`(?<date>${days})|(?<amount>${sums})|(?<number>(?<![A-Za-z\\d０-９./-])(?:${counts}))`, 'giu');
}

const COUNTED: Readonly<Record<TextLanguage, RegExp>> = {
  ja: countedPattern(PATTERNS.ja),
  en: countedPattern(PATTERNS.en),
  ru: countedPattern(PATTERNS.ru),
};

const NEGATIONS: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /(?<!少|危|間も|絶え|切)な(?:い(?!し)|かった|く(?!す|し)|し(?=に|で|の|、))|(?<!必|のみなら|かかわら|関わら|拘わら|思わ|絶え)ず(?=[、。にと]|$)|ません/gu,
  en: /\b(?:not(?!\s+only)|no(?!\.)|nor|never|neither|none|without|cannot|\p{L}{1,12}n['’]t)\b/giu,
  ru: /(?<!\p{L})(?:не(?!\s+только)|нет|ни|без|нельзя|никогда|никто)(?!\p{L})/giu,
};
/** "must" in Japanese is a double negation: it denies nothing. */
const OBLIGATION = /な(?:ければ|くては)な[ぁ-ん]+|ねばな[ぁ-ん]+/gu;

/** Without one of these there is no fact: a look that spares most changes the long patterns. */
const HINTS: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /[0-9０-９〇一二三四五六七八九十百千年月]|な[いかくし]|[ずぬ]|ません/u,
  en: /\S/u,
  ru: /\S/u,
};

/** Every fact of a text, in order. Kanji that are part of a word (一致, 二国間) are no numbers. */
export function findFacts(text: string, language: TextLanguage): readonly Fact[] {
  if (!HINTS[language].test(text)) return [];
  const facts: Fact[] = [];
  for (const match of text.matchAll(COUNTED[language])) {
    const { date, amount } = match.groups ?? {};
    const kind = date !== undefined ? 'date' : amount !== undefined ? 'amount' : 'number';
    facts.push(factOf(kind, match[0], match.index, plainValue(match[0])));
  }
  const plain = language === 'ja' ? text.replace(OBLIGATION, (found) => '＿'.repeat(found.length)) : text;
  for (const match of plain.matchAll(NEGATIONS[language])) facts.push(factOf('negation', match[0], match.index, 'not'));
  return facts;
}

function factOf(kind: FactKind, text: string, from: number, value: string): Fact {
  return { kind, text, value, from, to: from + text.length };
}

function plainValue(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+|(?<=\d),(?=\d{3})/gu, '');
}
