import { type Document, Packer } from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { coreProperties, ZIP_TIME } from '../office-package.ts';
import type { OutputTree } from '../types.ts';
import { FONT_TABLE } from './fonts.ts';

/** Packs a Word file whose bytes depend on nothing but the tree: fixed zip times, properties from the draft. */
export async function packDocument(tree: OutputTree, document: Document): Promise<Uint8Array> {
  const parts: Zippable = unzipSync(await Packer.pack(document, 'uint8array'));
  const encoder = new TextEncoder();
  parts['docProps/core.xml'] = encoder.encode(coreProperties(tree));
  parts['word/fontTable.xml'] = encoder.encode(FONT_TABLE);
  return zipSync(parts, { mtime: ZIP_TIME, level: 6 });
}
