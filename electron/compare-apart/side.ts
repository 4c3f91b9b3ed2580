import { readFileSync, statSync } from 'node:fs';
import { type ComparedBlock, comparedBlocks, definedTerms } from '../../shared/compare/index.ts';
import { MAX_FILE_BYTES } from '../../shared/host/limits.ts';
import { type Encoding, intakeBytes } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { hashBytes } from '../services/hash.ts';

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
export function readSide({ path, name, encoding, language }: SideRequest): Side | null {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts?.isFile() || facts.size > MAX_FILE_BYTES) return null;
  const bytes = readFileSync(path);
  const taken = intakeBytes(bytes, {
    name,
    ids: seededIds(hashBytes(bytes)),
    ...(encoding === null ? {} : { encoding }),
    ...(language === null ? {} : { language }),
  });
  if (!taken.ok) return null;
  const blocks = comparedBlocks(taken.value.doc);
  return { blocks, language: taken.value.language, terms: definedTerms(blocks) };
}
