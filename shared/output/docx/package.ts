import { type Document, Packer } from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeMarkup } from '../markup.ts';
import type { OutputTree } from '../types.ts';
import { FONT_TABLE, languageTag } from './fonts.ts';

/**
 * The zip's time for every part. docx and zip tools take the clock; then the same draft would give other bytes each time.
 * Built from local components because the zip format knows no time zone.
 */
const ZIP_TIME = new Date(1980, 0, 1);

/** Packs a Word file whose bytes depend on nothing but the tree: fixed zip times, properties from the draft. */
export async function packDocument(tree: OutputTree, document: Document): Promise<Uint8Array> {
  const parts: Zippable = unzipSync(await Packer.pack(document, 'uint8array'));
  const encoder = new TextEncoder();
  parts['docProps/core.xml'] = encoder.encode(coreProperties(tree));
  parts['word/fontTable.xml'] = encoder.encode(FONT_TABLE);
  return zipSync(parts, { mtime: ZIP_TIME, level: 6 });
}

function coreProperties({ meta, language }: OutputTree): string {
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
