/**
 * Whoever may sit at a table: the states of ISO 3166 and a few that take part in meetings. A list, because asking for all
 * 676 pairs of letters took 90 ms of the first 200.
 */
export const REGION_CODES = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH ' +
  'CI CK CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH ' +
  'GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ ' +
  'LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG ' +
  'NI NL NO NP NR NU NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM ' +
  'SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK ' +
  'YE ZA ZM ZW'
).split(' ');

/**
 * Names that states use for themselves and that do not contain the short name of the Unicode tables (`Intl.DisplayNames`),
 * by region code. Russian ones are stems: endings follow.
 */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  CD: ['Democratic Republic of the Congo'],
  CI: ["Côte d'Ivoire"],
  CN: ['中華人民共和国', '中国', "People's Republic of China", 'Китайск'],
  CZ: ['Czech Republic', 'チェコ共和国'],
  GB: ['英国', 'イギリス', 'United Kingdom', 'Великобритани'],
  KG: ['Kyrgyz Republic', 'Кыргызск', 'Кыргызстан', 'Киргизск'],
  KP: ['朝鮮民主主義人民共和国', "Democratic People's Republic of Korea"],
  KR: ['大韓民国', '韓国', 'Republic of Korea', 'Республика Корея', 'Республики Корея'],
  MM: ['ミャンマー', 'Myanmar', 'Мьянм'],
  RU: ['ロシア連邦', 'Russian Federation', 'Российск'],
  TR: ['Turkey', 'トルコ共和国', 'Турецк', 'Турци'],
  US: ['米国', 'アメリカ合衆国', 'United States of America', 'США'],
  VA: ['バチカン', 'Holy See'],
  VN: ['Viet Nam'],
};

/** Readings of the Japanese names that are not kana, for the order of the syllabary. */
export const KANA_READINGS: Readonly<Record<string, string>> = {
  JP: 'ニホン',
  CN: 'チュウゴク',
  KR: 'カンコク',
  KP: 'キタチョウセン',
  US: 'ベイコク',
  GB: 'エイコク',
  ZA: 'ミナミアフリカ',
  SS: 'ミナミスーダン',
  CF: 'チュウオウアフリカ',
  GQ: 'セキドウギニア',
  TL: 'ヒガシティモール',
  EH: 'ニシサハラ',
  MK: 'キタマケドニア',
  TW: 'タイワン',
  HK: 'ホンコン',
};

/** What follows the short name in a Japanese official name. */
export const JAPANESE_FORMS =
  /^(?:民主社会主義共和国|民主共和国|人民共和国|社会主義共和国|イスラム共和国|連邦共和国|共和国|王国|公国|大公国|連邦|合衆国|首長国連邦|国)/;
