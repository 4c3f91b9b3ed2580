import type { TextLanguage } from '../../model/settings.ts';

/** Mincho for Japanese (with Windows since 2018; `altName` names the older one), a serif for Latin and Cyrillic. */
export const MINCHO = 'BIZ UDMincho';
const MINCHO_ALTERNATIVES = 'BIZ UD明朝,MS Mincho,ＭＳ 明朝,游明朝';
const SERIF = 'Times New Roman';

const FONTS = { ascii: SERIF, hAnsi: SERIF, cs: SERIF, eastAsia: MINCHO } as const;

/** Fonts of a run. In Japanese text, characters that both worlds have (“ ” … ① Ⅱ) are Japanese: the hint says so. */
export function runFonts(language: TextLanguage) {
  return language === 'ja' ? { ...FONTS, hint: 'eastAsia' } : FONTS;
}

/** Fonts of a list's label that is a Japanese sign or numeral. */
export const MINCHO_LABEL = { ascii: MINCHO, hAnsi: MINCHO, eastAsia: MINCHO, hint: 'eastAsia' } as const;

const TAGS: Readonly<Record<TextLanguage, string>> = { ja: 'ja-JP', en: 'en-GB', ru: 'ru-RU' };

/** Language tags of the text: `value` is for Latin and Cyrillic letters. */
export function runLanguage(language: TextLanguage) {
  return { value: language === 'ja' ? TAGS.en : TAGS[language], eastAsia: TAGS.ja };
}

export function languageTag(language: TextLanguage): string {
  return TAGS[language];
}

/** word/fontTable.xml: what Word may take instead where BIZ UDMincho is not installed. */
export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:font w:name="${MINCHO}"><w:altName w:val="${MINCHO_ALTERNATIVES}"/><w:charset w:val="80"/><w:family w:val="roman"/><w:pitch w:val="fixed"/></w:font>`,
  `<w:font w:name="${SERIF}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  '</w:fonts>',
].join('');
