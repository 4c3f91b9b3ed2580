import { readFileSync, statSync } from 'node:fs';
import { type ComparedBlock, definedTerms, formattingOf } from '../../shared/compare/index.ts';
import { MAX_FILE_BYTES } from '../../shared/host/limits.ts';
import type { ReadText } from '../../shared/intake/read-text.ts';
import { readBytes, type TextBlock, textBlocks } from '../../shared/intake/text-blocks.ts';
import type { Encoding } from '../../shared/intake/types.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';

/** A file to compare and what the person said of it. */
export interface SideRequest {
  /** Absolute. */
  readonly path: string;
  /** As it was typed. */
  readonly name: string;
  readonly encoding: Encoding | null;
  readonly language: TextLanguage | null;
}

/** One text, ready to be compared. */
export interface Side {
  readonly blocks: readonly ComparedBlock[];
  readonly language: TextLanguage;
  /** Terms that the text defines itself. */
  readonly terms: readonly string[];
}

/** Reads one text; null for whatever is not a plain one: the command then reads it the other way and says what it is. */
export async function readSide({ path, name, encoding, language }: SideRequest): Promise<Side | null> {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts?.isFile() || facts.size > MAX_FILE_BYTES) return null;
  const taken = readBytes(readFileSync(path), {
    name,
    ...(encoding === null ? {} : { encoding }),
    ...(language === null ? {} : { language }),
  });
  if (!taken.ok) return null;
  const blocks = await blocksOf(taken.value);
  return { blocks, language: taken.value.language, terms: definedTerms(blocks) };
}

const NO_LINEAGE: readonly BlockId[] = [];

/** The blocks as their document would give them, but for ids, which in two files never mean the same block. */
export async function blocksOf(read: ReadText): Promise<ComparedBlock[]> {
  const blocks = textBlocks(read);
  const formatting = blocks.every(({ plain }) => plain) ? PLAIN : await formattingIn(read, blocks);
  return blocks.map(({ kind, level, label, text }, k) => {
    return { id: null, from: NO_LINEAGE, kind, level, label, text, formatting: formatting(k) };
  });
}

const PLAIN = (): string => '';

/** ProseMirror is loaded only for a text in which something is formatted. */
async function formattingIn(read: ReadText, blocks: readonly TextBlock[]): Promise<(k: number) => string> {
  const { blockNode } = await import('../../shared/intake/index.ts');
  return (k) => (blocks[k]!.plain ? '' : formattingOf(blockNode(read.blocks[k]!, read.passages[k]!, null, null)));
}
