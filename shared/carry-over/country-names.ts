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
