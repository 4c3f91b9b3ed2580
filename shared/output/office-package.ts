import { languageTag } from './docx/fonts.ts';
import { escapeMarkup } from './markup.ts';
import type { OutputTree } from './types.ts';

/**
 * The zip's time for every part. docx and zip tools take the clock; then the same draft would give other bytes each time.
 * Built from local components because the zip format knows no time zone.
 */
export const ZIP_TIME = new Date(1980, 0, 1);

/** docProps/core.xml of a Word or Excel file: title, author and times of the draft. */
export function coreProperties({ meta, language }: OutputTree): string {
  const time = wordTime(meta.date);
  const texts: readonly (readonly [string, string | null])[] = [
    ['dc:title', meta.title],
    ['dc:subject', meta.draftName],
    ['dc:creator', meta.author ?? ''],
    ['dc:description', meta.note],
    ['cp:lastModifiedBy', meta.author ?? ''],
    ['dc:language', languageTag(language)],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...texts.map(([name, text]) => (text === null ? '' : `<${name}>${escapeMarkup(text)}</${name}>`)),
    ...(time === null
      ? []
      : ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`)),
    '</cp:coreProperties>',
  ].join('');
}

/** A draft's time as Word writes it: UTC, whole seconds; null where the draft has no readable date. */
export function wordTime(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
